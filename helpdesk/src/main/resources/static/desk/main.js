import { loadLanguage, t } from './page/language.js';
import { h } from './page/dom.js';
import { keepAges } from './page/time.js';
import { Shell } from './page/shell.js';
import { session } from './session.js';
import { followSession } from './live/desk.js';

await loadLanguage();
keepAges();
followSession();
await findSession();
new Shell(document.body).show();

async function findSession() {
  try {
    await session.find();
  } catch {
    document.body.replaceChildren(h('main', { class: 'sign-in' }, h('div', { class: 'notice', role: 'alert' },
      h('p', {}, t('desk.unreachable')),
      h('button', { class: 'button', type: 'button', on: { click: () => location.reload() } }, t('desk.tryAgain')))));
    await new Promise(() => {});
  }
}

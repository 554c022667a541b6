import { announce } from '../page/announce.js';
import { openDialog } from '../page/dialog.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';

/** Shows a generated password, once. */
export function showPassword({ title, password }) {
  const copy = h('button', { class: 'button', type: 'button', on: { click: copied } }, icon('copy'), h('span', {}, t('staff.copy')));
  return openDialog({ title, build: (close) => [
    h('p', {}, t('staff.passwordOnce')),
    h('div', { class: 'secret' }, h('code', { dir: 'ltr', 'data-part': 'password' }, password), copy),
    h('div', { class: 'dialog-actions' }, h('button', { class: 'button primary', type: 'button', on: { click: () => close() } }, t('desk.understood'))),
  ] });

  async function copied() {
    await navigator.clipboard.writeText(password);
    fill(copy, icon('check'), h('span', {}, t('staff.copied')));
    announce(t('staff.copied'));
  }
}

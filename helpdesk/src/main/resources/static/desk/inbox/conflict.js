import { outbox } from '../live/outbox.js';
import { openDialog } from '../page/dialog.js';
import { h } from '../page/dom.js';
import { t } from '../page/language.js';

/** Asks whenever the server held back a reply in this conversation. */
export function answerConflicts(conversation, signal) {
  outbox.addEventListener('conflict', ({ detail }) => {
    if (outbox.byKey(detail.key)?.conversation === conversation) askAboutConflict(detail);
  }, { signal });
}

/** A colleague answered moments ago: send all the same, or throw the reply away. Closing it decides nothing. */
export async function askAboutConflict({ key, by, secondsAgo, message }) {
  const letter = outbox.byKey(key);
  if (!letter) return;
  const name = typeof by === 'object' ? by?.name : by;
  const choice = await openDialog({ title: t('inbox.conflictTitle'), build: (close) => h('div', { class: 'stack', 'data-part': 'conflict' },
    h('p', {}, name ? t('inbox.conflictText', { name, n: secondsAgo ?? 0 }) : message ?? t('inbox.conflictUnnamed')),
    h('blockquote', { dir: 'auto' }, letter.text),
    h('div', { class: 'dialog-actions' },
      h('button', { class: 'button', type: 'button', on: { click: () => close('discard') } }, t('inbox.discard')),
      h('button', { class: 'button', type: 'button', autofocus: true, on: { click: () => close() } }, t('inbox.readFirst')),
      h('button', { class: 'button primary', type: 'button', on: { click: () => close('send') } }, t('inbox.sendAnyway')))) });
  if (choice === 'send') outbox.retry(key, true);
  if (choice === 'discard') outbox.discard(key);
}

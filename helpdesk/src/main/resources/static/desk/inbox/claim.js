import { explain } from '../api.js';
import { announce } from '../page/announce.js';
import { openDialog } from '../page/dialog.js';
import { h } from '../page/dom.js';
import { t } from '../page/language.js';

/** Takes a waiting ticket; when a colleague was quicker, says who. */
export async function claim(detail) {
  try {
    await detail.claim();
    announce(t('inbox.claimed'));
    queueMicrotask(() => document.querySelector('.composer textarea')?.focus());
  } catch (failure) {
    const holder = failure.status === 409 ? failure.body.ticket?.assignee?.name : null;
    openDialog({ title: t('inbox.claimLost'), build: (close) => [
      h('p', { 'data-part': 'claim-lost' }, holder ? t('inbox.claimLostTo', { name: holder }) : explain(failure, t)),
      h('div', { class: 'dialog-actions' }, h('button', { class: 'button primary', type: 'button', autofocus: true, on: { click: () => close() } }, t('desk.understood'))),
    ] });
  }
}

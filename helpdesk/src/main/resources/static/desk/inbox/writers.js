import { authorName } from '../entry/entry.js';
import { presence } from '../live/presence.js';
import { session } from '../session.js';
import { fill, h } from '../page/dom.js';
import { t } from '../page/language.js';

/** Says who is writing now: the customer, or a colleague. */
export function writersLine({ conversation, customer }, signal) {
  const element = h('div', { class: 'writers', 'data-part': 'writers' });
  const show = () => fill(element, presence.writers(conversation)
    .filter(({ kind, name }) => kind !== 'agent' || name !== session.me?.name)
    .map((author) => h('span', { class: author.kind }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
      t('inbox.writes', { name: authorName(author, customer) }))));
  presence.addEventListener('change', show, { signal });
  show();
  return element;
}

import { hasDraft } from '../live/draft.js';
import { presence } from '../live/presence.js';
import { session } from '../session.js';
import { unread } from '../live/unread.js';
import { to } from '../page/address.js';
import { h } from '../page/dom.js';
import { t } from '../page/language.js';
import { avatar, customerName } from '../page/person.js';
import { ageElement } from '../page/time.js';
import { reasonChip } from './reason.js';

/** A line of the queue; the element before is kept while it would say the same. */
export function queueItem(ticket, pointed, old) {
  const fresh = unread.of(ticket);
  const writing = presence.writers(ticket.conversation).some(({ kind }) => kind === 'customer');
  const draft = hasDraft(ticket.conversation);
  const says = JSON.stringify([ticket, pointed, fresh, writing, draft]);
  if (old?.says === says) return old;
  const name = customerName(ticket.customer);
  const link = h('a', { class: 'ticket', href: to('inbox', ticket.id), 'aria-current': pointed && 'true', 'data-part': 'ticket', 'data-ticket': ticket.id, 'data-status': ticket.status },
    avatar(name),
    h('span', { class: 'ticket-main' },
      h('span', { class: 'ticket-head' },
        h('bdi', { class: 'ticket-name' }, name),
        fresh ? h('span', { class: 'fresh' }, h('span', { 'aria-hidden': 'true' }, String(fresh)), h('span', { class: 'unseen' }, t('inbox.unread', { n: fresh }))) : null,
        ageElement(ticket.status === 'resolved' ? ticket.resolved ?? ticket.opened : ticket.opened)),
      h('span', { class: 'ticket-last', dir: 'auto' }, lastLine(ticket, writing, draft)),
      h('span', { class: 'ticket-foot' }, reasonChip(ticket.reason), h('span', { class: 'code' }, ticket.code),
        holder(ticket))));
  if (old?.contains(document.activeElement)) queueMicrotask(() => link.focus());
  return Object.assign(h('li', {}, link), { says });
}

function lastLine(ticket, writing, draft) {
  if (writing) return h('em', {}, t('inbox.isWriting'));
  if (draft) return [h('em', { class: 'draft' }, t('inbox.draft')), ' ', ticket.lastText ?? ''];
  return ticket.lastText ?? '';
}

/** Who has it, or which team it waits for; one's own name says nothing new. */
function holder({ assignee, team }) {
  if (assignee?.id === session.me?.id) return null;
  if (assignee) return h('bdi', { class: 'holder' }, assignee.name);
  return team && h('bdi', { class: 'holder' }, team.name);
}

import { reasonChip } from '../inbox/reason.js';
import { to } from '../page/address.js';
import { h } from '../page/dom.js';
import { t } from '../page/language.js';
import { date } from '../page/time.js';

/** The tickets of a customer, each leading to its place in the inbox. */
export function customerTickets(tickets) {
  if (!tickets.length) return h('p', { class: 'muted' }, t('customer.noTickets'));
  return h('ul', { class: 'ticket-list' }, tickets.map((ticket) => h('li', {},
    h('a', { href: to('inbox', ticket.id) }, h('span', { class: 'code' }, ticket.code)),
    reasonChip(ticket.reason),
    h('span', { class: 'muted' }, status(ticket)), h('time', { class: 'age', datetime: ticket.opened }, date(ticket.opened)))));
}

function status({ status: name, assignee }) {
  return name === 'claimed' ? t('inbox.heldBy', { name: assignee?.name ?? '' }) : t(`inbox.status.${name}`);
}

import { get } from '../api.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { customerName } from '../page/person.js';
import { customerNotes } from './notes.js';
import { profileCard } from './profile.js';
import { customerTickets } from './tickets.js';
import { timeline } from './timeline.js';

/** One customer: who he is, his tickets, and everything ever said, in order. */
export function customerPage({ params: { id } }, signal) {
  const element = h('div', { class: 'page' }, loading(8));
  load();
  return { title: t('customer.record'), element };

  async function load() {
    try {
      const customer = await get(`/customers/${encodeURIComponent(id)}`, {}, { signal });
      fill(element, record(customer, signal));
    } catch (failure) {
      if (failure.name !== 'AbortError') fill(element, back(), failed(failure, failure.status === 404 ? null : load));
    }
  }
}

function record(customer, signal) {
  const name = h('bdi', {}, customerName(customer));
  return [
    back(),
    h('div', { class: 'page-head' }, h('h1', {}, name)),
    h('div', { class: 'record' },
      h('div', { class: 'record-side' },
        profileCard(customer, (changed) => fill(name, customerName(changed))),
        section('tickets', t('customer.tickets'), customerTickets(customer.tickets ?? [])),
        section('notes', t('inbox.notes'), customerNotes(customer))),
      section('timeline', t('customer.timeline'), timeline(customer, signal))),
  ];
}

function back() {
  return h('a', { class: 'back-link', href: '#/customers' }, icon('back'), h('span', {}, t('customer.all')));
}

function section(part, title, ...content) {
  return h('section', { class: `panel ${part}`, 'aria-label': title, 'data-part': part }, h('h2', {}, title), content);
}

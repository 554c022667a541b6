import { get } from '../api.js';
import { to } from '../page/address.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { avatar, customerName } from '../page/person.js';
import { date } from '../page/time.js';
import { languageName } from '../customer/language-name.js';

/** Fills the section with who the customer is and a way to his record. */
export async function customerCard(section, { customer }, signal) {
  const name = customerName(customer);
  const contacts = h('div', {}, loading(2));
  fill(section, h('div', { class: 'card-person' }, avatar(name),
    h('div', {}, h('h2', { id: 'side-customer', tabindex: '-1' }, h('bdi', {}, name)),
      customer && h('a', { href: to('customers', customer.id), 'data-part': 'record-link' }, t('inbox.record')))), contacts);
  if (!customer) return void contacts.remove();
  try {
    fill(contacts, facts(await get(`/customers/${encodeURIComponent(customer.id)}`, {}, { signal })));
  } catch (failure) {
    if (failure.name !== 'AbortError') fill(contacts, failed(failure, () => customerCard(section, { customer }, signal)));
  }
}

function facts({ email, phone, locale, created, tickets }) {
  return h('dl', { class: 'facts icons' },
    fact('mail', t('customer.email'), email && h('a', { href: `mailto:${encodeURIComponent(email).replace('%40', '@')}` }, email)),
    fact('phone', t('customer.phone'), phone && h('a', { href: `tel:${phone.replace(/[^\d+]/g, '')}`, dir: 'ltr' }, phone)),
    fact('globe', t('customer.language'), locale && languageName(locale)),
    fact('clock', t('customer.since'), created && date(created)),
    fact('inbox', t('customer.tickets'), tickets?.length ? t('customer.ticketCount', { n: tickets.length }) : null));
}

function fact(picture, name, value) {
  return value && h('div', {}, h('dt', {}, icon(picture), h('span', { class: 'unseen' }, name)), h('dd', {}, value));
}

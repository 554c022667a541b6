import { get } from '../api.js';
import { go, to } from '../page/address.js';
import { h } from '../page/dom.js';
import { whenQuiet } from '../page/field.js';
import { searchBox } from '../page/search.js';
import { t } from '../page/language.js';
import { emptyState } from '../page/notice.js';
import { Paged } from '../page/paged.js';
import { avatar, customerName } from '../page/person.js';
import { ageElement } from '../page/time.js';

/** All customers, the latest heard first, found by name, e-mail or phone. */
export function customersPage({ query }, signal) {
  let text = query.get('text') ?? '';
  const paged = new Paged({
    fetchPage: (cursor) => get('/customers', { text, cursor }, { signal }),
    show: table,
    empty: () => emptyState('people', text ? t('customer.nobodyFound') : t('customer.nobodyYet'), text ? t('customer.nobodyFoundText') : t('customer.nobodyYetText')),
  });
  const search = searchBox(t('customer.search'), text, whenQuiet((wanted) => {
    text = wanted.trim();
    go(text ? `#/customers?text=${encodeURIComponent(text)}` : '#/customers', { replace: true });
    paged.restart();
  }), signal);
  paged.restart();
  return {
    title: t('desk.customers'), update,
    element: h('div', { class: 'page' }, h('div', { class: 'page-head' }, h('h1', {}, t('desk.customers')), search), paged.element),
  };

  /** The menu leads back to everybody. */
  function update(route) {
    const wanted = route.query.get('text') ?? '';
    if (wanted === text) return;
    text = wanted;
    search.querySelector('input').value = wanted;
    paged.restart();
  }
}

function table(customers) {
  return h('table', { class: 'table', 'data-part': 'customers' },
    h('thead', {}, h('tr', {}, ['name', 'email', 'phone', 'conversations', 'lastAt'].map((column) => h('th', { scope: 'col' }, t(`customer.${column}`))))),
    h('tbody', {}, customers.map((customer) => h('tr', {},
      h('th', { scope: 'row' }, h('a', { class: 'row-link', href: to('customers', customer.id) }, avatar(customerName(customer)), h('bdi', {}, customerName(customer)))),
      h('td', { 'data-label': t('customer.email') }, customer.email && h('bdi', {}, customer.email)),
      h('td', { 'data-label': t('customer.phone') }, customer.phone && h('bdi', { class: 'nowrap' }, customer.phone)),
      h('td', { 'data-label': t('customer.conversations') }, String(customer.conversations ?? '')),
      h('td', { 'data-label': t('customer.lastAt') }, customer.lastAt && ageElement(customer.lastAt))))));
}

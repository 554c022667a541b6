import { get } from '../api.js';
import { dayElement, entryElement } from '../entry/entry.js';
import { to } from '../page/address.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t, textIfAny } from '../page/language.js';
import { emptyState, failed, loading } from '../page/notice.js';
import { day, sameDay } from '../page/time.js';

/** Every exchange with a customer on every channel, oldest at the top; earlier ones on demand. */
export function timeline(customer, signal) {
  const path = `/customers/${encodeURIComponent(customer.id)}/timeline`;
  const list = h('ol', { class: 'lines' });
  const head = h('div', { class: 'timeline-head' });
  const element = h('div', { class: 'timeline' }, head, list);
  let items = [];
  let next = null;
  load();
  return element;

  async function load() {
    fill(head, loading(2));
    try {
      const page = await get(path, { before: next, limit: 50 }, { signal });
      items = [...page.items.toReversed(), ...items];
      next = page.next;
      show();
    } catch (failure) {
      if (failure.name !== 'AbortError') fill(head, failed(failure, load));
    }
  }

  function show() {
    fill(head, next && h('button', { class: 'button small', type: 'button', on: { click: load } }, t('customer.older')),
      !items.length && emptyState('clock', t('customer.nothingSaid')));
    fill(list, items.map((item, at) => line(item, items[at - 1], customer)));
  }
}

function line(item, before, customer) {
  const another = item.conversation !== before?.conversation;
  const shown = entryElement(item.entry, { customer });
  shown.removeAttribute('id');
  return [
    (!before || !sameDay(before.at, item.at)) && dayElement(day(item.at)),
    another && h('li', { class: 'timeline-link' }, h('a', { href: to('conversations', item.conversation) },
      textIfAny(`customer.channel.${item.channel}`) ?? item.channel, icon('forward'))),
    shown,
  ];
}

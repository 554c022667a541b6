import { Lines } from '../entry/lines.js';
import { logOf } from '../live/log.js';
import { ratingElement } from '../transcript/rating.js';
import { to } from '../page/address.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { customerName } from '../page/person.js';
import { dateAndClock } from '../page/time.js';

/** One conversation to read, from the customer's record. */
export function conversationPage({ params: { id } }, signal) {
  const log = logOf(id);
  const lines = new Lines();
  const element = h('div', { class: 'page' }, loading(8));
  log.addEventListener('change', show, { signal });
  log.load();
  return { title: t('inbox.conversation'), element };

  function show() {
    if (log.failure) fill(element, failed(log.failure, () => log.load()));
    else if (log.conversation) draw(log.conversation);
  }

  function draw(conversation) {
    const { customer, ratings = [], tickets = [] } = conversation;
    fill(element,
      h('a', { class: 'back-link', href: to('customers', customer.id) }, icon('back'), h('span', {}, h('bdi', {}, customerName(customer)))),
      h('div', { class: 'page-head' }, h('h1', {}, t('customer.conversationOf', { date: dateAndClock(conversation.opened) })),
        tickets.map(({ id: ticket, code }) => h('a', { class: 'button small', href: to('inbox', ticket) }, icon('inbox'), h('span', { class: 'code' }, code)))),
      ratings.map((rating) => ratingElement(rating)),
      h('div', { class: 'reader' }, lines.element));
    lines.show({ entries: log.entries(), customer });
  }
}

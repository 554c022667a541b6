import { get } from '../api.js';
import { Lines } from '../entry/lines.js';
import { languageName } from '../customer/language-name.js';
import { to } from '../page/address.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { customerName } from '../page/person.js';
import { dateAndClock } from '../page/time.js';
import { ratingElement, scoreChip } from './rating.js';

/** One transcript to read, its rating beside, the next one a key away. */
export function readingPane(id, { step, place, back }, signal) {
  const element = h('section', { class: 'reading', 'aria-label': t('transcript.reader'), 'data-part': 'reader' }, loading(6));
  load();
  return element;

  async function load() {
    try {
      const conversation = await get(`/conversations/${encodeURIComponent(id)}`, {}, { signal });
      show(conversation);
    } catch (failure) {
      if (failure.name !== 'AbortError') fill(element, failed(failure, failure.status === 404 ? null : load));
    }
  }

  function show(conversation) {
    const lines = new Lines();
    lines.show(conversation);
    fill(element, head(conversation), h('div', { class: 'reading-body' }, lines.element, aside(conversation)));
    lines.element.scrollTop = 0;
    lines.element.focus({ preventScroll: true });
  }

  function head({ customer, opened }) {
    const { first, last } = place();
    return h('header', { class: 'conversation-head' },
      h('a', { class: 'button quiet icon-only phone-only', href: back, 'aria-label': t('transcript.back') }, icon('back')),
      h('div', { class: 'head-words' },
        h('h2', {}, h('a', { href: to('customers', customer.id) }, h('bdi', {}, customerName(customer)))),
        h('p', {}, dateAndClock(opened))),
      h('div', { class: 'head-actions' },
        stepButton('back', t('transcript.previous'), 'k', () => step(-1), first),
        stepButton('forward', t('transcript.next'), 'j', () => step(1), last)));
  }
}

function stepButton(picture, text, key, click, disabled) {
  return h('button', { class: 'button icon-only', type: 'button', 'aria-label': text, title: `${text} (${key})`, disabled, on: { click } }, icon(picture));
}

function aside({ ratings, entries, state, locale, tickets = [] }) {
  const messages = entries.filter(({ kind }) => kind === 'message').length;
  return h('aside', { class: 'reading-side', 'aria-label': t('transcript.rating') },
    h('h3', {}, t('transcript.rating')),
    ratings.length ? ratings.map(ratingElement) : h('div', {}, scoreChip(null)),
    h('h3', {}, t('transcript.facts')),
    h('dl', { class: 'facts' },
      fact(t('transcript.state'), t(`transcript.state.${state}`)),
      fact(t('transcript.lines'), t('transcript.messages', { n: messages })),
      fact(t('customer.language'), locale && languageName(locale)),
      fact(t('customer.tickets'), tickets.length ? tickets.map(({ code }) => h('span', { class: 'code' }, code)) : null)));
}

function fact(name, value) {
  return value && h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

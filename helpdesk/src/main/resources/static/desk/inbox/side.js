import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t, textIfAny } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { dateAndClock } from '../page/time.js';
import { briefCard } from './brief.js';
import { customerCard } from './customer-card.js';
import { reasonText } from './reason.js';

/** Beside the conversation: who the customer is, why he is here, and what colleagues noted. */
export function sidePane(detail, signal, { toLine, back }) {
  const customer = h('section', { class: 'card', 'aria-labelledby': 'side-customer' });
  const brief = h('section', { class: 'card', 'aria-labelledby': 'side-brief', 'data-part': 'brief' });
  const notes = h('section', { class: 'card', 'aria-labelledby': 'side-notes' });
  const events = h('section', { class: 'card', 'aria-labelledby': 'side-events' });
  let shownCustomer;

  detail.addEventListener('change', show);
  show();
  return h('aside', { class: 'side', 'aria-label': t('inbox.details'), 'data-part': 'side' },
    h('button', { class: 'button quiet side-back', type: 'button', on: { click: back } }, icon('back'), h('span', {}, t('inbox.backToConversation'))),
    customer, brief, notes, events);

  function show() {
    const { ticket } = detail;
    if (ticket && ticket.customer?.id !== shownCustomer) {
      shownCustomer = ticket.customer?.id;
      customerCard(customer, ticket, signal);
    }
    part(brief, [detail.brief, ticket?.reason], () => [h('h2', { id: 'side-brief' }, t('inbox.brief')), read(detail, () => briefCard(detail, toLine))]);
    part(notes, detail.notes, () => [h('h2', { id: 'side-notes' }, t('inbox.notes')), detail.isRead && noteList(detail)]);
    part(events, detail.events, () => [h('h2', { id: 'side-events' }, t('inbox.events')), eventList(detail)]);
    events.hidden = detail.events.length === 0;
  }

  /** Leaves a part alone while it would say the same, so that the focus in it stays. */
  function part(section, says, build) {
    const told = JSON.stringify([detail.isRead, detail.failure?.message, says]);
    if (section.told === told) return;
    section.told = told;
    fill(section, build());
  }
}

/** The content once the ticket was read; until then that it is being read, or why it cannot be. */
function read(detail, content) {
  if (detail.isRead) return content();
  return detail.failure ? failed(detail.failure, () => detail.load()) : loading(3);
}

function noteList({ notes }) {
  if (!notes.length) return h('p', { class: 'muted' }, t('inbox.noNotes'));
  return h('ul', { class: 'note-list' }, notes.map((note) => h('li', {},
    h('p', { dir: 'auto' }, note.text),
    h('small', {}, h('bdi', {}, note.agent.name), ' · ', dateAndClock(note.at)))));
}

function eventList({ events }) {
  return h('ul', { class: 'event-list' }, events.map(({ at, kind, agent, detail }) => h('li', {},
    h('span', {}, textIfAny(`inbox.event.${kind}`) ?? kind, detail ? [' · ', h('bdi', {}, kind === 'opened' ? reasonText(detail) : detail)] : null),
    h('small', {}, agent ? [h('bdi', {}, agent.name ?? agent), ' · '] : null, dateAndClock(at)))));
}

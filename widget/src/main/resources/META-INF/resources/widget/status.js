/** How things stand: the link, the queue, and the way to a person, which is always in sight. */
import { h, icon, setText } from './dom.js';
import { nameOf } from './transcript.js';

const LOST_AFTER = 2_000;

/** Tells of a lost link or of what the server refused. */
export function notice({ texts, controller, refresh }) {
  const element = h('p', { part: 'notice', role: 'status' });
  let since = Date.now();

  function update() {
    if (controller.connection.live) since = 0;
    else if (!since) setTimeout(refresh, LOST_AFTER + 50, (since = Date.now()));
    const { problem, hint } = controller;
    const lost = since && Date.now() - since > LOST_AFTER;
    const words = problem ? (texts.errors[problem.code] ?? texts.errors['bad-frame'])(problem.retryAfterSeconds) : (texts.hints[hint] ?? '');
    setText(element, lost ? texts.offline : words);
    element.dataset.code = lost ? 'offline' : (problem?.code ?? hint ?? '');
  }

  setTimeout(refresh, LOST_AFTER + 50);
  return { element, update };
}

/** Place, wait and ticket while nobody has taken the conversation up yet. */
export function queue({ texts, controller }) {
  const title = h('strong');
  const wait = h('span');
  const ticket = h('span', { class: 'ticket' }, `${texts.ticket} `, h('b', { dir: 'ltr' }));
  const element = h('div', { part: 'queue', role: 'status', hidden: true }, title, wait, ticket);

  function update() {
    const { state, position, etaSeconds, ticket: code } = controller.state;
    element.dataset.state = state;
    element.hidden = state !== 'queued';
    if (element.hidden) return;
    setText(title, position ? texts.place(position) : texts.queued);
    setText(wait, etaSeconds == null ? texts.waitUnknown : texts.wait(etaSeconds));
    setText(ticket.lastChild, code ?? '');
    ticket.hidden = !code;
  }

  return { element, update };
}

/** "Talk to a person": one tap, said truthfully until a person is there. */
export function handover({ texts, controller }) {
  const words = h('span');
  const element = h('button', { part: 'handover', type: 'button', onclick: ask }, icon('person'), words);
  const asked = () => controller.outbox.of('handover')[0];
  const person = () => controller.state.state === 'queued' || controller.state.state === 'agent';

  function ask() {
    const entry = asked();
    if (entry && entry.status !== 'sending') controller.retry(entry.frame.key);
    else if (!entry && !person()) controller.handover();
  }

  function update() {
    const entry = asked();
    const { state } = controller.state;
    let label = texts.handover;
    if (state === 'queued') label = texts.handoverQueued;
    else if (state === 'agent') label = texts.handoverAgent(nameOf(controller.state) || texts.agent);
    else if (entry) label = entry.status === 'sending' ? texts.handoverSending : texts.handoverFailed;
    setText(words, label);
    element.setAttribute('aria-disabled', person() || entry?.status === 'sending');
  }

  return { element, update };
}

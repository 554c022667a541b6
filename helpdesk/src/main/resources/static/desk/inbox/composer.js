import { explain } from '../api.js';
import { draftOf } from '../live/draft.js';
import { outbox } from '../live/outbox.js';
import { session } from '../session.js';
import { fill, h, mark } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { customerName } from '../page/person.js';
import { shortcuts } from '../page/shortcut.js';
import { claim } from './claim.js';
import { Typing } from './typing.js';

const LONGEST = 4000;
const NEARLY = 3600;

/** Where one writes: a reply that the customer reads, or a private note that he never sees. */
export function composer(detail, signal) {
  const { conversation } = detail.ticket;
  const typing = new Typing(conversation, signal);
  const words = h('textarea', { rows: '2', maxlength: String(LONGEST), dir: 'auto', 'data-part': 'words', on: { input: wrote, keydown: pressed, blur: () => typing.stop() } });
  const send = h('button', { class: 'button primary', type: 'submit' });
  const length = h('span', { class: 'length' });
  const error = h('p', { class: 'form-error', role: 'alert' });
  const hint = h('p', { class: 'composer-hint' });
  const keysHint = h('small', { class: 'keys-hint' });
  const gate = h('div', { class: 'gate' });
  const modes = { reply: mode('reply', 'send'), note: mode('note', 'lock') };
  const element = h('form', { class: 'composer', 'data-part': 'composer', on: { submit: (event) => { event.preventDefault(); post(); } } },
    h('div', { class: 'modes', role: 'group', 'aria-label': t('inbox.mode') }, modes.reply, modes.note, hint),
    gate, words, error, h('div', { class: 'composer-foot' }, keysHint, length, send));
  let chosen = 'reply';

  detail.addEventListener('change', show);
  shortcuts.offer('r', t('inbox.reply'), () => choose('reply'), signal);
  shortcuts.offer('n', t('inbox.note'), () => choose('note'), signal);
  choose('reply', false);
  return element;

  function choose(name, focus = true) {
    chosen = name;
    words.value = draftOf(conversation, name).text();
    error.textContent = '';
    typing.stop();
    show();
    if (focus) (gate.hidden ? words : gate.querySelector('button'))?.focus();
  }

  function show() {
    const { ticket } = detail;
    const note = chosen === 'note';
    element.dataset.mode = chosen;
    for (const [name, button] of Object.entries(modes)) mark(button, 'aria-pressed', String(name === chosen));
    mark(words, 'aria-label', note ? t('inbox.noteWords') : t('inbox.replyTo', { name: customerName(ticket.customer) }));
    mark(words, 'placeholder', note ? t('inbox.notePlaceholder') : t('inbox.replyPlaceholder'));
    fill(send, icon(note ? 'lock' : 'send'), h('span', {}, note ? t('inbox.keepNote') : t('inbox.send')));
    hint.textContent = note ? t('inbox.noteHint') : heldByColleague(ticket) ? t('inbox.heldWarning', { name: ticket.assignee.name }) : '';
    keysHint.textContent = t(note ? 'inbox.enterKeeps' : 'inbox.enterSends');
    showGate(note ? null : ticket.status);
    showLength();
  }

  /** A waiting ticket is claimed before it is answered; a resolved one is answered no more. */
  function showGate(status) {
    const shut = status === 'waiting' || status === 'resolved';
    gate.hidden = !shut;
    words.hidden = shut;
    element.classList.toggle('shut', shut);
    if (!shut || gate.dataset.status === status) return;
    gate.dataset.status = status;
    fill(gate, h('p', {}, t(`inbox.gate.${status}`)), status === 'waiting'
      && h('button', { class: 'button primary', type: 'button', on: { click: () => claim(detail) } }, icon('hand'), h('span', {}, t('inbox.claimToReply'))));
  }

  function showLength() {
    const { length: written } = words.value;
    length.textContent = written > NEARLY ? t('inbox.left', { n: LONGEST - written }) : '';
    send.disabled = !words.value.trim();
  }

  function wrote() {
    draftOf(conversation, chosen).keep(words.value);
    showLength();
    if (chosen === 'reply') typing.wrote(words.value);
  }

  function pressed(event) {
    if (event.key === 'Escape') words.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || (chosen === 'note' && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    post();
  }

  async function post() {
    const text = words.value.trim();
    if (!text || words.hidden) return;
    const draft = draftOf(conversation, chosen);
    typing.stop();
    if (chosen === 'reply') outbox.post(conversation, text);
    else if (!await keepNote(text)) return;
    draft.drop();
    words.value = '';
    showLength();
  }

  async function keepNote(text) {
    send.disabled = true;
    error.textContent = '';
    try {
      await detail.addNote(text);
      return true;
    } catch (failure) {
      error.textContent = explain(failure, t);
      return false;
    } finally {
      showLength();
    }
  }

  function mode(name, picture) {
    return h('button', { class: 'mode', type: 'button', on: { click: () => choose(name) } }, icon(picture), h('span', {}, t(`inbox.${name}`)));
  }
}

function heldByColleague({ status, assignee }) {
  return status === 'claimed' && assignee && assignee.id !== session.me?.id;
}

/** Where the visitor writes. Enter sends, Shift+Enter breaks the line; nothing typed is ever lost. */
import { h, icon, setText } from './dom.js';

const LIMIT = 4_000;
const WARN_BELOW = 400;
const STILL_AFTER = 4_000;

export function composer(chat) {
  const { texts, controller } = chat;
  const field = h('textarea', { part: 'input', rows: 1, maxlength: LIMIT, 'aria-label': texts.message, enterkeyhint: 'send' });
  const send = h('button', { part: 'send', type: 'submit', 'aria-label': texts.send }, icon('send'));
  const counter = h('p', { part: 'counter', role: 'status' });
  const box = h('div', { class: 'box' }, field, send);
  const element = h('form', { part: 'composer', novalidate: '', onsubmit: submit }, counter, box);
  let still;

  field.addEventListener('input', () => {
    fit();
    controller.type(true);
    clearTimeout(still);
    still = setTimeout(() => controller.type(false), STILL_AFTER);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });

  function submit(event) {
    event?.preventDefault();
    const text = field.value.trim();
    if (!text || text.length > LIMIT) return field.focus();
    field.value = '';
    fit();
    clearTimeout(still);
    controller.type(false);
    chat.say(text);
    field.focus();
  }

  function fit() {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
    // An empty field follows the panel's direction, so that its placeholder does; a text follows its own.
    field.dir = field.value && 'auto';
    const left = LIMIT - field.value.length;
    setText(counter, left < WARN_BELOW ? texts.left(left) : '');
    send.toggleAttribute('data-idle', !field.value.trim());
  }

  /** Puts a text back that could not be sent, before whatever was begun since. */
  function restore(text) {
    field.value = [text, field.value].filter(Boolean).join('\n');
    fit();
  }

  function update() {
    const words = controller.state.state === 'closed' ? texts.placeholderClosed : texts.placeholder;
    if (field.placeholder !== words) field.placeholder = words;
  }

  send.toggleAttribute('data-idle', true);
  return { element, field, update, restore };
}

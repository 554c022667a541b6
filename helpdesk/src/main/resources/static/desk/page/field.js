import { freshId, h } from './dom.js';

/** A control with its label above and, if there is one, a hint below. */
export function field(label, control, hint) {
  control.id ||= freshId('field');
  const note = hint && h('small', { id: `${control.id}-hint` }, hint);
  if (note) control.setAttribute('aria-describedby', note.id);
  return h('div', { class: 'field' }, h('label', { for: control.id }, label), control, note);
}

/** A choice of one. @param choices [{value, text}] */
export function select(choices, chosen, properties = {}) {
  return h('select', properties, choices.map(({ value, text }) => h('option', { value, selected: value === (chosen ?? '') }, text)));
}

/** A button with an icon before its words. */
export function iconButton(picture, text, click, properties = {}) {
  return h('button', { class: 'button', type: 'button', on: { click }, ...properties }, picture, h('span', {}, text));
}

/** Calls once the caller has been quiet for a while. */
export function whenQuiet(action, wait = 250) {
  let timer = null;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), wait);
  };
}

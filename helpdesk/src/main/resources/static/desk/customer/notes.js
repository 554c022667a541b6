import { explain, post } from '../api.js';
import { fill, h } from '../page/dom.js';
import { field } from '../page/field.js';
import { t } from '../page/language.js';
import { dateAndClock } from '../page/time.js';

/** What the staff noted about a customer, on his tickets or on the record itself, and a place to note more. */
export function customerNotes(customer) {
  let notes = customer.notes ?? [];
  const list = h('div');
  const words = h('textarea', { rows: '2', maxlength: '4000', required: true, dir: 'auto' });
  const error = h('p', { class: 'form-error', role: 'alert' });
  const keep = h('button', { class: 'button small', type: 'submit' }, t('inbox.keepNote'));
  show();
  return [list, h('form', { class: 'stack', on: { submit } }, field(t('customer.newNote'), words, t('inbox.noteHint')), error,
    h('div', { class: 'form-actions' }, keep))];

  function show() {
    fill(list, notes.length ? h('ul', { class: 'note-list' }, notes.map(line)) : h('p', { class: 'muted' }, t('inbox.noNotes')));
  }

  async function submit(event) {
    event.preventDefault();
    keep.disabled = true;
    error.textContent = '';
    try {
      notes = [...notes, await post(`/customers/${encodeURIComponent(customer.id)}/notes`, { text: words.value.trim() })];
      words.value = '';
      show();
    } catch (failure) {
      error.textContent = explain(failure, t);
    }
    keep.disabled = false;
  }
}

function line({ text, agent, at }) {
  return h('li', {}, h('p', { dir: 'auto' }, text), h('small', {}, h('bdi', {}, agent?.name ?? ''), ' · ', dateAndClock(at)));
}

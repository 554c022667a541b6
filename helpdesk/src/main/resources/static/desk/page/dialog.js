import { explain } from '../api.js';
import { fill, freshId, h } from './dom.js';
import { icon } from './icon.js';
import { t } from './language.js';

/**
 * Opens a modal dialog. Escape, the cross and the grey round it close it; focus goes back by itself.
 *
 * @param build (close) → the content's nodes
 * @returns a promise of the value that close was called with, undefined when it was left
 */
export function openDialog({ title, build, wide = false }) {
  const titleId = freshId('dialog');
  let value;
  const dialog = h('dialog', { class: wide ? 'dialog wide' : 'dialog', 'aria-labelledby': titleId });
  const close = (chosen) => {
    value = chosen;
    dialog.close();
  };
  fill(dialog, h('div', { class: 'dialog-head' }, h('h2', { id: titleId }, h('bdi', {}, title)),
    h('button', { class: 'button quiet icon-only', type: 'button', 'aria-label': t('desk.close'), on: { click: () => close() } }, icon('close'))),
  h('div', { class: 'dialog-body' }, build(close)));
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('[autofocus]')?.focus();
  return new Promise((done) => dialog.addEventListener('close', () => {
    dialog.remove();
    done(value);
  }));
}

/** @returns a promise of true when yes was chosen */
export async function askToConfirm({ title, text, yes, dangerous = false }) {
  return await openDialog({ title, build: (close) => [
    h('p', {}, text),
    actions(close, h('button', { class: dangerous ? 'button danger' : 'button primary', type: 'button', autofocus: true, on: { click: () => close(true) } }, yes)),
  ] }) === true;
}

/**
 * A form in a dialog, which stays open with its words when the action fails.
 *
 * @param fields the nodes of the form
 * @param act called with the form's data; what it answers closes the dialog
 */
export function openForm({ title, fields, yes, act, wide, dangerous }) {
  return openDialog({ title, wide, build: (close) => {
    const error = h('p', { class: 'form-error', role: 'alert' });
    const button = h('button', { class: dangerous ? 'button danger' : 'button primary', type: 'submit' }, yes);
    const submit = async (event) => {
      event.preventDefault();
      button.disabled = true;
      error.textContent = '';
      try {
        close(await act(Object.fromEntries(new FormData(event.target))) ?? true);
      } catch (failure) {
        error.textContent = explain(failure, t);
        button.disabled = false;
      }
    };
    return h('form', { class: 'stack', on: { submit } }, fields, error, actions(close, button));
  } });
}

function actions(close, ...buttons) {
  return h('div', { class: 'dialog-actions' },
    h('button', { class: 'button', type: 'button', on: { click: () => close() } }, t('desk.cancel')), buttons);
}

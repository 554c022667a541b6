import { explain, put } from '../api.js';
import { session } from '../session.js';
import { announce } from '../page/announce.js';
import { openForm } from '../page/dialog.js';
import { h } from '../page/dom.js';
import { field } from '../page/field.js';
import { t } from '../page/language.js';

/** Changes one's own password, in a dialog. */
export async function askForPassword() {
  const changed = await openForm({ title: t('desk.changePassword'), yes: t('desk.save'), fields: fields(), act: change });
  if (changed) announce(t('desk.passwordChanged'));
}

/** Stands before everything else until somebody whose password another has set has chosen his own. */
export function firstPasswordPage() {
  const error = h('p', { class: 'form-error', role: 'alert', 'data-part': 'password-error' });
  const button = h('button', { class: 'button primary wide', type: 'submit' }, t('desk.save'));
  return h('main', { class: 'sign-in' }, h('div', { class: 'sign-in-card', 'data-part': 'first-password' },
    h('form', { class: 'sign-in-form', on: { submit } }, h('h1', {}, t('desk.firstPassword')), h('p', {}, t('desk.firstPasswordText')),
      fields(), error, button,
      h('button', { class: 'button wide', type: 'button', on: { click: () => session.signOut() } }, t('desk.signOut')))));

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    error.textContent = '';
    try {
      await change(Object.fromEntries(new FormData(event.target)));
      await session.find();
    } catch (failure) {
      error.textContent = explain(failure, t);
      button.disabled = false;
    }
  }
}

function fields() {
  const input = (name, use) => h('input', { type: 'password', name, autocomplete: use, required: true, maxlength: '72', minlength: name === 'old' ? null : '10' });
  return [
    h('input', { type: 'text', name: 'login', value: session.me.login, autocomplete: 'username', hidden: true }),
    field(t('desk.oldPassword'), input('old', 'current-password')),
    field(t('desk.newPassword'), input('wanted', 'new-password'), t('desk.newPasswordHint')),
    field(t('desk.newPasswordAgain'), input('again', 'new-password')),
  ];
}

/** @returns true; throws what is to be told otherwise */
async function change({ old, wanted, again }) {
  if (wanted !== again) throw new Error(t('desk.passwordsDiffer'));
  try {
    await put('/me/password', { old, wanted });
  } catch (failure) {
    if (failure.status === 403) throw new Error(t('desk.wrongOldPassword'));
    if (failure.status === 400) throw new Error(t('desk.weakPassword'));
    throw failure;
  }
  return true;
}

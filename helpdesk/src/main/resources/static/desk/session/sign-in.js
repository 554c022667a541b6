import { explain, Problem } from '../api.js';
import { session } from '../session.js';
import { h } from '../page/dom.js';
import { field } from '../page/field.js';
import { languageChooser } from '../page/header.js';
import { t } from '../page/language.js';

/** @param retold called when another language was chosen */
export function signInPage(retold) {
  const login = h('input', { type: 'text', name: 'login', autocomplete: 'username', required: true, autocapitalize: 'none', spellcheck: 'false' });
  const password = h('input', { type: 'password', name: 'password', autocomplete: 'current-password', required: true });
  const button = h('button', { class: 'button primary wide', type: 'submit' }, t('desk.signIn'));
  const error = h('p', { class: 'form-error', role: 'alert', 'data-part': 'sign-in-error' });
  const form = h('form', { class: 'sign-in-form', on: { submit } },
    h('h1', {}, t('desk.signInTitle')),
    field(t('desk.login'), login), field(t('desk.password'), password), error, button);
  queueMicrotask(() => login.focus());
  return h('main', { class: 'sign-in' },
    h('div', { class: 'sign-in-card' },
      h('div', { class: 'sign-in-brand' },
        h('img', { src: 'guichet.svg', alt: '', width: '36', height: '36' }), h('span', {}, 'Guichet')),
      form),
    h('div', { class: 'sign-in-foot' }, languageChooser(retold)));

  async function submit(event) {
    event.preventDefault();
    error.textContent = '';
    button.disabled = true;
    try {
      await session.signIn(login.value.trim(), password.value);
    } catch (failure) {
      error.textContent = told(failure);
      password.select();
    } finally {
      button.disabled = false;
    }
  }
}

function told(failure) {
  if (!(failure instanceof Problem)) return explain(failure, t);
  if (failure.status === 401) return t('desk.wrongPassword');
  if (failure.status !== 429) return explain(failure, t);
  const seconds = failure.retryAfter ?? 60;
  return seconds < 90 ? t('desk.tooManyTriesSeconds', { n: seconds }) : t('desk.tooManyTriesMinutes', { n: Math.ceil(seconds / 60) });
}

import { post } from '../api.js';
import { announce } from '../page/announce.js';
import { openDialog, openForm } from '../page/dialog.js';
import { fill, h } from '../page/dom.js';
import { field, select } from '../page/field.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { roleChoices, teamChoices } from './choices.js';

/** Adds an agent and shows the generated password, once. @returns a promise of whether one was added */
export async function addAgent(teams) {
  const added = await openForm({
    title: t('staff.add'), yes: t('staff.add'),
    fields: [
      field(t('staff.name'), h('input', { name: 'name', required: true, maxlength: '200', dir: 'auto', autocomplete: 'off', autofocus: true })),
      field(t('staff.login'), h('input', { name: 'login', required: true, maxlength: '100', autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' }), t('staff.loginHint')),
      field(t('staff.role'), select(roleChoices(), 'agent', { name: 'role' })),
      field(t('staff.team'), select(teamChoices(teams), '', { name: 'team' })),
    ],
    act: ({ name, login, role, team }) => post('/agents', { name: name.trim(), login: login.trim(), role, team: team || null }),
  });
  if (!added) return false;
  await showPassword(added);
  return true;
}

function showPassword({ agent, password }) {
  const copy = h('button', { class: 'button', type: 'button', on: { click: copied } }, icon('copy'), h('span', {}, t('staff.copy')));
  return openDialog({ title: t('staff.added', { name: agent.name }), build: (close) => [
    h('p', {}, t('staff.passwordOnce')),
    h('div', { class: 'secret' }, h('code', { dir: 'ltr', 'data-part': 'password' }, password), copy),
    h('div', { class: 'dialog-actions' }, h('button', { class: 'button primary', type: 'button', on: { click: () => close() } }, t('desk.understood'))),
  ] });

  async function copied() {
    await navigator.clipboard.writeText(password);
    fill(copy, icon('check'), h('span', {}, t('staff.copied')));
    announce(t('staff.copied'));
  }
}

import { post } from '../api.js';
import { openForm } from '../page/dialog.js';
import { h } from '../page/dom.js';
import { field, select } from '../page/field.js';
import { t } from '../page/language.js';
import { roleChoices, teamChoices } from './choices.js';
import { showPassword } from './secret.js';

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
  await showPassword({ title: t('staff.added', { name: added.agent.name }), password: added.password });
  return true;
}

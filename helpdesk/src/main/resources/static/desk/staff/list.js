import { explain, get, patch, post } from '../api.js';
import { session } from '../session.js';
import { announce } from '../page/announce.js';
import { askToConfirm } from '../page/dialog.js';
import { fill, h } from '../page/dom.js';
import { select } from '../page/field.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { emptyState, failed, loading } from '../page/notice.js';
import { avatar } from '../page/person.js';
import { addAgent } from './add.js';
import { roleChoices, teamChoices } from './choices.js';
import { showPassword } from './secret.js';

/** Who works at the desk: an administrator adds them, gives roles and teams, and takes the desk away. */
export function staffPage(route, signal) {
  const body = h('div', { 'data-part': 'staff' }, loading(6));
  const error = h('p', { class: 'form-error', role: 'alert' });
  let teams = [];
  load();
  return { title: t('desk.staff'), element: h('div', { class: 'page' },
    h('div', { class: 'page-head' }, h('h1', {}, t('desk.staff')),
      h('button', { class: 'button primary', type: 'button', on: { click: add } }, icon('plus'), h('span', {}, t('staff.add')))),
    error, body) };

  async function load() {
    try {
      const [agents, allTeams] = await Promise.all([get('/agents', {}, { signal }), get('/teams', {}, { signal })]);
      teams = allTeams.items;
      fill(body, agents.items.length ? table(agents.items) : emptyState('badge', t('staff.none')));
    } catch (failure) {
      if (failure.name !== 'AbortError') fill(body, failed(failure, load));
    }
  }

  async function add() {
    if (await addAgent(teams)) load();
  }

  function table(agents) {
    return h('table', { class: 'table staff-table' },
      h('thead', {}, h('tr', {}, ['name', 'role', 'team', 'presence', 'actions'].map((column) => h('th', { scope: 'col' }, t(`staff.${column}`))))),
      h('tbody', {}, agents.map(row)));
  }

  function row(agent) {
    const me = agent.id === session.me.id;
    return h('tr', { 'data-agent': agent.login ?? agent.id },
      h('th', { scope: 'row' }, h('span', { class: 'row-link' }, avatar(agent.name), h('span', {}, h('bdi', {}, agent.name), ' ', h('small', {}, me ? t('staff.you') : agent.login ?? '')))),
      h('td', {}, select(roleChoices(), agent.role.toLowerCase(), { 'aria-label': t('staff.roleOf', { name: agent.name }), disabled: me, on: { change: (event) => change(agent, { role: event.target.value }) } })),
      h('td', {}, select(teamChoices(teams, !agent.team), agent.team?.id ?? '', { 'aria-label': t('staff.teamOf', { name: agent.name }), on: { change: (event) => change(agent, { team: event.target.value }) } })),
      h('td', {}, presenceChip(agent)),
      h('td', {}, me ? null : h('div', { class: 'row-actions' }, reset(agent), ability(agent))));
  }

  function reset(agent) {
    const click = async () => {
      if (await askToConfirm({ title: t('staff.resetTitle', { name: agent.name }), text: t('staff.resetText', { name: agent.name }), yes: t('staff.reset'), dangerous: true })) give(agent);
    };
    return agent.active === false ? null
      : h('button', { class: 'button small', type: 'button', 'aria-label': `${t('staff.reset')} ${agent.name}`, on: { click } }, t('staff.reset'));
  }

  async function give(agent) {
    error.textContent = '';
    try {
      const { password } = await post(`/agents/${encodeURIComponent(agent.id)}/password`);
      await showPassword({ title: t('staff.resetDone', { name: agent.name }), password });
    } catch (failure) {
      error.textContent = `${agent.name} : ${explain(failure, t)}`;
    }
  }

  function ability(agent) {
    const off = agent.active === false;
    const click = async () => {
      const sure = off || await askToConfirm({ title: t('staff.disableTitle', { name: agent.name }), text: t('staff.disableText', { name: agent.name }), yes: t('staff.disable'), dangerous: true });
      if (sure) change(agent, { active: off });
    };
    return h('button', { class: 'button small', type: 'button', 'aria-label': `${t(off ? 'staff.enable' : 'staff.disable')} ${agent.name}`, on: { click } }, t(off ? 'staff.enable' : 'staff.disable'));
  }

  /** Whatever came of it, the list then shows what the server knows. */
  async function change(agent, changed) {
    error.textContent = '';
    try {
      await patch(`/agents/${encodeURIComponent(agent.id)}`, changed);
      announce(t('staff.changed', { name: agent.name }));
    } catch (failure) {
      error.textContent = `${agent.name} : ${explain(failure, t)}`;
    }
    const label = document.activeElement?.getAttribute('aria-label');
    await load();
    if (label) body.querySelector(`[aria-label="${CSS.escape(label)}"]`)?.focus();
  }
}

function presenceChip({ active, online }) {
  if (active === false) return h('span', { class: 'chip low' }, t('staff.disabled'));
  return h('span', { class: online ? 'chip good' : 'chip' }, t(online ? 'staff.here' : 'staff.away'));
}

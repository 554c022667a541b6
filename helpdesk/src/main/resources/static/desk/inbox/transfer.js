import { get } from '../api.js';
import { presence } from '../live/presence.js';
import { session } from '../session.js';
import { openForm } from '../page/dialog.js';
import { fill, h } from '../page/dom.js';
import { field } from '../page/field.js';
import { t } from '../page/language.js';

/** Hands the ticket to a team, where it waits anew, or to one agent. */
export function askToTransfer(detail) {
  const where = h('select', { name: 'where', required: true, autofocus: true }, h('option', { value: '' }, t('desk.loading')));
  const form = openForm({
    title: t('inbox.transferTitle', { code: detail.ticket.code }),
    yes: t('inbox.transfer'),
    fields: [
      field(t('inbox.transferTo'), where),
      field(t('inbox.transferNote'), h('textarea', { name: 'note', rows: '3', maxlength: '4000', dir: 'auto' }), t('inbox.noteHint')),
    ],
    act: ({ where: chosen, note }) => {
      const [kind, ...id] = chosen.split(':');
      return detail.transfer({ [kind]: id.join(':'), ...(note.trim() ? { note: note.trim() } : {}) });
    },
  });
  offer(where, detail.ticket);
  return form;
}

async function offer(where, ticket) {
  try {
    const [teams, agents] = await Promise.all([get('/teams'), get('/agents')]);
    fill(where, h('option', { value: '' }, t('inbox.chooseWhere')),
      h('optgroup', { label: t('inbox.teams') }, teams.items.map(({ id, name }) => h('option', { value: `team:${id}` }, name))),
      h('optgroup', { label: t('inbox.agents') }, agents.items.filter((agent) => fits(agent, ticket)).map(agentOption)));
  } catch {
    fill(where, h('option', { value: '' }, t('desk.unreachable')));
  }
}

function fits({ id, active }, { assignee }) {
  return active !== false && id !== assignee?.id;
}

function agentOption({ id, name, online, team }) {
  const words = [id === session.me.id ? t('inbox.myself', { name }) : name, team?.name, online || presence.isHere(id) ? t('inbox.here') : t('inbox.away')];
  return h('option', { value: `agent:${id}` }, words.filter(Boolean).join(' · '));
}

import { get } from '../api.js';
import { to } from '../page/address.js';
import { h } from '../page/dom.js';
import { select } from '../page/field.js';
import { t, textIfAny } from '../page/language.js';
import { emptyState } from '../page/notice.js';
import { Paged } from '../page/paged.js';
import { dateAndClock } from '../page/time.js';

const KINDS = ['read', 'signed-in', 'signed-out', 'wrong-password', 'locked-out', 'token-made', 'password-changed',
  'password-reset', 'agent-added', 'role-changed', 'agent-activated', 'agent-deactivated'];

/** Who was let in, who changed whose rights, and who read which conversation; the newest first. */
export function auditPage(route, signal) {
  let kind = '';
  const paged = new Paged({
    fetchPage: (cursor) => get('/audit', { kind, cursor }, { signal }),
    show: table,
    empty: () => emptyState('eye', t('staff.auditNone')),
  });
  const choose = (event) => {
    kind = event.target.value;
    paged.restart();
  };
  const chooser = select([{ value: '', text: t('staff.auditAll') }, ...KINDS.map((value) => ({ value, text: told(value) }))], '',
    { 'aria-label': t('staff.auditKind'), on: { change: choose } });
  paged.restart();
  return { title: t('desk.audit'), element: h('div', { class: 'page', 'data-part': 'audit' },
    h('div', { class: 'page-head' }, h('h1', {}, t('desk.audit')), chooser), paged.element) };
}

function table(lines) {
  return h('table', { class: 'table', 'data-part': 'audit-lines' },
    h('thead', {}, h('tr', {}, ['at', 'kind', 'by', 'about'].map((column) => h('th', { scope: 'col' }, t(`staff.audit.${column}`))))),
    h('tbody', {}, lines.map((line) => h('tr', { 'data-kind': line.kind },
      h('td', { 'data-label': t('staff.audit.at'), class: 'nowrap' }, dateAndClock(line.at)),
      h('th', { scope: 'row' }, told(line.kind)),
      h('td', { 'data-label': t('staff.audit.by') }, line.agent && h('bdi', {}, line.agent.name), line.address && [' ', h('small', {}, h('bdi', {}, line.address))]),
      h('td', { 'data-label': t('staff.audit.about') }, about(line))))));
}

function about({ subject, detail, conversation }) {
  return [
    subject && h('bdi', {}, subject.name), detail && [' ', h('bdi', {}, detail)],
    conversation && h('a', { href: to('conversations', conversation) }, t('staff.audit.conversation')),
  ];
}

function told(kind) {
  return textIfAny(`staff.audit.${kind}`) ?? kind;
}

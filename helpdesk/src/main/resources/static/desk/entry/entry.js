import { h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t, textIfAny } from '../page/language.js';
import { clock, dateAndClock } from '../page/time.js';
import { messageText } from './text.js';

/**
 * One line of a conversation as an element of a list.
 *
 * @param follows whether the line before is by the same author, so that the name is not said again
 */
export function entryElement(entry, { customer, follows = false } = {}) {
  return entry.kind === 'state' ? stateLine(entry) : message(entry, customer, follows);
}

/** Who wrote it, in words. */
export function authorName(author, customer) {
  if (author.kind === 'customer') return author.name || customer?.name || t('desk.visitor');
  if (author.kind === 'agent') return author.name || t('desk.agent');
  return author.kind === 'assistant' ? t('desk.assistant') : t('desk.system');
}

/** A private note between the lines; no customer ever sees it. */
export function noteElement(note) {
  return h('li', { class: 'entry note', 'data-part': 'note' },
    h('div', { class: 'entry-head' }, icon('lock'), h('strong', {}, t('inbox.note')), h('span', { 'aria-hidden': 'true' }, '·'), h('bdi', {}, note.agent.name), time(note.at)),
    h('div', { class: 'entry-text', dir: 'auto' }, note.text));
}

export function dayElement(text) {
  return h('li', { class: 'day', 'data-part': 'day' }, h('span', {}, text));
}

function message(entry, customer, follows) {
  const { kind } = entry.author;
  return h('li', {
    class: `entry message ${kind}${follows ? ' follows' : ''}`, id: `line-${entry.seq}`, tabindex: '-1',
    'data-part': 'entry', 'data-seq': entry.seq, 'data-author': kind,
  },
  h('div', { class: 'entry-head' }, kind === 'assistant' && icon('machine'), h('bdi', {}, authorName(entry.author, customer)),
    entry.model && h('small', {}, entry.model)),
  h('div', { class: 'bubble' }, messageText(entry), choices(entry.choices),
    h('div', { class: 'entry-foot' }, time(entry.at), seq(entry.seq))));
}

function choices(offered) {
  return offered?.length && h('ul', { class: 'choices', 'aria-label': t('desk.choices') },
    offered.map(({ text }) => h('li', { dir: 'auto' }, text)));
}

function stateLine(entry) {
  return h('li', { class: `entry state ${entry.state}`, id: `line-${entry.seq}`, tabindex: '-1', 'data-part': 'state', 'data-seq': entry.seq },
    h('span', {}, stateText(entry)), time(entry.at), seq(entry.seq));
}

function stateText({ state, agent, ticket }) {
  const name = typeof agent === 'object' ? agent?.name : agent;
  const code = typeof ticket === 'object' ? ticket?.code : ticket;
  if (state === 'agent' && name) return t('desk.state.agentNamed', { name });
  if (state === 'closed' && name) return t('desk.state.closedBy', { name });
  if (state === 'queued' && code) return t('desk.state.queuedTicket', { code });
  return textIfAny(`desk.state.${state}`) ?? state;
}

function time(at) {
  return h('time', { datetime: at, title: dateAndClock(at) }, clock(at));
}

function seq(number) {
  return h('span', { class: 'seq', title: t('desk.line', { n: number }) }, h('span', { 'aria-hidden': 'true' }, `#${number}`));
}

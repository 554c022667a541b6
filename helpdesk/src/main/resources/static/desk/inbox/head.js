import { session } from '../session.js';
import { announce } from '../page/announce.js';
import { to } from '../page/address.js';
import { fill, h } from '../page/dom.js';
import { iconButton } from '../page/field.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { avatar, customerName, verifiedMark } from '../page/person.js';
import { shortcuts } from '../page/shortcut.js';
import { claim } from './claim.js';
import { reasonChip } from './reason.js';
import { askToResolve } from './resolve.js';
import { askToTransfer } from './transfer.js';

/** Whom the conversation is with, how the ticket stands, and what may be done with it. */
export function conversationHead(detail, signal, { showSide }) {
  const element = h('header', { class: 'conversation-head' });
  detail.addEventListener('change', show);
  shortcuts.offer('c', t('inbox.claim'), () => mayClaim() ? claim(detail) : false, signal);
  shortcuts.offer('t', t('inbox.transfer'), () => mayMove() ? askToTransfer(detail) : false, signal);
  shortcuts.offer('e', t('inbox.resolve'), () => mayMove() ? resolve() : false, signal);
  show();
  return element;

  function show() {
    const { ticket } = detail;
    if (!ticket) return;
    const says = JSON.stringify([ticket.status, ticket.assignee, ticket.customer, ticket.reason, ticket.code, ticket.team]);
    if (element.dataset.says === says) return;
    element.dataset.says = says;
    const name = customerName(ticket.customer);
    fill(element,
      h('a', { class: 'button quiet icon-only phone-only', href: to('inbox'), 'aria-label': t('inbox.backToQueue') }, icon('back')),
      avatar(name),
      h('div', { class: 'head-words' },
        h('h2', {}, h('bdi', {}, name), ' ', verifiedMark(ticket.customer)),
        h('p', {}, h('span', { class: 'code', 'data-part': 'ticket-code' }, ticket.code), reasonChip(ticket.reason), status(ticket))),
      h('div', { class: 'head-actions' },
        mayClaim() && h('button', { class: 'button primary', type: 'button', on: { click: () => claim(detail) } }, icon('hand'), h('span', {}, t('inbox.claim'))),
        mayMove() && iconButton(icon('transfer'), t('inbox.transfer'), () => askToTransfer(detail)),
        mayMove() && iconButton(icon('check'), t('inbox.resolve'), resolve),
        h('button', { class: 'button quiet icon-only side-toggle', type: 'button', 'aria-label': t('inbox.details'), title: `${t('inbox.details')} (i)`, on: { click: showSide } }, icon('panel'))));
  }

  function mayClaim() {
    return detail.ticket?.status === 'waiting' && mayWork(detail.ticket);
  }

  function mayMove() {
    return detail.ticket && detail.ticket.status !== 'resolved' && mayWork(detail.ticket);
  }

  async function resolve() {
    if (await askToResolve(detail)) announce(t('inbox.status.resolved'));
  }
}

/** What is plainly another team's is left alone; the server decides of the rest. */
function mayWork({ status: name, team, assignee }) {
  const ours = !team || team.id === session.me.team?.id;
  return session.may('supervisor') || assignee?.id === session.me.id || name !== 'waiting' || ours;
}

function status({ status: name, assignee, team }) {
  if (name !== 'claimed') return h('span', { class: `status ${name}`, 'data-part': 'ticket-status' }, t(`inbox.status.${name}`), team && name === 'waiting' ? [' · ', h('bdi', {}, team.name)] : null);
  const mine = assignee?.id === session.me.id;
  return h('span', { class: 'status claimed', 'data-part': 'ticket-status' }, mine ? t('inbox.heldByMe') : t('inbox.heldBy', { name: assignee?.name ?? '' }));
}

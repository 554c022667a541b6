import { get } from '../api.js';
import { presence } from '../live/presence.js';
import { session } from '../session.js';
import { tickets } from '../live/tickets.js';
import { unread } from '../live/unread.js';
import { fill, h, keyed, mark } from '../page/dom.js';
import { t } from '../page/language.js';
import { emptyState, failed, loading } from '../page/notice.js';
import { queueItem } from './queue-item.js';

const VIEWS = ['waiting', 'mine', 'open', 'resolved'];
const KEPT = 'guichet.desk.view';

/** The list of tickets in one of its views; the open ones are live, the resolved ones read on demand. */
export function queuePane(signal) {
  let view = sessionStorage.getItem(KEPT) ?? 'waiting';
  let pointed;
  let wasWaiting = false;
  let failure = null;
  let resolved = { items: [], next: null, known: false };
  const tabs = new Map(VIEWS.map((name) => [name, tab(name)]));
  const list = h('ol', { class: 'queue', 'aria-label': t('inbox.queue'), 'data-part': 'queue' });
  const rest = h('div', { class: 'queue-rest' });
  const element = h('section', { class: 'pane-queue', 'aria-label': t('inbox.queue') },
    h('div', { class: 'views', role: 'group', 'aria-label': t('inbox.views') }, [...tabs.values()].map(({ button }) => button)),
    h('div', { class: 'queue-scroll' }, list, rest));

  for (const source of [tickets, unread, presence]) source.addEventListener('change', show, { signal });
  if (view === 'resolved') loadResolved();
  show();
  return { element, load, point, neighbour };

  async function load() {
    failure = null;
    show();
    try {
      await tickets.load();
    } catch (problem) {
      failure = problem;
    }
    if (!tickets.mine().length || view !== 'waiting' || tickets.waiting().length) show();
    else choose('mine');
  }

  function point(id) {
    pointed = id;
    wasWaiting = false;
    show();
  }

  function neighbour(id, by) {
    const items = shown();
    const at = items.findIndex((ticket) => ticket.id === id);
    return items[at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + by))]?.id;
  }

  function shown() {
    if (view === 'resolved') return resolved.items;
    return { waiting: () => tickets.waiting(), mine: () => tickets.mine(), open: () => tickets.open() }[view]();
  }

  function show() {
    if (signal.aborted || !session.me) return;
    followClaim();
    const counts = { waiting: tickets.waiting().length, mine: tickets.mine().length, open: tickets.all().length };
    for (const [name, { button, count }] of tabs) {
      mark(button, 'aria-pressed', String(name === view));
      count.textContent = tickets.loaded && counts[name] ? String(counts[name]) : '';
    }
    const items = shown();
    keyed(list, items, (ticket) => ticket.id, (ticket, old) => queueItem(ticket, ticket.id === pointed, old));
    list.hidden = items.length === 0;
    fill(rest, below(items));
  }

  /** A ticket that I just claimed from the waiting ones is followed to mine. */
  function followClaim() {
    const ticket = tickets.byId(pointed);
    if (view === 'waiting' && wasWaiting && ticket?.assignee?.id === session.me.id) {
      view = 'mine';
      sessionStorage.setItem(KEPT, view);
    }
    wasWaiting = ticket?.status === 'waiting';
  }

  function below(items) {
    if (failure) return failed(failure, view === 'resolved' ? loadResolved : load);
    if (view === 'resolved' ? !resolved.known : !tickets.loaded) return loading(6);
    if (!items.length) return emptyState(view === 'waiting' ? 'check' : 'inbox', t(`inbox.empty.${view}`), t(`inbox.emptyText.${view}`));
    return view === 'resolved' && resolved.next
      && h('button', { class: 'button small wide', type: 'button', on: { click: loadResolved } }, t('desk.more'));
  }

  function tab(name) {
    const count = h('span', { class: 'count' });
    return { count, button: h('button', { class: 'view', type: 'button', 'data-view': name, on: { click: () => choose(name) } }, t(`inbox.view.${name}`), ' ', count) };
  }

  function choose(name) {
    view = name;
    failure = null;
    sessionStorage.setItem(KEPT, name);
    if (name === 'resolved') {
      resolved = { items: [], next: null, known: false };
      loadResolved();
    }
    show();
  }

  async function loadResolved() {
    failure = null;
    try {
      const { items, next } = await get('/tickets', { view: 'resolved', cursor: resolved.next });
      resolved = { items: [...resolved.items, ...items], next, known: true };
    } catch (problem) {
      failure = problem;
    }
    show();
  }
}

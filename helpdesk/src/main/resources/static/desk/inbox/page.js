import { tickets } from '../live/tickets.js';
import { unread } from '../live/unread.js';
import { announce } from '../page/announce.js';
import { go, to } from '../page/address.js';
import { fill, h, mark } from '../page/dom.js';
import { t } from '../page/language.js';
import { emptyState } from '../page/notice.js';
import { customerName } from '../page/person.js';
import { shortcuts } from '../page/shortcut.js';
import { Detail } from './detail.js';
import { conversationPane } from './conversation.js';
import { queuePane } from './queue.js';
import { sidePane } from './side.js';

/** Where agents work: the queue, the conversation, and who it is with. A phone shows one at a time. */
export function inboxPage(route, signal) {
  const middle = h('div', { class: 'pane-middle', tabindex: '-1' });
  const side = h('div', { class: 'pane-side' });
  const queue = queuePane(signal);
  const element = h('div', { class: 'inbox', 'data-part': 'inbox' },
    h('h1', { class: 'unseen' }, t('desk.inbox')), queue.element, middle, side);
  let opened = { id: null, control: new AbortController() };

  signal.addEventListener('abort', () => close());
  tickets.addEventListener('arrival', ({ detail }) =>
    announce(t('inbox.arrived', { name: customerName(detail.customer) })), { signal });
  offerKeys();
  show(route);
  if (!tickets.loaded) queue.load();
  return { title: t('desk.inbox'), element, update: show };

  function show({ params: { id } }) {
    if (id === opened.id) return;
    close();
    opened = { id, control: new AbortController() };
    queue.point(id);
    mark(element, 'data-pane', id ? 'conversation' : 'queue');
    if (!id) {
      fill(middle, emptyState('inbox', t('inbox.chooseTitle'), t('inbox.chooseText')));
      fill(side);
      return;
    }
    open(new Detail(id, opened.control.signal), opened.control.signal);
    if (element.isConnected && !queue.element.checkVisibility()) middle.focus();
  }

  function open(detail, leaving) {
    const conversation = conversationPane(detail, leaving, { showSide });
    fill(middle, conversation.element);
    fill(side, sidePane(detail, leaving, { toLine, back: () => mark(element, 'data-pane', 'conversation') }));
    detail.load();

    function toLine(seq) {
      mark(element, 'data-pane', 'conversation');
      conversation.toLine(seq);
    }
  }

  function showSide() {
    mark(element, 'data-pane', element.dataset.pane === 'side' ? 'conversation' : 'side');
    side.querySelector('h2')?.focus();
  }

  function close() {
    opened.control.abort();
    unread.look(null);
  }

  function offerKeys() {
    shortcuts.offer('j', t('inbox.next'), () => step(1), signal);
    shortcuts.offer('k', t('inbox.previous'), () => step(-1), signal);
    shortcuts.offer('i', t('inbox.details'), () => opened.id ? showSide() : false, signal);
    shortcuts.offer('u', t('inbox.backToQueue'), () => opened.id ? go(to('inbox')) : false, signal);
  }

  function step(by) {
    const next = queue.neighbour(opened.id, by);
    if (next) go(to('inbox', next));
  }
}

import { Lines } from '../entry/lines.js';
import { authorName } from '../entry/entry.js';
import { logOf } from '../live/log.js';
import { outbox } from '../live/outbox.js';
import { unread } from '../live/unread.js';
import { announce } from '../page/announce.js';
import { fill, h } from '../page/dom.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { composer } from './composer.js';
import { conversationHead } from './head.js';
import { letterElement } from './letter.js';
import { writersLine } from './writers.js';
import { answerConflicts } from './conflict.js';

/** The conversation of a ticket: head, lines, who writes, and the place to answer. */
export function conversationPane(detail, signal, { showSide }) {
  const lines = new Lines();
  const news = h('button', { class: 'button small news', type: 'button', hidden: true, on: { click: toNews } }, t('inbox.newLines'));
  const middle = h('div', { class: 'conversation-middle' }, loading(5));
  const foot = h('div', { class: 'conversation-foot' });
  const element = h('section', { class: 'conversation', 'aria-label': t('inbox.conversation'), 'data-part': 'conversation' },
    conversationHead(detail, signal, { showSide }), middle, foot);
  let log = null;

  detail.addEventListener('change', follow);
  outbox.addEventListener('change', show, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  lines.element.addEventListener('scroll', () => { news.hidden ||= lines.isAtEnd(); }, { signal });
  follow();
  return { element, toLine: (seq) => lines.toLine(seq) };

  /** The conversation is known as soon as the ticket is. */
  function follow() {
    if (!log && detail.ticket) begin(detail.ticket.conversation);
    if (!detail.ticket && detail.failure) fill(middle, failed(detail.failure, () => detail.load()));
    show();
  }

  function begin(conversation) {
    log = logOf(conversation);
    log.addEventListener('change', show, { signal });
    log.addEventListener('entry', ({ detail: entry }) => heard(entry), { signal });
    log.load().then(() => signal.aborted || (show(), lines.toEnd(), look()));
    answerConflicts(conversation, signal);
    fill(foot, writersLine(detail.ticket, signal), composer(detail, signal));
    show();
  }

  function show() {
    if (signal.aborted || !log) return;
    if (!log.conversation) {
      fill(middle, log.failure ? failed(log.failure, () => log.load()) : loading(5));
      return;
    }
    if (!middle.contains(lines.element)) fill(middle, lines.element, news);
    const letters = outbox.of(log.id).filter(({ key }) => !log.hasKey(key));
    lines.show({
      entries: log.entries(), customer: detail.ticket.customer, notes: detail.notes,
      letters: letters.map((letter) => ({ key: `o${letter.key}`, same: JSON.stringify(letter), make: () => letterElement(letter) })),
    });
  }

  function heard(entry) {
    if (entry.kind !== 'message') return;
    if (entry.author.kind !== 'agent') announce(`${authorName(entry.author, detail.ticket?.customer)}: ${entry.text}`);
    if (!lines.isAtEnd()) news.hidden = false;
  }

  function toNews() {
    lines.toEnd();
    news.hidden = true;
  }

  function look() {
    if (log?.conversation) unread.look(log.id, log.lastSeq());
  }
}

/** The conversation as a log: whole messages are announced once, an answer being written is not. */
import { h, icon, setText } from './dom.js';
import { line, refresh } from './messages.js';
import { link, prose } from './prose.js';
import { transcript } from './transcript.js';

const NEAR = 80;

export function log(chat, card) {
  const { texts, controller } = chat;
  const lines = new Map();
  const list = h('div', { class: 'lines' });
  const bubble = h('div', { part: 'bubble', dir: 'auto' });
  const draft = h('div', { part: 'draft', 'aria-hidden': 'true', hidden: true }, h('p', { class: 'by' }, texts.assistant), bubble);
  const dots = h('p', { part: 'typing', 'aria-hidden': 'true', hidden: true }, h('i'), h('i'), h('i'), h('span'));
  const element = h('div', { part: 'log', role: 'log', tabindex: 0, 'aria-label': texts.log, 'aria-live': 'off' });
  const down = h('button', { part: 'newest', type: 'button', hidden: true, 'aria-label': texts.newMessages, onclick: () => bottom() }, icon('down'));
  element.append(greeting(chat), list, draft, dots, card);
  element.addEventListener('scroll', scrolled, { passive: true });
  new ResizeObserver(() => follow && bottom()).observe(element);

  /** Follows the conversation until the visitor scrolls up to read. */
  let follow = true;

  function scrolled() {
    follow = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    down.hidden = follow;
  }

  function bottom() {
    element.scrollTop = element.scrollHeight;
    scrolled();
  }

  function arrange(entries) {
    const lastOwn = entries.findLastIndex(({ status }) => status === 'sent' || status === 'read');
    const kept = new Set(entries.map(({ id }) => id));
    for (const [id, old] of lines) if (!kept.has(id)) lines.delete(id), old.remove();
    entries.forEach((entry, i) => {
      const known = lines.get(entry.id) ?? line(entry, chat);
      lines.set(entry.id, known);
      refresh(known, entry, { before: entries[i - 1], after: entries[i + 1], lastOwn: i === lastOwn }, chat);
      if (list.children[i] !== known) list.insertBefore(known, list.children[i] ?? null);
    });
  }

  function update() {
    const entries = transcript(controller);
    arrange(entries);
    element.toggleAttribute('data-begun', entries.length > 0);
    draft.hidden = !controller.draft;
    setText(bubble, controller.draft?.text ?? '');
    writing(dots, chat);
    if (mine(entries) || follow) bottom();
    // What was said before the panel knew it is history, not news.
    if (controller.greeted && controller.thread.last >= controller.history) {
      announcing ??= setTimeout(() => element.setAttribute('aria-live', 'polite'), 500);
    }
  }

  let announcing;
  let count = 0;
  /** The visitor has just sent something: whatever he was reading, he wants to see it. */
  function mine(entries) {
    const grown = entries.length > count && entries.at(-1)?.status === 'sending';
    count = entries.length;
    return grown;
  }

  return { element, down, update, bottom };
}

function greeting({ texts, host, say }) {
  const { greeting: own, privacy, questions } = host.dataset;
  const more = link(privacy, texts.privacyLink);
  const asked = (questions ?? '').split('|').filter((question) => question.trim());
  const buttons = asked.map((question) => h('button', { part: 'choice', type: 'button', dir: 'auto', onclick: () => say(question.trim()) }, question.trim()));
  return h(
    'div',
    { part: 'greeting' },
    h('p', { dir: 'auto' }, ...prose(own ?? texts.greeting)),
    h('p', { class: 'privacy' }, texts.privacy, more && ' ', more),
    buttons.length > 0 && h('div', { class: 'choices' }, ...buttons),
  );
}

function writing(dots, { controller, texts }) {
  const { typist, awaiting, draft } = controller;
  dots.hidden = !!draft || !(typist || awaiting);
  const person = typist?.kind === 'agent';
  setText(dots.lastChild, person ? texts.typing(typist.name || texts.agent) : texts.thinking);
}

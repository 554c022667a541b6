/** One line of the conversation: a message with its sources and choices, or a change of hands. */
import { h, icon, setText } from './dom.js';
import { prose } from './prose.js';
import { nameOf } from './transcript.js';

/** Makes the line once; {@link refresh} keeps it true. */
export function line(entry, chat) {
  const { texts } = chat;
  if (entry.type === 'state') {
    const told = entry.state === 'closed' ? texts.closed : texts.joined(nameOf(entry) || texts.agent);
    return h('div', { part: 'event', 'data-seq': entry.seq, 'data-state': entry.state }, h('p', { class: 'day' }), h('p', { class: 'told' }, told));
  }
  const { author } = entry;
  const name = author.kind === 'assistant' ? texts.assistant : author.name || texts[author.kind];
  const bubble = h('div', { part: 'bubble', dir: 'auto' });
  const cited = fill(bubble, entry, chat);
  const element = h('div', { part: 'message', 'data-author': author.kind, 'data-key': entry.key });
  element.append(h('p', { class: 'day' }), h('p', { class: 'by' }, name ?? ''), bubble);
  if (cited.size) element.append(sources(cited, chat));
  if (entry.choices?.length) element.append(choices(entry.choices, chat));
  if (author.kind === 'customer') element.append(status(entry, chat));
  return element;
}

/** @param around the lines before and after, and whether this is the last of the visitor's own that arrived */
export function refresh(element, entry, { before, after, lastOwn }, { texts }) {
  const day = dayOf(entry);
  const sameDay = before && dayOf(before) === day;
  setText(element.querySelector('.day'), sameDay ? '' : dayName(entry.at, texts));
  if (entry.type === 'state') return;
  if (entry.seq) element.dataset.seq = entry.seq;
  const together = (other) => other?.type === 'message' && other.author.kind === entry.author.kind && other.author.name === entry.author.name;
  element.toggleAttribute('data-follows', !!sameDay && together(before));
  element.toggleAttribute('data-last', !after);
  if (!entry.status) return;
  element.dataset.status = entry.status;
  const shown = entry.status === 'failed' || entry.status === 'sending' || lastOwn;
  const [words, retry] = element.lastChild.children;
  setText(words, !shown || entry.status === 'failed' ? '' : texts[entry.status]);
  retry.hidden = entry.status !== 'failed';
}

/** Each sentence where it stands in the text, its marks behind it; numbers count the articles. */
function fill(bubble, { text, sentences }, chat) {
  const cited = new Map();
  let from = 0;
  for (const sentence of sentences ?? []) {
    const at = text.indexOf(sentence.text, from);
    bubble.append(at < 0 ? ' ' : text.slice(from, at), h('span', { part: 'sentence' }, ...prose(sentence.text)), marks(sentence.citations ?? [], cited, chat));
    if (at >= 0) from = at + sentence.text.length;
  }
  if (from || !sentences?.length) bubble.append(...prose(text.slice(from)));
  return cited;
}

function marks(citations, cited, chat) {
  const buttons = citations.map((citation) => {
    const article = `${citation.article} ${citation.version}`;
    const source = cited.get(article) ?? { number: cited.size + 1, citations: [] };
    cited.set(article, source);
    source.citations.push(citation);
    const show = ({ currentTarget }) => chat.showPassage([citation], currentTarget);
    const name = chat.texts.source(source.number, citation.title);
    return h('button', { part: 'citation', type: 'button', 'aria-label': name, title: citation.title, onclick: show }, `${source.number}`);
  });
  return h('span', { class: 'marks' }, ...buttons);
}

function sources(cited, chat) {
  const buttons = [...cited.values()].map(({ number, citations }) => {
    const show = ({ currentTarget }) => chat.showPassage(citations, currentTarget);
    const title = h('span', { dir: 'auto' }, citations[0].title);
    return h('li', {}, h('button', { part: 'source', type: 'button', onclick: show }, h('b', {}, `${number}`), title));
  });
  return h('ul', { class: 'sources', 'aria-label': chat.texts.sources }, ...buttons);
}

function choices(list, chat) {
  const buttons = list.map(({ text, label }) => h('button', { part: 'choice', type: 'button', dir: 'auto', onclick: () => chat.say(text) }, label ?? text));
  return h('div', { class: 'choices' }, ...buttons);
}

function status({ key }, chat) {
  const retry = h('button', { part: 'retry', type: 'button', onclick: () => chat.controller.retry(key) }, chat.texts.failed);
  return h('p', { class: 'status', 'aria-live': 'off' }, h('span'), retry);
}

const dayOf = ({ at }) => (at ? new Date(at).toDateString() : undefined);

function dayName(at, { tag }) {
  if (!at) return '';
  const ago = Math.round((new Date(at).setHours(12) - new Date().setHours(12)) / 86_400_000);
  if (ago === 0) return '';
  if (ago === -1) return new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-1, 'day');
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(at));
}

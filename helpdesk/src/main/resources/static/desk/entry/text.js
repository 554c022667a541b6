import { h } from '../page/dom.js';
import { t } from '../page/language.js';
import { openPassage } from './passage.js';

/** What a message says: plain text, or sentences each followed by the numbers of its sources. */
export function messageText(entry) {
  if (!entry.sentences?.length) return h('div', { class: 'entry-text', dir: 'auto' }, entry.text);
  const sources = sourcesOf(entry.sentences);
  return h('div', { class: 'entry-text', dir: 'auto' },
    entry.sentences.map((sentence) => [h('span', { class: 'sentence' }, sentence.text), (sentence.citations ?? []).map((citation) => mark(citation, sources)), ' ']),
    h('ol', { class: 'sources', 'aria-label': t('desk.sources') }, sources.map(({ citation }, at) => h('li', {},
      h('button', { class: 'source', type: 'button', 'data-part': 'citation', on: { click: () => openPassage(citation) } },
        h('span', { class: 'source-number', 'aria-hidden': 'true' }, String(at + 1)), h('bdi', {}, citation.title))))));
}

/** Each article version that the answer rests on, in the order of its first use. */
function sourcesOf(sentences) {
  const sources = [];
  for (const citation of sentences.flatMap((sentence) => sentence.citations ?? [])) {
    if (!sources.some((source) => source.key === keyOf(citation))) sources.push({ key: keyOf(citation), citation });
  }
  return sources;
}

function mark(citation, sources) {
  const number = sources.findIndex((source) => source.key === keyOf(citation)) + 1;
  return h('button', {
    class: 'cite', type: 'button', 'data-part': 'citation',
    'aria-label': t('desk.sourceNumber', { number, title: citation.title }), title: citation.title,
    on: { click: () => openPassage(citation) },
  }, String(number));
}

function keyOf({ article, version }) {
  return `${article} ${version}`;
}

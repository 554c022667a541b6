import { openPassage } from '../entry/passage.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { reasonText } from './reason.js';

/** What the assistant hands over, so that the customer need not say it again. Each point leads to its line. */
export function briefCard({ brief, ticket }, toLine) {
  if (!brief) return h('p', { class: 'muted' }, t('inbox.noBrief'));
  return [
    h('dl', { class: 'brief' },
      part(t('inbox.why'), h('span', { dir: 'auto' }, brief.why || reasonText(ticket.reason))),
      part(t('inbox.openQuestion'), brief.openQuestion && h('strong', { dir: 'auto', 'data-part': 'open-question' }, brief.openQuestion)),
      part(t('inbox.asked'), points(brief.asked, toLine)),
      part(t('inbox.answered'), points(brief.answered, toLine)),
      part(t('inbox.nearest'), passages(brief.nearest))),
  ];
}

function part(name, content) {
  return content && h('div', {}, h('dt', {}, name), h('dd', {}, content));
}

function points(list, toLine) {
  return list?.length ? h('ul', { class: 'points' }, list.map(({ seq, text }) => h('li', {},
    h('button', { class: 'point', type: 'button', 'data-part': 'brief-point', 'data-seq': seq, title: t('inbox.toLine', { n: seq }), on: { click: () => toLine(seq) } },
      h('span', { dir: 'auto' }, text), h('span', { class: 'seq' }, `#${seq}`))))) : null;
}

function passages(citations) {
  return citations?.length ? h('ul', { class: 'points' }, citations.map((citation) => h('li', {},
    h('button', { class: 'point', type: 'button', 'data-part': 'nearest', on: { click: () => openPassage(citation) } },
      icon('quote'), h('span', { dir: 'auto' }, citation.title))))) : null;
}

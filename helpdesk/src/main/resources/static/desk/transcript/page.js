import { get } from '../api.js';
import { go } from '../page/address.js';
import { fill, h, mark } from '../page/dom.js';
import { t } from '../page/language.js';
import { emptyState } from '../page/notice.js';
import { Paged } from '../page/paged.js';
import { shortcuts } from '../page/shortcut.js';
import { addressOf, filterForm, filterOf, toQuery } from './filter.js';
import { transcriptList } from './list.js';
import { readingPane } from './reader.js';
import { satisfactionPanel } from './satisfaction.js';

/** What customers thought, and the exchange behind every figure. */
export function transcriptsPage(route, signal) {
  let filter = filterOf(route.query);
  let pointed = route.params.id;
  let leaving = new AbortController();
  const reader = h('div', { class: 'transcript-reader' });
  const satisfaction = satisfactionPanel(signal);
  const paged = new Paged({
    fetchPage: (cursor) => get('/conversations', { ...toQuery(filter), cursor }, { signal }),
    show: (items) => transcriptList(items, pointed, filter),
    empty: () => emptyState('star', t('transcript.none'), t('transcript.noneText')),
  });
  const form = filterForm(filter, (wanted) => go(addressOf(wanted), { replace: true }), signal);
  const list = h('div', { class: 'transcript-list' },
    satisfaction.element, form.element, paged.element);
  const element = h('div', { class: 'transcripts', 'data-part': 'transcripts' },
    h('h1', { class: 'unseen' }, t('desk.transcripts')), list, reader);

  signal.addEventListener('abort', () => leaving.abort());
  shortcuts.offer('j', t('transcript.next'), () => step(1), signal);
  shortcuts.offer('k', t('transcript.previous'), () => step(-1), signal);
  satisfaction.load(filter);
  paged.restart();
  open();
  return { title: t('desk.transcripts'), element, update };

  function update({ params: { id }, query }) {
    const wanted = filterOf(query);
    const changed = JSON.stringify(wanted) !== JSON.stringify(filter);
    if (changed) {
      if (wanted.from !== filter.from || wanted.to !== filter.to) satisfaction.load(wanted);
      else satisfaction.point(wanted);
      filter = wanted;
      form.show(filter);
      paged.restart();
    }
    if (id === pointed && !changed) return;
    pointed = id;
    paged.redraw();
    open();
  }

  function open() {
    leaving.abort();
    leaving = new AbortController();
    mark(element, 'data-pane', pointed ? 'reader' : 'list');
    if (!pointed) fill(reader, emptyState('book', t('transcript.choose'), t('transcript.chooseText')));
    else fill(reader, readingPane(pointed, { step, place, back: addressOf(filter) }, leaving.signal));
  }

  function place() {
    const last = atEnd(1);
    return { first: atEnd(-1) <= 0, last: last < 0 || (last === paged.items.length - 1 && !paged.hasMore) };
  }

  /** Where the transcript shown stands in the list, from the side of going on: it is read whole, with all its exchanges. */
  function atEnd(by) {
    const isShown = ({ id }) => id === pointed;
    return by > 0 ? paged.items.findLastIndex(isShown) : paged.items.findIndex(isShown);
  }

  /** Goes on to the next in the list, and reads on where the list ends. */
  async function step(by) {
    let at = atEnd(by) + by;
    if (at < 0) at = 0;
    if (at >= paged.items.length) await paged.more();
    const next = paged.items[at];
    if (next) go(addressOf(filter, next.id));
  }
}

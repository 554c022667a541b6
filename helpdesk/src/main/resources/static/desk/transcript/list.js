import { h } from '../page/dom.js';
import { t } from '../page/language.js';
import { customerName } from '../page/person.js';
import { dateAndClock } from '../page/time.js';
import { addressOf } from './filter.js';
import { scoreChip } from './rating.js';

/** The transcripts found, each with its rating beside. */
export function transcriptList(items, pointed, filter) {
  return h('ol', { class: 'transcript-items', 'aria-label': t('desk.transcripts') }, items.map((item) => h('li', {},
    h('a', { class: 'transcript', href: addressOf(filter, item.id), 'aria-current': item.id === pointed && 'true', 'data-part': 'transcript' },
      h('span', { class: 'transcript-head' }, h('bdi', {}, customerName(item.customer)), h('time', { class: 'age', datetime: item.opened }, dateAndClock(item.opened))),
      h('span', { class: 'transcript-text' }, h('bdi', {}, item.firstText ?? '')),
      item.comment && h('q', {}, h('bdi', {}, item.comment)),
      h('span', { class: 'transcript-foot' }, scoreChip(item.rating),
        h('span', { class: 'muted' }, t(`transcript.state.${item.state}`), ' · ', t('transcript.messages', { n: item.messages })))))));
}

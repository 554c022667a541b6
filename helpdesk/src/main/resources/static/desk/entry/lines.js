import { h, keyed } from '../page/dom.js';
import { t } from '../page/language.js';
import { day, sameDay } from '../page/time.js';
import { dayElement, entryElement, noteElement } from './entry.js';

const AT_ONCE = 200;
const NEAR_END = 80;
const SAME_BREATH = 5 * 60_000;

/** The lines of a conversation in order, with days, private notes and what is still on its way. */
export class Lines {
  element = h('div', { class: 'lines-scroll', tabindex: '0', role: 'region', 'aria-label': t('desk.lines'), 'data-part': 'lines' });
  #list = h('ol', { class: 'lines' });
  #earlier = h('button', { class: 'button small earlier', type: 'button', hidden: true, on: { click: () => this.#showMore() } }, t('desk.earlier'));
  #most = AT_ONCE;
  #last = null;

  constructor() {
    this.element.append(this.#earlier, this.#list);
  }

  /** @param letters what is not in the record yet: [{key, same, make}], made anew when `same` differs */
  show({ entries, customer, notes = [], letters = [] }) {
    this.#last = { entries, customer, notes, letters };
    const atEnd = this.isAtEnd();
    const recent = entries.slice(-this.#most);
    this.#earlier.hidden = recent.length === entries.length;
    const since = this.#earlier.hidden ? '' : recent[0].at;
    const items = withDays(merged(recent, notes.filter((note) => note.at >= since)), customer);
    items.push(...letters);
    keyed(this.#list, items, (item) => item.key, (item, old) => {
      if (old && old.shown === item.same) return old;
      const element = item.make();
      element.shown = item.same;
      return element;
    });
    if (atEnd) this.toEnd();
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** Brings a line into view and points it out. */
  toLine(seq) {
    if (!this.#list.querySelector(`#line-${seq}`)) this.#showMore(Infinity);
    const line = this.#list.querySelector(`#line-${seq}`);
    if (!line) return;
    line.scrollIntoView({ block: 'center' });
    line.focus({ preventScroll: true });
    line.classList.remove('pointed');
    requestAnimationFrame(() => line.classList.add('pointed'));
  }

  #showMore(most = this.#most + AT_ONCE) {
    const fromEnd = this.element.scrollHeight - this.element.scrollTop;
    this.#most = most;
    this.show(this.#last);
    this.element.scrollTop = this.element.scrollHeight - fromEnd;
  }
}

/** Entries keep the order of the record; a note stands before the first entry that is younger. */
function merged(entries, notes) {
  const waiting = [...notes].sort((one, other) => one.at.localeCompare(other.at));
  const items = [];
  for (const entry of entries) {
    while (waiting.length && waiting[0].at < entry.at) items.push({ note: waiting.shift() });
    items.push({ entry });
  }
  return [...items, ...waiting.map((note) => ({ note }))];
}

function withDays(items, customer) {
  const shown = [];
  let before = null;
  for (const { entry, note } of items) {
    const { at } = entry ?? note;
    if (!before || !sameDay(before.at, at)) shown.push({ key: `d${note?.id ?? entry.seq}`, same: day(at), make: () => dayElement(day(at)) });
    if (note) shown.push({ key: `n${note.id}`, same: note.id, make: () => noteElement(note) });
    else shown.push(entryItem(entry, continues(before, entry), customer));
    before = entry ?? { at };
  }
  return shown;
}

function entryItem(entry, follows, customer) {
  const same = `${follows} ${customer?.name} ${entry.provisional ?? ''} ${entry.at}`;
  return { key: `e${entry.seq}`, same, make: () => entryElement(entry, { customer, follows }) };
}

function continues(before, entry) {
  return before?.kind === 'message' && entry.kind === 'message' && sameDay(before.at, entry.at)
    && before.author.kind === entry.author.kind && before.author.name === entry.author.name
    && new Date(entry.at) - new Date(before.at) < SAME_BREATH;
}

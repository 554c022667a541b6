import { h } from '../page/dom.js';
import { field, select, whenQuiet } from '../page/field.js';
import { t } from '../page/language.js';
import { searchBox } from '../page/search.js';
import { SCORES, scoreLabel } from './rating.js';

const NAMES = ['rating', 'state', 'text', 'from', 'to'];
const STATES = ['assistant', 'queued', 'agent', 'closed'];

/** The filter that an address carries. */
export function filterOf(query) {
  return Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? '']));
}

/** The address of the list under a filter, or of one transcript in it. */
export function addressOf(filter, id) {
  const set = NAMES.filter((name) => filter[name]).map((name) => [name, filter[name]]);
  const path = id === undefined ? '#/transcripts' : `#/transcripts/${encodeURIComponent(id)}`;
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}

/** As the server wants it: days become the instants at which they begin and end here. */
export function toQuery({ from, to, ...rest }) {
  return { ...rest, ...period({ from, to }) };
}

export function period({ from, to }) {
  return { from: from && midnight(from, 0), to: to && midnight(to, 1) };
}

/** @param changed called with the filter wanted */
export function filterForm(filter, changed, signal) {
  let wanted = filter;
  const change = (part) => {
    wanted = { ...wanted, ...part };
    changed(wanted);
  };
  const on = (name) => ({ on: { change: (event) => change({ [name]: event.target.value }) } });
  const inputs = {
    rating: select([{ value: '', text: t('transcript.anyRating') }, ...SCORES.map((score) => ({ value: String(score), text: `${score} · ${scoreLabel(score)}` })), { value: 'none', text: t('transcript.notRated') }], filter.rating, on('rating')),
    state: select([{ value: '', text: t('transcript.anyState') }, ...STATES.map((state) => ({ value: state, text: t(`transcript.state.${state}`) }))], filter.state, on('state')),
    from: h('input', { type: 'date', value: filter.from, ...on('from') }),
    to: h('input', { type: 'date', value: filter.to, ...on('to') }),
  };
  const search = searchBox(t('transcript.search'), filter.text, whenQuiet((text) => change({ text: text.trim() })), signal);
  const element = h('form', { class: 'filter', role: 'search', 'aria-label': t('transcript.filter'), on: { submit: (event) => event.preventDefault() } },
    search, h('div', { class: 'filter-fields' }, Object.entries(inputs).map(([name, input]) => field(t(`transcript.${name}`), input))));
  return { element, show };

  function show(shown) {
    wanted = shown;
    for (const [name, input] of Object.entries(inputs)) input.value = shown[name];
  }
}

function midnight(day, later) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

import { explain } from '../api.js';
import { h } from './dom.js';
import { icon } from './icon.js';
import { t } from './language.js';

/** What stands where nothing is to be shown. */
export function emptyState(picture, title, text, ...actions) {
  return h('div', { class: 'empty', 'data-part': 'empty' }, icon(picture), h('p', { class: 'empty-title' }, title),
    text && h('p', {}, text), actions);
}

/** Grey lines while something is fetched. */
export function loading(lines = 4) {
  return h('div', { class: 'loading', role: 'status', 'data-part': 'loading' }, h('span', { class: 'unseen' }, t('desk.loading')),
    Array.from({ length: lines }, () => h('span', { class: 'skeleton', 'aria-hidden': 'true' })));
}

/** What went wrong, in words, and a way to try again. */
export function failed(failure, again) {
  return h('div', { class: 'notice bad', role: 'alert', 'data-part': 'failure' }, icon('alert'),
    h('div', {}, h('p', {}, explain(failure, t)),
      again && h('button', { class: 'button small', type: 'button', on: { click: again } }, t('desk.tryAgain'))));
}

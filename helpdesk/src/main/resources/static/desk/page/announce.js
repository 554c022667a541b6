import { h } from './dom.js';

const polite = h('div', { class: 'unseen', 'aria-live': 'polite', role: 'status', 'data-part': 'announcer' });

/** The place that screen readers listen to. */
export function announcer() {
  return polite;
}

/** Says something to those who do not see the screen. */
export function announce(text) {
  polite.textContent = '';
  setTimeout(() => { polite.textContent = text; }, 60);
}

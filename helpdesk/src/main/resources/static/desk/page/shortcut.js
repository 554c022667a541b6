import { session } from '../session.js';
import { go } from './address.js';
import { openDialog } from './dialog.js';
import { h, isTyping } from './dom.js';
import { t } from './language.js';

const OFF = 'guichet.desk.keys-off';
const PLACES = { i: ['inbox', 'agent'], c: ['customers', 'agent'], t: ['transcripts', 'manager'], a: ['articles', 'agent'], s: ['staff', 'admin'] };

/** Single keys for what the page offers now; silent while one types, and switched off by who wants. */
class Shortcuts {
  #offered = new Map();
  #places = false;
  #afterG = 0;

  constructor() {
    addEventListener('keydown', (event) => this.#pressed(event));
  }

  forget() {
    this.#offered.clear();
    this.#places = false;
  }

  offerPlaces() {
    this.#places = true;
  }

  /** Offers a key until the signal aborts. @param act returns false when it does not apply now */
  offer(key, text, act, signal) {
    const offered = { key, text, act };
    this.#offered.set(key, offered);
    signal?.addEventListener('abort', () => this.#offered.get(key) === offered && this.#offered.delete(key));
  }

  /** Shows all keys in a dialog. */
  list() {
    if (document.querySelector('dialog[open]')) return;
    const places = Object.entries(PLACES).filter(([, [, role]]) => session.may(role));
    openDialog({ title: t('desk.shortcuts'), build: () => [
      h('dl', { class: 'keys' },
        [...this.#offered.values()].map(({ key, text }) => row([key], text)),
        places.map(([key, [area]]) => row(['g', key], t(`desk.${area}`))),
        row(['?'], t('desk.shortcuts')), row(['Esc'], t('desk.close'))),
      h('label', { class: 'check' }, h('input', { type: 'checkbox', with: { checked: !this.#off() }, on: { change: (event) => this.#turn(event.target.checked) } }), t('desk.shortcutsOn')),
    ] });
  }

  #pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!this.#places || this.#off() || document.querySelector('dialog[open]')) return;
    if (this.#goes(event.key) || this.#acts(event.key)) event.preventDefault();
  }

  #goes(key) {
    if (isRecent(this.#afterG) && PLACES[key]) {
      this.#afterG = 0;
      if (session.may(PLACES[key][1])) go(`#/${PLACES[key][0]}`);
      return true;
    }
    this.#afterG = key === 'g' ? Date.now() : 0;
    return key === 'g';
  }

  #acts(key) {
    if (key === '?') this.list();
    else return this.#offered.has(key) && this.#offered.get(key).act() !== false;
    return true;
  }

  #off() {
    return localStorage.getItem(OFF) !== null;
  }

  #turn(on) {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
  }
}

function isRecent(at) {
  return Date.now() - at < 1_500;
}

function row(keys, text) {
  return h('div', {}, h('dt', {}, keys.map((key) => h('kbd', {}, key))), h('dd', {}, text));
}

export const shortcuts = new Shortcuts();

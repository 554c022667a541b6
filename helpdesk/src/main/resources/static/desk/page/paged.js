import { fill, h } from './dom.js';
import { t } from './language.js';
import { failed, loading } from './notice.js';

/**
 * A list that is read page by page: shows loading, failure, nothing, or the items with a button for more.
 *
 * @param fetchPage (cursor) → {items, next}
 * @param show (items) → a node that shows all items so far
 * @param empty () → what to show when there is none
 */
export class Paged {
  element = h('div', { class: 'paged' });
  items = [];
  #next = null;
  #turn = 0;

  constructor({ fetchPage, show, empty, lines = 6 }) {
    Object.assign(this, { fetchPage, show, empty, lines });
  }

  /** Begins anew, for instance with another search. */
  async restart() {
    this.items = [];
    fill(this.element, loading(this.lines));
    await this.#read(null);
  }

  async more() {
    if (this.#next) await this.#read(this.#next);
  }

  get hasMore() {
    return this.#next !== null;
  }

  /** Shows the same items again, when what is said about them changed. */
  redraw() {
    if (this.items.length) this.#draw();
  }

  #draw(problem) {
    fill(this.element,
      this.items.length ? this.show(this.items) : !problem && this.empty(),
      problem && failed(problem, () => this.#read(this.#next)),
      this.#next && !problem && h('button', { class: 'button more', type: 'button', on: { click: () => this.more() } }, t('desk.more')));
  }

  /** An answer that a later question overtook is thrown away. */
  async #read(cursor) {
    const turn = ++this.#turn;
    let problem = null;
    try {
      const { items, next } = await this.fetchPage(cursor);
      if (turn !== this.#turn) return;
      this.items = [...this.items, ...items];
      this.#next = next;
    } catch (failure) {
      problem = failure;
    }
    if (turn === this.#turn) this.#draw(problem);
  }
}

import { get, post } from '../api.js';
import { tickets } from '../live/tickets.js';

/** A ticket with its brief, notes and events; read again whenever there is news of it. Tells `change`. */
export class Detail extends EventTarget {
  failure = null;
  #read = null;
  #wasOpen = false;
  #turn = 0;

  constructor(id, signal) {
    super();
    this.id = id;
    this.signal = signal;
    tickets.addEventListener('change', () => this.#follow(), { signal });
    tickets.addEventListener('news', ({ detail: ids }) => ids.has(this.id) && this.load(), { signal });
  }

  /** The latest that is known: the queue's word is younger than what was read. */
  get ticket() {
    const open = tickets.byId(this.id);
    if (!this.#read) return open ?? null;
    return open && open.version >= this.#read.version ? { ...this.#read, ...open } : this.#read;
  }

  /** Null until it was read. */
  get brief() {
    return this.#read?.brief ?? null;
  }

  get notes() {
    return this.#read?.notes ?? [];
  }

  get events() {
    return this.#read?.events ?? [];
  }

  get isRead() {
    return this.#read !== null;
  }

  /** An answer that a later question overtook is thrown away. */
  async load() {
    const turn = ++this.#turn;
    const [read, failure] = await get(this.#path()).then((found) => [found, null], (problem) => [null, problem]);
    if (turn !== this.#turn) return;
    this.#read = read ?? this.#read;
    this.failure = failure;
    this.#changed();
  }

  claim() {
    return this.#act('/claim');
  }

  transfer(where) {
    return this.#act('/transfer', where);
  }

  resolve(note) {
    return this.#act('/resolve', note ? { note } : {});
  }

  async addNote(text) {
    const note = await post(this.#path('/notes'), { text });
    if (this.#read && !this.notes.some(({ id }) => id === note.id)) {
      this.#read = { ...this.#read, notes: [...this.notes, note] };
    }
    this.#changed();
  }

  async #act(action, body) {
    try {
      this.#took(await post(this.#path(action), body));
    } catch (failure) {
      if (failure.status === 409 && failure.body.ticket) this.#took(failure.body.ticket);
      throw failure;
    }
  }

  #took(ticket) {
    tickets.take(ticket);
    if (this.#read) this.#read = { ...this.#read, ...ticket };
    this.load();
  }

  /** A ticket that left the queue was resolved, or went where we may not follow. */
  #follow() {
    const open = Boolean(tickets.byId(this.id));
    const left = this.#wasOpen && !open;
    this.#wasOpen = open;
    this.#changed();
    if (left) this.load();
  }

  #changed() {
    if (!this.signal.aborted) this.dispatchEvent(new Event('change'));
  }

  #path(action = '') {
    return `/tickets/${encodeURIComponent(this.id)}${action}`;
  }
}

import { get } from '../api.js';
import { socket } from './socket.js';

const KEPT = 12;

/**
 * The entries of one conversation: loaded by REST, continued by the feed, joined by `seq`.
 * Tells `change`, and `entry` for each entry that the feed brought.
 */
class Log extends EventTarget {
  conversation = null;
  failure = null;
  #entries = new Map();
  #loading = null;

  constructor(id) {
    super();
    this.id = id;
  }

  /** In the order of the record. */
  entries() {
    return [...this.#entries.values()].sort((one, other) => one.seq - other.seq);
  }

  lastSeq() {
    return Math.max(0, ...this.#entries.keys());
  }

  load() {
    this.#loading ??= this.#fetch().finally(() => { this.#loading = null; });
    return this.#loading;
  }

  /** Puts in an entry; when one before it is missing, the record is read again. */
  take(entry) {
    const isNew = !this.#entries.get(entry.seq) || this.#entries.get(entry.seq).provisional;
    const gap = this.conversation && entry.seq > this.lastSeq() + 1;
    this.#entries.set(entry.seq, entry);
    if (entry.kind === 'state' && entry.state && this.conversation) this.conversation.state = entry.state;
    this.dispatchEvent(new Event('change'));
    if (isNew && this.conversation) this.dispatchEvent(new CustomEvent('entry', { detail: entry }));
    if (gap) this.load();
  }

  /** Our own message between its ack and its coming back by the feed. */
  provisional(entry) {
    if (!this.#entries.has(entry.seq)) this.take({ ...entry, provisional: true });
  }

  hasKey(key) {
    return this.entries().some((entry) => entry.key === key);
  }

  async #fetch() {
    try {
      const { entries, ...conversation } = await get(`/conversations/${encodeURIComponent(this.id)}`);
      entries.forEach((entry) => this.#entries.set(entry.seq, entry));
      this.conversation = conversation;
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
    }
    this.dispatchEvent(new Event('change'));
  }
}

const logs = new Map();

/** The log of a conversation; a few are kept, so that going back shows them at once. */
export function logOf(id) {
  const log = logs.get(id) ?? new Log(id);
  logs.delete(id);
  logs.set(id, log);
  if (logs.size > KEPT) logs.delete(logs.keys().next().value);
  return log;
}

export function forgetLogs() {
  logs.clear();
}

for (const kind of ['message', 'state']) {
  socket.addEventListener(kind, ({ detail }) => logs.get(detail.conversation)?.take({ kind, ...detail }));
}

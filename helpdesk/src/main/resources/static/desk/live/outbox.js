import { session } from '../session.js';
import { logOf } from './log.js';
import { socket } from './socket.js';

const PATIENCE = 12_000;
const KEPT = 'guichet.desk.outbox';

/**
 * Replies on their way: sending, unsent (with why) or in conflict. One goes again with its own key, so
 * that the server can tell a second try from a second message. Tells `change` and `conflict`.
 */
class Outbox extends EventTarget {
  #letters = new Map();
  #timers = new Map();

  /** Takes up what a reload of the page left behind. */
  restore() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    this.#letters = new Map(kept.filter((letter) => letter.agent === session.me?.id).map((letter) => [letter.key, letter]));
    this.dispatchEvent(new Event('change'));
  }

  of(conversation) {
    return [...this.#letters.values()].filter((letter) => letter.conversation === conversation);
  }

  byKey(key) {
    return this.#letters.get(key);
  }

  post(conversation, text) {
    const key = crypto.randomUUID();
    const at = new Date().toISOString();
    this.#letters.set(key, { key, conversation, text, at, agent: session.me.id, state: 'sending' });
    this.#send(key);
  }

  /** @param confirm sends although a colleague answered moments ago */
  retry(key, confirm = false) {
    this.#change(key, { state: 'sending', code: null, why: null, confirm });
    this.#send(key);
  }

  discard(key) {
    this.#settle(key);
    this.#changed();
  }

  /** After a welcome everything that was never acked goes again. */
  resend() {
    for (const letter of this.#letters.values()) if (letter.state === 'sending') this.#send(letter.key);
  }

  acked({ key, seq, at }) {
    const letter = this.#letters.get(key);
    if (!letter) return;
    this.#settle(key);
    logOf(letter.conversation).provisional({
      seq, at, key, kind: 'message', text: letter.text, author: { kind: 'agent', name: session.me.name },
    });
    this.#changed();
  }

  refused({ key, code, message }) {
    if (this.#letters.has(key)) this.#change(key, { state: 'unsent', code, why: message });
  }

  collided(frame) {
    if (!this.#letters.has(frame.key)) return;
    this.#change(frame.key, { state: 'conflict' });
    this.dispatchEvent(new CustomEvent('conflict', { detail: frame }));
  }

  /** Our message came back by the feed, perhaps before its ack or instead of it. */
  seen({ key }) {
    if (key && this.#letters.has(key)) this.discard(key);
  }

  #send(key) {
    const { conversation, text, confirm } = this.#letters.get(key);
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => this.#giveUp(key), PATIENCE));
    socket.send({ type: 'say', key, conversation, text, ...(confirm ? { confirm } : {}) });
    this.#changed();
  }

  /** Without a link a reply is still on its way: it goes with the next welcome. */
  #giveUp(key) {
    if (socket.state === 'open') this.#change(key, { state: 'unsent' });
  }

  #change(key, change) {
    const letter = this.#letters.get(key);
    if (!letter) return;
    clearTimeout(this.#timers.get(key));
    this.#letters.set(key, { ...letter, ...change });
    this.#changed();
  }

  #settle(key) {
    clearTimeout(this.#timers.get(key));
    this.#letters.delete(key);
  }

  #changed() {
    sessionStorage.setItem(KEPT, JSON.stringify([...this.#letters.values()]));
    this.dispatchEvent(new Event('change'));
  }
}

export const outbox = new Outbox();

socket.addEventListener('welcome', () => outbox.resend());
socket.addEventListener('ack', ({ detail }) => outbox.acked(detail));
socket.addEventListener('error', ({ detail }) => outbox.refused(detail ?? {}));
socket.addEventListener('conflict', ({ detail }) => outbox.collided(detail));
socket.addEventListener('message', ({ detail }) => outbox.seen(detail));

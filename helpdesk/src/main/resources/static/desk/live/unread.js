import { session } from '../session.js';
import { socket } from './socket.js';
import { tickets } from './tickets.js';

/** How many lines of customers nobody has looked at on this screen. Tells `change`. */
class Unread extends EventTarget {
  #counts = new Map();
  #opened = new Set();
  #looking = null;

  /** @returns the lines of a ticket's conversation that were not seen yet */
  of(ticket) {
    return this.#counts.get(ticket.conversation) ?? (this.#opened.has(ticket.conversation) ? 0 : ticket.unread ?? 0);
  }

  /** Lines in my conversations, and a one for each waiting ticket that I never opened. */
  total() {
    const mine = tickets.mine().reduce((sum, ticket) => sum + this.of(ticket), 0);
    return mine + tickets.waiting().filter((ticket) => !this.#opened.has(ticket.conversation)).length;
  }

  /** The conversation on the screen; null when there is none. */
  look(conversation, seq) {
    this.#looking = conversation;
    if (!conversation || document.hidden) return;
    this.#opened.add(conversation);
    this.#counts.set(conversation, 0);
    if (seq) socket.send({ type: 'read', conversation, seq });
    this.dispatchEvent(new Event('change'));
  }

  heard({ conversation, author, seq }) {
    if (author?.kind !== 'customer') return;
    if (conversation === this.#looking && !document.hidden) this.look(conversation, seq);
    else this.#counts.set(conversation, (this.#counts.get(conversation) ?? 0) + 1);
    this.dispatchEvent(new Event('change'));
  }

  forget() {
    this.#counts.clear();
    this.#opened.clear();
  }
}

export const unread = new Unread();

socket.addEventListener('message', ({ detail }) => unread.heard(detail));
session.addEventListener('change', () => unread.forget());

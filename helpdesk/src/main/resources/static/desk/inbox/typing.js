import { socket } from '../live/socket.js';

const AGAIN = 3_000;
const SILENCE = 5_000;

/** Tells the customer that somebody is writing to him: not at every key, and not after a silence. */
export class Typing {
  #toldAt = 0;
  #timer = null;

  constructor(conversation, signal) {
    this.conversation = conversation;
    signal.addEventListener('abort', () => this.stop());
  }

  wrote(text) {
    if (!text) return this.stop();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop(), SILENCE);
    if (Date.now() - this.#toldAt < AGAIN) return;
    this.#toldAt = Date.now();
    socket.send({ type: 'typing', conversation: this.conversation, on: true });
  }

  stop() {
    clearTimeout(this.#timer);
    if (!this.#toldAt) return;
    this.#toldAt = 0;
    socket.send({ type: 'typing', conversation: this.conversation, on: false });
  }
}

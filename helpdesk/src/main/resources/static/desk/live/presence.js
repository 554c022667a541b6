import { socket } from './socket.js';

const FORGET_AFTER = 8_000;

/** Who is at the desk, and who is writing where. Tells `change`. */
class Presence extends EventTarget {
  agents = [];
  #writers = new Map();

  /** Those who write in a conversation now: [{kind, name?}]. */
  writers(conversation) {
    return [...this.#writers.get(conversation)?.values() ?? []].map(({ author }) => author);
  }

  isHere(agent) {
    return this.agents.some(({ id }) => id === agent);
  }

  heardAgents({ agents }) {
    this.agents = agents;
    this.dispatchEvent(new Event('change'));
  }

  /** A writer who falls silent is forgotten, should the end of it be lost. */
  heardTyping({ conversation, author, on }) {
    const writers = this.#writers.get(conversation) ?? new Map();
    const who = author.kind === 'agent' ? `agent ${author.name}` : author.kind;
    clearTimeout(writers.get(who)?.timer);
    writers.delete(who);
    if (on) {
      const timer = setTimeout(() => this.heardTyping({ conversation, author, on: false }), FORGET_AFTER);
      writers.set(who, { author, timer });
    }
    this.#writers.set(conversation, writers);
    this.dispatchEvent(new Event('change'));
  }
}

export const presence = new Presence();

socket.addEventListener('presence', ({ detail }) => presence.heardAgents(detail));
socket.addEventListener('typing', ({ detail }) => presence.heardTyping(detail));
socket.addEventListener('message', ({ detail: { conversation, author } }) =>
  presence.heardTyping({ conversation, author, on: false }));

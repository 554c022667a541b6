import { get } from '../api.js';
import { session } from '../session.js';
import { socket } from './socket.js';

const PAGE = 200;

/** The open tickets, kept true by the queue frames. Tells `change`, `arrival` for one that is
 * new, and `news` with the ids of those that a frame brought something new of. */
class Tickets extends EventTarget {
  loaded = false;
  #open = new Map();
  #live = false;
  #lines = new Map();

  async load() {
    this.#live = false;
    const { items } = await get('/tickets', { view: 'open', limit: PAGE });
    if (!this.#live) this.#replace(items);
  }

  forget() {
    this.#open.clear();
    this.loaded = false;
  }

  /** Takes over what a call answered or a frame told about one ticket, unless we know a later version. */
  take(ticket) {
    const known = this.#open.get(ticket.id);
    if (known && known.version > ticket.version) return;
    if (ticket.status === 'resolved') this.#open.delete(ticket.id);
    else this.#open.set(ticket.id, { ...known, ...ticket });
    this.#changed();
  }

  byId(id) {
    return this.#open.get(id);
  }

  byConversation(conversation) {
    return this.all().find((ticket) => ticket.conversation === conversation);
  }

  all() {
    return [...this.#open.values()];
  }

  /** First come, first served within priority. */
  waiting() {
    return this.all().filter((ticket) => ticket.status === 'waiting').sort(byTurn);
  }

  mine() {
    return this.all().filter((ticket) => ticket.assignee?.id === session.me?.id).sort(byNews);
  }

  open() {
    return this.all().sort(byTurn);
  }

  /**
   * Which tickets the frame says something new of; all of them may have changed when it says nothing
   * new, for it is sent for changes too that no line shows, such as a note.
   */
  heard(frame) {
    const heard = frame.tickets ?? [];
    const lines = new Map(heard.map((ticket) => [ticket.id, JSON.stringify(ticket)]));
    const news = heard.map(({ id }) => id).filter((id) => lines.get(id) !== this.#lines.get(id));
    const silent = news.length === 0 && lines.size === this.#lines.size;
    this.#live = true;
    this.#lines = lines;
    this.#replace(heard);
    this.dispatchEvent(new CustomEvent('news', { detail: new Set(silent ? lines.keys() : news) }));
  }

  /** A message moves a ticket's last line without a queue frame. */
  lastLine({ conversation, kind, text, at }) {
    const ticket = this.byConversation(conversation);
    if (!ticket || kind === 'state' || !text || (ticket.lastAt && ticket.lastAt > at)) return;
    this.#open.set(ticket.id, { ...ticket, lastText: text, lastAt: at });
    this.#changed();
  }

  #replace(tickets) {
    const before = this.#open;
    this.#open = new Map(tickets.filter((ticket) => ticket.status !== 'resolved').map((ticket) => [ticket.id, ticket]));
    const arrived = this.loaded ? this.waiting().filter((ticket) => before.get(ticket.id)?.status !== 'waiting') : [];
    this.loaded = true;
    this.#changed();
    arrived.forEach((ticket) => this.dispatchEvent(new CustomEvent('arrival', { detail: ticket })));
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

export const tickets = new Tickets();

socket.addEventListener('queue', ({ detail }) => tickets.heard(detail));
socket.addEventListener('message', ({ detail }) => tickets.lastLine(detail));

function byTurn(one, other) {
  return (other.priority ?? 0) - (one.priority ?? 0) || one.opened.localeCompare(other.opened);
}

function byNews(one, other) {
  return (other.lastAt ?? other.opened).localeCompare(one.lastAt ?? one.opened);
}

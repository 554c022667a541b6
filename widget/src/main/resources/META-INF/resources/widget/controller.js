/** The conversation as the visitor's side knows it: thread, outbox, state. No DOM; says `change` and more as events. */
import { Connection } from './connection.js';
import { hear } from './inbound.js';
import { Outbox } from './outbox.js';
import { Thread } from './thread.js';

const ACK_WITHIN = 10_000;
const GAP_GRACE = 700;
const TYPING_EVERY = 3_000;

export class Controller extends EventTarget {
  /**
   * @param settings `server` (base address), `locale()`, `page()` (address without its query), `identity` (JWT, if any)
   * @param storage see storage.js; nothing is written before the first message is sent
   */
  constructor(settings, storage) {
    super();
    Object.assign(this, settings, { storage, thread: new Thread(), outbox: new Outbox(storage) });
    this.connection = new Connection(`${this.server.replace(/^http/, 'ws')}/ws/customer`, {
      hello: () => this.hello(),
      frame: (frame) => hear(this, frame),
      link: (live) => this.linked(live),
    });
    this.token = storage.get('token');
    this.begin();
    for (const entry of this.outbox.entries) this.expectAck(entry);
  }

  /** Back to the state before anything was said. */
  begin() {
    this.thread.clear();
    Object.assign(this, { conversation: null, state: { state: 'assistant' }, draft: null, typist: null, awaiting: false });
    Object.assign(this, { history: null, readByOthers: 0, seenSeq: Number(this.storage.get('seen')), rated: null, problem: null });
  }

  start() {
    globalThis.addEventListener?.('storage', (this.adopting ??= (event) => this.overheard(event)));
    this.connection.start();
  }

  stop() {
    globalThis.removeEventListener?.('storage', this.adopting);
    this.connection.stop();
  }

  hello() {
    const { token, identity, thread } = this;
    const frame = { type: 'hello', locale: this.locale(), page: this.page() };
    return { ...frame, ...(token && { token, lastSeq: thread.last }), ...(identity && { identity }) };
  }

  say(text) {
    this.post({ type: 'say', text });
  }

  handover() {
    if (!this.outbox.of('handover').length) this.post({ type: 'handover' });
  }

  /** Each rating replaces the one before, so a comment comes as the score once more. */
  rate(score, comment) {
    this.rated = { score, comment };
    this.post({ type: 'rate', score, ...(comment && { comment }) });
    this.storage.set('rated', this.state.seq ?? 0);
    this.emit('rate', this.rated);
  }

  post(frame) {
    const entry = this.outbox.add(frame);
    entry.at = new Date().toISOString();
    this.problem = null;
    this.hint = null;
    this.expectAck(entry);
    this.connection.start();
    this.pump();
    this.changed();
  }

  retry(key) {
    const entry = this.outbox.find(key);
    if (!entry) return;
    entry.status = 'sending';
    this.expectAck(entry);
    for (const each of this.outbox.entries) each.socket = null;
    if (this.connection.live) this.pump();
    else this.connection.renew();
    this.changed();
  }

  /** Sends one at a time, so that what was written first is stored first, whatever is lost or refused on the way. */
  pump() {
    const { connection, outbox } = this;
    const entry = outbox.entries.find(({ status }) => status !== 'refused');
    if (!entry || !connection.live || entry.socket === connection.socket || !this.claim()) return;
    Object.assign(entry, { socket: connection.socket, status: 'sending' });
    this.expectAck(entry);
    connection.send(entry.frame);
  }

  /** The first thing sent ties this browser to the conversation: from here on the token is kept, and shared by all tabs. */
  claim() {
    const kept = this.storage.get('token');
    const other = kept && kept !== this.token;
    if (other) this.adopt(kept);
    else this.storage.set('token', this.token);
    return !other;
  }

  expectAck(entry) {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      if (!this.outbox.entries.includes(entry)) return;
      entry.status = 'failed';
      if (this.connection.live && entry.socket === this.connection.socket) this.connection.doubt();
      this.changed();
    }, ACK_WITHIN);
  }

  /** Takes a durable frame in; asks again for what is missing before it, and gives up on it the second time. */
  take(frame) {
    this.announce(this.thread.take(frame));
    clearTimeout(this.gapTimer);
    if (!this.thread.gap) return;
    this.gapTimer = setTimeout(() => {
      if (this.missed === this.thread.last) this.announce(this.thread.skip());
      else {
        this.missed = this.thread.last;
        this.connection.renew();
      }
      this.changed();
    }, GAP_GRACE);
  }

  announce(frames) {
    for (const frame of frames) {
      if (frame.key) this.outbox.remove(frame.key);
      if (frame.author && !(frame.seq <= this.history)) this.emit('message', frame);
    }
    this.pump();
  }

  /** The page shows everything: tells the server, once for each new position. */
  seen() {
    const { last } = this.thread;
    if (last <= this.seenSeq || !this.connection.send({ type: 'read', seq: last })) return;
    this.seenSeq = last;
    if (this.storage.get('token')) this.storage.set('seen', last);
    this.changed();
  }

  get unread() {
    const others = ['assistant', 'agent'];
    return this.thread.entries.filter(({ seq, author }) => seq > this.seenSeq && others.includes(author?.kind)).length;
  }

  /** Tells a person at the other end that the visitor writes; the assistant has no use for it. */
  type(on) {
    const person = this.state.state === 'agent' || this.state.state === 'queued';
    const due = on ? !(Date.now() - this.typedAt < TYPING_EVERY) : this.typedAt;
    if (!person || !due) return;
    this.typedAt = on ? Date.now() : 0;
    this.connection.send({ type: 'typing', on });
  }

  /** Greets anew: the page has said who the visitor is, or the language has changed. */
  renew() {
    if (this.connection.wanted) this.connection.renew();
  }

  /** Another tab of this browser has begun, or ended, the conversation. */
  overheard({ key, newValue, storageArea }) {
    const ours = storageArea === this.storage.local && (key === null || key === `${this.storage.prefix}token`);
    if (ours && newValue !== this.token) this.adopt(newValue);
  }

  adopt(token) {
    this.token = token;
    this.begin();
    this.connection.renew();
    this.changed();
  }

  /** Forgets the visitor on this device. */
  reset() {
    this.storage.clear();
    this.outbox.entries = [];
    this.adopt(null);
  }

  linked(live) {
    // An answer whose middle was missed is better not shown until it is whole.
    if (!live) Object.assign(this, { finished: this.draft?.turn, draft: null, typist: null, awaiting: false });
    this.changed();
  }

  changed() {
    this.emit('change');
  }

  emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

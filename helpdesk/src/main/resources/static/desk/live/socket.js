const FIRST_WAIT = 500;
const LONGEST_WAIT = 5_000;
const PATIENCE = 10_000;
const SIGNED_OUT = 4401;

/**
 * The desk's link to the server. Tells each frame as an event of its type with the frame as `detail`,
 * and `link` when `state` changes: idle, connecting, open, waiting.
 */
class DeskSocket extends EventTarget {
  state = 'idle';
  retryAt = null;
  #link = null;
  #feed;
  #failures = 0;
  #timer = null;
  #refused = () => {};

  constructor() {
    super();
    addEventListener('online', () => this.#hurry());
    document.addEventListener('visibilitychange', () => document.hidden || this.#hurry());
  }

  /** @param refused called when the link closed before its welcome, or for want of a session */
  start(refused) {
    this.#refused = refused;
    if (this.state === 'idle') this.#connect();
  }

  stop() {
    clearTimeout(this.#timer);
    const link = this.#link;
    this.#link = null;
    this.#feed = undefined;
    this.#become('idle');
    link?.close(1000);
  }

  /** Sends a frame; false when there is no link to send it by. */
  send(frame) {
    if (this.state !== 'open') return false;
    this.#link.send(JSON.stringify(frame));
    return true;
  }

  /** Tries again at once instead of waiting. */
  retryNow() {
    if (this.state !== 'waiting') return;
    clearTimeout(this.#timer);
    this.#connect();
  }

  #connect() {
    this.#become('connecting');
    const link = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/agent`, 'guichet.v1');
    this.#link = link;
    const late = setTimeout(() => link.close(), PATIENCE);
    let welcome = false;
    link.onopen = () => link.send(JSON.stringify({ type: 'hello', since: this.#feed }));
    link.onmessage = ({ data }) => {
      const frame = parse(data);
      if (!frame || link !== this.#link) return;
      if (frame.type === 'welcome') {
        welcome = true;
        clearTimeout(late);
        this.#welcomed(frame);
      }
      if (frame.feed !== undefined && frame.type !== 'welcome') this.#feed = Math.max(this.#feed ?? 0, frame.feed);
      this.dispatchEvent(new CustomEvent(frame.type, { detail: frame }));
    };
    link.onclose = ({ code, reason }) => {
      clearTimeout(late);
      if (link === this.#link) this.#lost(welcome && code !== SIGNED_OUT, hint(reason));
    };
  }

  /** With `since` the missed frames follow the welcome; only they may move our place in the feed. */
  #welcomed(frame) {
    this.#failures = 0;
    this.#feed ??= frame.feed;
    this.#become('open');
  }

  /**
   * @param trusted whether the session is still believed in
   * @param hint how long a server that stops asked us to wait; it has drawn a moment for each of us
   */
  #lost(trusted, hint) {
    this.#link = null;
    const wait = hint ?? Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#failures++);
    this.retryAt = Date.now() + wait;
    this.#timer = setTimeout(() => this.#connect(), wait);
    this.#become('waiting');
    if (!trusted) this.#refused();
  }

  #hurry() {
    if (this.state === 'waiting') this.retryNow();
  }

  #become(state) {
    if (this.state === state) return;
    this.state = state;
    this.dispatchEvent(new Event('link'));
  }
}

export const socket = new DeskSocket();

function hint(reason) {
  const [, milliseconds] = /^retry-after-ms=(\d{1,5})$/.exec(reason) ?? [];
  return milliseconds && Number(milliseconds);
}

function parse(data) {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

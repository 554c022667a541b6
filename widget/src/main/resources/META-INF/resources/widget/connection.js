/** The socket: greets, hears, and comes back by itself with full jitter. Knows nothing of what the frames mean. */
const BASE = 1_000;
/** The longest pause while the loss is fresh and somebody may be waiting, and after that. */
const SOON = 3_000;
const CAP = 30_000;
const FRESH = 120_000;
const WELCOME_WITHIN = 10_000;
const STEADY_AFTER = 20_000;
const ASLEEP_AFTER = 30_000;
const HINT = /^retry-after-ms=(\d{1,5})$/;

export class Connection {
  /**
   * @param url of the socket
   * @param ends `hello()` gives the first frame, `frame(frame)` hears, `link(live)` learns of gain and loss
   */
  constructor(url, ends) {
    this.url = url;
    this.ends = ends;
    this.attempt = 0;
    this.live = false;
    this.wake = this.wake.bind(this);
  }

  start() {
    if (this.wanted) return;
    this.wanted = true;
    this.listen('addEventListener');
    this.open();
  }

  stop() {
    this.wanted = false;
    this.listen('removeEventListener');
    this.drop();
  }

  /** Starts over at once: someone asked for it, or the network has just come back. */
  renew() {
    this.attempt = 0;
    this.lostAt = undefined;
    this.drop();
    this.open();
  }

  /** The link looks dead: drops it and comes back with jitter. A server that stays mute is asked ever less often. */
  doubt(atLeast = 0) {
    this.drop();
    this.later(atLeast);
  }

  /** A server that stops may have drawn a moment for each of us to come back at. */
  parted(hint) {
    if (!hint) return this.doubt();
    this.drop();
    this.later(Number(hint), 0);
  }

  send(frame) {
    if (this.live) this.socket.send(JSON.stringify(frame));
    return this.live;
  }

  open() {
    if (!this.wanted || this.socket) return;
    let socket;
    try {
      socket = new WebSocket(this.url, 'guichet.v1');
    } catch {
      return this.later();
    }
    this.socket = socket;
    this.watch(WELCOME_WITHIN);
    socket.onopen = () => socket.send(JSON.stringify(this.ends.hello()));
    socket.onmessage = ({ data }) => socket === this.socket && this.received(data);
    socket.onclose = ({ reason }) => socket === this.socket && this.parted(HINT.exec(reason)?.[1]);
  }

  received(data) {
    let frame;
    try {
      frame = JSON.parse(data);
    } catch {
      return;
    }
    if (frame.type === 'welcome') this.welcomed(frame);
    else if (this.live) this.watch(this.silence);
    this.ends.frame(frame);
  }

  /** A server that beats (`heartbeat` seconds in its welcome) and falls silent has gone without saying so. */
  welcomed({ heartbeat }) {
    this.live = true;
    this.lostAt = undefined;
    this.silence = heartbeat > 0 ? heartbeat * 2_500 : 0;
    this.watch(this.silence);
    clearTimeout(this.steady);
    this.steady = setTimeout(() => (this.attempt = 0), STEADY_AFTER);
    this.ends.link(true);
  }

  watch(milliseconds) {
    clearTimeout(this.timer);
    if (milliseconds) this.timer = setTimeout(() => this.doubt(), milliseconds);
  }

  later(atLeast = 0, jitter = BASE * 2 ** this.attempt++) {
    if (!this.wanted) return;
    this.lostAt ??= Date.now();
    const cap = Math.abs(Date.now() - this.lostAt) < FRESH ? SOON : CAP;
    const delay = atLeast + Math.random() * Math.min(cap, jitter);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), delay);
  }

  drop() {
    const { socket } = this;
    this.socket = null;
    clearTimeout(this.timer);
    clearTimeout(this.steady);
    socket?.close();
    if (this.live) {
      this.live = false;
      this.ends.link(false);
    }
  }

  /** A browser shows no pings, so after sleep or a change of network the only honest test is a fresh link. */
  wake({ type }) {
    if (type === 'offline') return this.doubt();
    if (globalThis.document?.hidden) {
      this.hiddenAt = Date.now();
      return;
    }
    const slept = this.hiddenAt && Date.now() - this.hiddenAt > ASLEEP_AFTER;
    this.hiddenAt = 0;
    if (type !== 'visibilitychange' || slept || !this.live) this.renew();
  }

  listen(verb) {
    globalThis.document?.[verb]('visibilitychange', this.wake);
    for (const type of ['online', 'offline']) globalThis[verb]?.(type, this.wake);
  }
}

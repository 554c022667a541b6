/** The durable frames of the conversation, each once, ordered by their seq. */
export class Thread {
  constructor() {
    this.clear();
  }

  clear() {
    this.entries = [];
    this.held = new Map();
    this.keys = new Set();
    /** Every frame up to here is known; what a resume starts from. */
    this.last = 0;
  }

  /** Takes a durable frame in, whatever its order; returns the frames that are now next in order. */
  take(frame) {
    if (frame.seq > this.last) this.held.set(frame.seq, { ...this.held.get(frame.seq), ...frame });
    return this.release();
  }

  release() {
    const released = [];
    for (let frame; (frame = this.held.get(this.last + 1)); this.last++) {
      this.held.delete(frame.seq);
      if (this.keys.has(frame.key)) continue;
      if (frame.key) this.keys.add(frame.key);
      released.push(frame);
    }
    this.entries.push(...released);
    return released;
  }

  /** True while something before a known frame is missing. */
  get gap() {
    return this.held.size > 0;
  }

  /** Gives the missing frames up: they were asked for and did not come. */
  skip() {
    this.last = Math.min(...this.held.keys()) - 1;
    return this.release();
  }

  /** All known frames in order, those after a gap included. */
  all() {
    return [...this.entries, ...[...this.held.values()].sort((one, two) => one.seq - two.seq)];
  }
}

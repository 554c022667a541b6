/** What the visitor sent and the server has not acknowledged yet, in order, each under the client's own key. */
const NAME = 'outbox:';

export class Outbox {
  constructor(storage) {
    this.storage = storage;
    this.entries = storage.names(NAME).flatMap((name) => read(storage, name)).sort((one, two) => one.order - two.order);
  }

  /** Keeps the frame until {@link remove}; survives a reload where storage does. */
  add(frame) {
    const last = this.entries.at(-1)?.order ?? 0;
    const entry = { frame: { ...frame, key: uuid() }, order: Math.max(Date.now(), last + 1), status: 'sending' };
    this.entries.push(entry);
    this.keep(entry);
    return entry;
  }

  keep({ frame, order }) {
    this.storage.set(NAME + frame.key, JSON.stringify({ frame, order }));
  }

  /** From now on the message reads so, here and in what this browser keeps. */
  rewrite(entry, text) {
    entry.frame.text = text;
    this.keep(entry);
  }

  find(key) {
    return this.entries.find(({ frame }) => frame.key === key);
  }

  remove(key) {
    this.entries = this.entries.filter(({ frame }) => frame.key !== key);
    this.storage.remove(NAME + key);
  }

  of(type) {
    return this.entries.filter(({ frame }) => frame.type === type);
  }
}

function read(storage, name) {
  try {
    return [{ ...JSON.parse(storage.get(name)), status: 'sending' }];
  } catch {
    return [];
  }
}

/** crypto.randomUUID exists in secure contexts only. */
function uuid() {
  const nibble = (c) => (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16);
  return crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, nibble);
}

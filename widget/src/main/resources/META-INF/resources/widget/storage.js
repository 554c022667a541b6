/** What this browser keeps of the visitor: localStorage where the page may use it, else memory until the page goes. */
export class Storage {
  /** @param scope the server's host, so that two desks on one page's origin do not mix */
  constructor(scope) {
    this.prefix = `guichet:${scope}:`;
    this.memory = new Map();
    try {
      this.local = globalThis.localStorage;
    } catch {
      this.local = undefined;
    }
  }

  get(name) {
    return this.memory.get(name) ?? this.local?.getItem(this.prefix + name) ?? null;
  }

  set(name, value) {
    try {
      this.local.setItem(this.prefix + name, value);
    } catch {
      this.memory.set(name, String(value));
    }
  }

  remove(name) {
    this.memory.delete(name);
    this.local?.removeItem(this.prefix + name);
  }

  /** Names kept under the given beginning. */
  names(beginning) {
    const start = this.prefix + beginning;
    const kept = Object.keys(this.local ?? {}).filter((name) => name.startsWith(start));
    return [...kept.map((name) => name.slice(this.prefix.length)), ...[...this.memory.keys()].filter((name) => name.startsWith(beginning))];
  }

  clear() {
    for (const name of this.names('')) this.remove(name);
  }
}

/**
 * <guichet-chat>: the launcher, and what a page may ask of it; all else comes with the first click. Tests may rely on
 * the parts `launcher`, `panel` (dialog), `log` (log), `message` [data-author, data-seq, data-key, data-status], `input`,
 * `send`, `citation`, `source`, `passage`, `choice`, `handover`, `queue`, `notice` [data-code], `rating`, `score` [data-score].
 */
import { chooseLocale, launcherLabel } from './locale.js';

export class GuichetChat extends HTMLElement {
  static observedAttributes = ['data-locale', 'data-title', 'data-greeting', 'data-questions', 'data-privacy'];

  connectedCallback() {
    if (!this.shadowRoot) this.build();
    if (this.session) this.session.start();
    else if (begun()) (globalThis.requestIdleCallback ?? setTimeout)(() => this.load());
  }

  disconnectedCallback() {
    queueMicrotask(() => this.isConnected || this.session?.stop());
  }

  attributeChangedCallback(name, before, now) {
    if (!this.shadowRoot || before === now) return;
    if (name === 'data-locale') this.setLocale(now);
    else this.session?.redraw();
  }

  build() {
    const tag = (name) => document.createElement(name);
    this.launcher = tag('button');
    this.launcher.append(tag('i'));
    this.launcher.setAttribute('part', 'launcher');
    this.launcher.setAttribute('aria-expanded', false);
    this.launcher.addEventListener('click', () => this.toggle());
    this.launcher.hidden = true;
    this.attachShadow({ mode: 'open' }).append(this.launcher);
    this.styled('launcher').then(() => (this.launcher.hidden = false));
    this.label(0);
  }

  /** Puts a stylesheet of ours in the shadow root; resolves when it applies, or cannot. */
  styled(name) {
    return new Promise((done) => {
      const link = document.createElement('link');
      const href = new URL(`${name}.css`, import.meta.url).href;
      Object.assign(link, { rel: 'stylesheet', nonce: this.nonce, onload: done, onerror: done, href });
      this.shadowRoot.append(link);
    });
  }

  get locale() {
    return chooseLocale(this.chosen, this.dataset.locale, document.documentElement.lang, ...navigator.languages);
  }

  label(unread) {
    this.launcher.setAttribute('aria-label', launcherLabel(this.locale, unread));
    this.launcher.dataset.unread = unread;
  }

  load() {
    const failed = (problem) => {
      this.loading = this.wanted = undefined;
      throw problem;
    };
    return (this.loading ??= import('./session.js').then(({ Session }) => (this.session = new Session(this)), failed));
  }

  async open() {
    this.wanted = true;
    await (await this.load()).open();
  }

  close() {
    this.wanted = false;
    this.session?.close();
  }

  toggle() {
    return this.wanted ? this.close() : this.open();
  }

  /** Says who the visitor is, by a short-lived JWT that the site's server signed. */
  identify(jwt) {
    this.identity = jwt;
    this.session?.identify(jwt);
  }

  setLocale(locale) {
    this.chosen = locale;
    this.label(0);
    return this.session?.relocate();
  }

  /** Forgets the visitor on this device: thread, token and whatever was not sent. */
  async reset() {
    (await this.load()).reset();
  }

  on(name, listener) {
    this.addEventListener(`guichet:${name}`, listener);
    return this;
  }

  off(name, listener) {
    this.removeEventListener(`guichet:${name}`, listener);
    return this;
  }
}

/** Whether this browser keeps a conversation, so that there may be something unread. */
function begun() {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith('guichet:'));
  } catch {
    return false;
  }
}

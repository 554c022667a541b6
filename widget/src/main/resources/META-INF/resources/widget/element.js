/**
 * The launcher, and what a page may ask. Tests may rely on the parts launcher, panel (dialog), log (log), message
 * [data-author, data-seq, data-key, data-status], sentence, citation, source, passage, choice, input, send, handover,
 * queue, notice [data-code], rating, score [data-score].
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
    this.launcher = document.createElement('button');
    this.launcher.append(document.createElement('i'));
    this.launcher.setAttribute('part', 'launcher');
    this.launcher.setAttribute('aria-expanded', false);
    this.launcher.addEventListener('click', () => this.toggle());
    this.launcher.hidden = true;
    this.attachShadow({ mode: 'open' }).append(this.launcher);
    this.styled('launcher').then(() => (this.launcher.hidden = false));
    this.label(0);
  }

  /** Resolves when the stylesheet applies, or cannot. */
  styled(name) {
    return new Promise((done) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', nonce: this.nonce, onload: done, onerror: done });
      link.href = new URL(`${name}.css`, import.meta.url);
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
    this.loading ??= import('./session.js').then(({ Session }) => (this.session = new Session(this)));
    this.loading.catch(() => (this.loading = this.wanted = undefined));
    return this.loading;
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

  /** Says who the visitor is, by a JWT. */
  identify(jwt) {
    this.identity = jwt;
    this.session?.identify(jwt);
  }

  setLocale(locale) {
    this.chosen = locale;
    this.label(0);
    return this.session?.relocate();
  }

  /** Forgets the visitor on this device. */
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

/** Whether this browser keeps a conversation. */
function begun() {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith('guichet:'));
  } catch {
    return false;
  }
}

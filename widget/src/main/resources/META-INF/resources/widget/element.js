/**
 * <guichet-chat>: the launcher, and what a page may ask of it. All else is loaded on the first click, or when idle if
 * this browser has a conversation. Tests may rely on the parts `launcher`, `panel` (dialog), `log` (log), `message`
 * [data-author, data-seq, data-key, data-status], `citation`, `source`, `choice`, `passage`, `handover`, `queue`
 * [data-state], `notice` [data-code], `rating`, `score` [data-score], `composer`, `send`; the rest may change.
 */
import { chooseLocale, launcherLabel, loadTexts } from './locale.js';
import { Storage } from './storage.js';

const HERE = new URL('.', import.meta.url);

export class GuichetChat extends HTMLElement {
  static observedAttributes = ['data-locale', 'data-title', 'data-greeting', 'data-questions', 'data-privacy'];

  connectedCallback() {
    if (!this.shadowRoot) this.build();
    if (this.controller) this.controller.start();
    else if (this.storage.names('').length) (globalThis.requestIdleCallback ?? setTimeout)(() => this.session());
    this.emit('ready');
  }

  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.close();
      this.controller?.stop();
    });
  }

  attributeChangedCallback(name, before, now) {
    if (!this.shadowRoot || before === now) return;
    if (name === 'data-locale') this.setLocale(now);
    else this.panel?.rebuild();
  }

  build() {
    this.server = (this.dataset.server ?? new URL('..', HERE).href).replace(/\/$/, '');
    this.storage = new Storage(new URL(this.server, location.href).host);
    this.launcher = document.createElement('button');
    this.launcher.setAttribute('part', 'launcher');
    this.launcher.setAttribute('aria-expanded', 'false');
    this.launcher.hidden = true;
    this.launcher.append(bubbles(), document.createElement('span'));
    this.launcher.addEventListener('click', () => this.toggle());
    this.attachShadow({ mode: 'open' }).append(this.launcher);
    this.styled('launcher.css').then(() => (this.launcher.hidden = false));
    this.label();
  }

  /** A stylesheet of ours in the shadow root; resolves when it applies, or cannot. */
  styled(name) {
    return new Promise((done) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: new URL(name, HERE).href, nonce: this.nonce, onload: done, onerror: done });
      this.shadowRoot.prepend(link);
    });
  }

  get locale() {
    const wishes = [this.wish, this.storage.get('locale'), this.dataset.locale, document.documentElement.lang];
    return chooseLocale(...wishes, ...navigator.languages);
  }

  label() {
    const unread = this.panel?.isOpen ? 0 : (this.controller?.unread ?? 0);
    this.launcher.setAttribute('aria-label', launcherLabel(this.locale, unread));
    this.launcher.lastChild.textContent = unread || '';
  }

  /** Connects, without showing anything. */
  session() {
    return (this.starting ??= import('./controller.js').then(({ Controller }) => {
      const page = () => location.origin + location.pathname;
      const settings = { server: this.server, locale: () => this.locale, page, identity: this.identity ?? null };
      this.controller = new Controller(settings, this.storage);
      this.controller.addEventListener('change', () => this.label());
      for (const type of ['message', 'state']) this.controller.addEventListener(type, ({ detail }) => this.emit(type, detail));
      if (this.isConnected) this.controller.start();
    }));
  }

  async open() {
    this.wanted = true;
    try {
      const [{ Panel }, texts] = await Promise.all([import('./panel.js'), loadTexts(this.locale), this.session()]);
      const styled = ['cards.css', 'thread.css', 'guichet.css'].map((name) => !this.panel && this.styled(name));
      this.panel ??= new Panel(this, texts);
      await Promise.all(styled);
    } catch (problem) {
      this.starting = this.controller && this.starting;
      throw problem;
    }
    if (!this.wanted || this.panel.isOpen) return;
    this.panel.show();
    this.opened(true);
  }

  close() {
    this.wanted = false;
    if (!this.panel?.isOpen) return;
    this.panel.hide();
    this.opened(false);
  }

  toggle() {
    return this.panel?.isOpen ? this.close() : this.open();
  }

  opened(open) {
    this.launcher.setAttribute('aria-expanded', open);
    this.label();
    this.emit(open ? 'open' : 'close');
  }

  /** Says who the visitor is, by a short-lived JWT that the shop's server signed. */
  identify(jwt) {
    this.identity = jwt;
    this.controller?.identify(jwt);
  }

  async setLocale(locale) {
    this.wish = locale;
    if (this.storage.get('token')) this.storage.set('locale', locale);
    this.label();
    if (this.panel) this.panel.rebuild(await loadTexts(this.locale));
    this.controller?.relocate();
  }

  /** Forgets the visitor on this device: thread, token and whatever was not sent. */
  reset() {
    this.identity = null;
    this.storage.clear();
    this.controller?.reset();
  }

  on(name, listener) {
    this.addEventListener(`guichet:${name}`, listener);
    return this;
  }

  off(name, listener) {
    this.removeEventListener(`guichet:${name}`, listener);
    return this;
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(`guichet:${name}`, { detail, bubbles: true, composed: true }));
  }
}

function bubbles() {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 24 24');
  drawing.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(drawing.namespaceURI, 'path');
  line.setAttribute('d', 'M5 4.5h14a1.5 1.5 0 0 1 1.5 1.5v9.5A1.5 1.5 0 0 1 19 17h-6.5L8 20.5V17H5a1.5 1.5 0 0 1-1.5-1.5V6A1.5 1.5 0 0 1 5 4.5ZM8 9h8M8 12.5h5');
  drawing.append(line);
  return drawing;
}

/** One visitor's session behind a <guichet-chat>: the conversation, and the panel once it was asked for. */
import { Controller } from './controller.js';
import { Storage } from './storage.js';

const BASE = new URL('..', import.meta.url).href;

/** The panel's words, loaded for the chosen language only. */
const loadTexts = async (locale) => (await import(`./texts.${locale}.js`)).default;

export class Session {
  constructor(host) {
    const { host: name, href } = new URL(host.dataset.server ?? BASE, location.href);
    const server = href.replace(/\/$/, '');
    const storage = new Storage(name);
    const page = () => location.origin + location.pathname;
    Object.assign(this, { host, server, storage });
    host.chosen ??= storage.get('locale');
    this.controller = new Controller({ server, locale: () => host.locale, page, identity: host.identity }, storage);
    this.controller.addEventListener('change', () => this.label());
    for (const type of ['message', 'state', 'rate']) this.controller.addEventListener(type, ({ detail }) => this.emit(type, detail));
    if (host.isConnected) this.start();
  }

  start() {
    this.controller.start();
    this.label();
  }

  stop() {
    this.host.close();
    this.controller.stop();
  }

  async open() {
    const { host } = this;
    const styles = this.styles ?? ['bars', 'thread', 'cards', 'panel'].map((name) => host.styled(name));
    this.styles = styles;
    try {
      const [{ Panel }, texts] = await Promise.all([import('./panel.js'), loadTexts(host.locale), ...styles]);
      this.panel ??= new Panel(this, texts);
    } catch (problem) {
      host.wanted = false;
      throw problem;
    }
    if (!host.wanted || this.panel.isOpen) return;
    this.panel.show();
    this.shown(true);
  }

  close() {
    if (!this.panel?.isOpen) return;
    this.panel.hide();
    this.shown(false);
  }

  shown(open) {
    this.host.launcher.setAttribute('aria-expanded', open);
    this.label();
    this.emit(open ? 'open' : 'close');
  }

  label() {
    this.host.label(this.panel?.isOpen ? 0 : this.controller.unread);
  }

  redraw() {
    this.panel?.rebuild();
  }

  /** The language chosen is kept only where there is a conversation to keep. */
  async relocate() {
    if (this.storage.get('token')) this.storage.set('locale', this.host.locale);
    this.controller.renew();
    this.label();
    if (this.panel) this.panel.rebuild(await loadTexts(this.host.locale));
  }

  identify(jwt) {
    this.controller.identity = jwt;
    this.controller.renew();
  }

  reset() {
    this.controller.reset();
  }

  emit(name, detail) {
    this.host.dispatchEvent(new CustomEvent(`guichet:${name}`, { detail, bubbles: true, composed: true }));
  }
}

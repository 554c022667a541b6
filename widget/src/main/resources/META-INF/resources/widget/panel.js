/** The dialog: puts its parts together, keeps the focus where it belongs, and redraws when something changed. */
import { composer } from './composer.js';
import { h } from './dom.js';
import { header } from './header.js';
import { log } from './log.js';
import { passage } from './passage.js';
import { rating } from './rating.js';
import { handover, notice, queue } from './status.js';

const NARROW = matchMedia('(max-width: 520px), (max-height: 460px)');

export class Panel {
  constructor({ host, controller, server }, texts) {
    Object.assign(this, { host, controller, server });
    this.dialog = h('dialog', { part: 'panel', 'aria-labelledby': 'title', tabindex: -1 });
    this.dialog.addEventListener('keydown', (event) => event.key === 'Escape' && this.back(event));
    this.dialog.addEventListener('cancel', (event) => this.back(event));
    this.dialog.addEventListener('click', (event) => this.header.outside(event));
    // A page's own keys must not hear what is written here.
    for (const type of ['keydown', 'keypress', 'keyup']) this.dialog.addEventListener(type, (event) => event.stopPropagation());
    host.shadowRoot.append(this.dialog);
    this.controller.addEventListener('change', () => this.soon());
    this.controller.addEventListener('returned', ({ detail }) => this.composer.restore(detail));
    document.addEventListener('visibilitychange', () => this.soon());
    NARROW.addEventListener('change', () => this.isOpen && (this.dialog.close(), this.present()));
    visualViewport?.addEventListener('resize', () => this.fit());
    this.rebuild(texts);
  }

  get isOpen() {
    return this.dialog.open;
  }

  rebuild(texts = this.texts) {
    this.texts = texts;
    const begun = this.composer?.field.value;
    const refocus = this.dialog.contains(this.host.shadowRoot.activeElement);
    const chat = this.context();
    this.passage = passage(chat);
    this.rating = rating(chat);
    this.header = header(chat);
    this.log = log(chat, this.rating.element);
    this.composer = composer(chat);
    const parts = [notice(chat), queue(chat), handover(chat)];
    const [told, place, person] = parts.map(({ element }) => element);
    this.parts = [this.header, this.rating, this.log, this.composer, ...parts];
    const foot = h('div', { part: 'footer' }, this.composer.element, person);
    this.main = h('div', { class: 'main' }, this.header.element, told, place, h('div', { class: 'middle' }, this.log.element, this.log.down), foot);
    // The place of the dialog follows the page's direction, its content the language's.
    this.dialog.replaceChildren(h('div', { class: 'content', lang: texts.tag, dir: texts.dir }, this.main, this.passage.element));
    if (begun) this.composer.restore(begun);
    this.render();
    this.log.bottom();
    if (refocus) this.header.toggle.focus();
  }

  /** What the parts may know and do. */
  context() {
    const { host, controller, texts, server } = this;
    return {
      host,
      controller,
      texts,
      server,
      refresh: () => this.soon(),
      say: (text) => (this.rating.leave(), controller.say(text)),
      speak: (locale) => host.setLocale(locale),
      askRating: () => this.rating.ask(),
      cover: (on) => (this.main.inert = on),
      showPassage: (citations, from) => this.passage.open(citations, from),
    };
  }

  show() {
    this.present();
    this.render();
    this.log.bottom();
    if (NARROW.matches) this.dialog.focus();
    else this.composer.field.focus();
  }

  /** On a small screen the panel is all there is, so the page behind is out of reach; else both can be used. */
  present() {
    if (NARROW.matches) this.dialog.showModal();
    else this.dialog.show();
    this.fit();
  }

  hide() {
    this.dialog.close();
  }

  /** Escape, or a phone's way back: out of the innermost thing first. */
  back(event) {
    event.preventDefault();
    if (this.header.fold()) return;
    if (this.passage.isOpen) this.passage.close();
    else this.host.close();
  }

  /** A phone's keyboard covers the page without resizing it. */
  fit() {
    this.dialog.style.setProperty('--seen', NARROW.matches && visualViewport ? `${visualViewport.height}px` : '');
  }

  /** Many frames at once, one drawing; works in a tab that lies behind, too. */
  soon() {
    this.pending ??= setTimeout(() => this.render(), 16);
  }

  render() {
    clearTimeout(this.pending);
    this.pending = undefined;
    for (const part of this.parts) part.update();
    if (this.isOpen && !document.hidden) this.controller.seen();
  }
}

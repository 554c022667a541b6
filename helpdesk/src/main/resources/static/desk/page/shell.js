import { session } from '../session.js';
import { firstPasswordPage } from '../session/password.js';
import { signInPage } from '../session/sign-in.js';
import { unread } from '../live/unread.js';
import { tickets } from '../live/tickets.js';
import { announcer } from './announce.js';
import { banner } from './banner.js';
import { fill, h, mark } from './dom.js';
import { header, menu } from './header.js';
import { t } from './language.js';
import { emptyState } from './notice.js';
import { routeOf } from './route.js';
import { shortcuts } from './shortcut.js';

/** The frame round every page: header, menu, main part; shows the page of the address. */
export class Shell {
  #body;
  #main;
  #menus = [];
  #page = null;
  #leaving = new AbortController();

  constructor(body) {
    this.#body = body;
    addEventListener('hashchange', () => session.me && !session.me.mustChange && this.#open());
    session.addEventListener('change', () => this.show());
    unread.addEventListener('change', () => this.#title());
    tickets.addEventListener('change', () => this.#title());
  }

  /** Builds everything anew: at the start, at sign-in and sign-out, after a change of language. */
  show() {
    this.#leave();
    shortcuts.forget();
    if (!session.me) {
      fill(this.#body, signInPage(() => this.show()), announcer());
      document.title = `${t('desk.signIn')} · Guichet`;
      return;
    }
    if (session.me.mustChange) {
      fill(this.#body, firstPasswordPage(), announcer());
      document.title = `${t('desk.firstPassword')} · Guichet`;
      return;
    }
    this.#menus = [menu('top'), menu('bottom')];
    this.#main = h('main', { id: 'main', class: 'main', tabindex: '-1' });
    fill(this.#body,
      h('a', { class: 'skip', href: '#main', on: { click: (event) => this.#skip(event) } }, t('desk.skip')),
      header(this.#menus[0], () => this.show()), banner(), this.#main, this.#menus[1], announcer());
    shortcuts.offerPlaces();
    this.#open();
  }

  #open() {
    const route = routeOf(location.hash);
    if (route && this.#page?.route.page === route.page && this.#page.update) {
      this.#page.route = route;
      this.#page.update(route);
      return;
    }
    const moved = this.#page !== null;
    this.#leave();
    this.#leaving = new AbortController();
    const view = this.#viewOf(route);
    this.#page = { ...view, route: route ?? {} };
    fill(this.#main, view.element);
    this.#main.classList.toggle('whole', Boolean(route?.whole && session.may(route.role)));
    this.#menus.forEach((links) => links.querySelectorAll('a').forEach((link) =>
      mark(link, 'aria-current', link.dataset.area === route?.area ? 'page' : null)));
    this.#title();
    if (moved) this.#main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #viewOf(route) {
    if (!route) return { title: t('desk.notFound'), element: emptyState('info', t('desk.notFound')) };
    if (!session.may(route.role)) return { title: t('desk.notAllowed'), element: emptyState('lock', t('desk.notAllowed')) };
    return route.page(route, this.#leaving.signal);
  }

  #leave() {
    this.#leaving.abort();
    this.#page = null;
  }

  #title() {
    if (!this.#page) return;
    const count = unread.total();
    document.title = `${count ? `(${count}) ` : ''}${this.#page.title} · Guichet`;
  }

  #skip(event) {
    event.preventDefault();
    this.#main.focus();
  }
}

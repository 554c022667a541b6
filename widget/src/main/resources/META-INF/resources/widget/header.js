/** Who is at the other end, the way out, and a small menu: language, rating. */
import { h, icon, setText } from './dom.js';
import { nameOf } from './transcript.js';

const LANGUAGES = { fr: 'Français', ar: 'العربية', en: 'English' };

export function header(chat) {
  const { texts, host, controller } = chat;
  const title = h('h2', { id: 'title' }, host.dataset.title ?? texts.title);
  const who = h('p', { class: 'who', 'aria-live': 'off' });
  const toggle = h('button', { part: 'menu-toggle', type: 'button', 'aria-label': texts.menu, 'aria-expanded': 'false', 'aria-controls': 'menu', onclick: () => open(menu.hidden) }, icon('menu'));
  const close = h('button', { part: 'close', type: 'button', 'aria-label': texts.close, onclick: () => host.close() }, icon('close'));
  const languages = Object.entries(LANGUAGES).map(([code, name]) => {
    const choose = () => chat.speak(code);
    return h('button', { part: 'language', type: 'button', lang: code, 'data-locale': code, 'aria-pressed': `${code === host.locale}`, onclick: choose }, icon('check'), name);
  });
  const rate = h('button', { part: 'rate', type: 'button', onclick: () => (open(false), chat.askRating()) }, texts.rateMenu);
  const menu = h('div', { part: 'menu', id: 'menu', hidden: '' }, h('p', { id: 'language' }, texts.language), h('div', { role: 'group', 'aria-labelledby': 'language' }, ...languages), rate);
  const element = h('header', { part: 'header' }, h('span', { part: 'avatar', 'aria-hidden': 'true' }, icon('person')), h('div', { class: 'names' }, title, who), toggle, close, menu);

  function open(shown) {
    menu.hidden = !shown;
    toggle.setAttribute('aria-expanded', shown);
    if (shown) languages[0].focus();
  }

  function update() {
    const { state } = controller.state;
    element.dataset.state = state;
    const names = { queued: texts.handoverQueued, agent: nameOf(controller.state) || texts.agent, closed: texts.closed };
    setText(who, names[state] ?? texts.assistant);
    rate.hidden = !controller.thread.entries.some(({ author }) => author?.kind === 'assistant' || author?.kind === 'agent');
  }

  /** @returns whether there was something to fold away */
  function fold() {
    const was = !menu.hidden;
    open(false);
    if (was) toggle.focus();
    return was;
  }

  const outside = (event) => !event.composedPath().includes(menu) && !event.composedPath().includes(toggle) && open(false);
  return { element, toggle, update, fold, outside };
}

import { presence } from '../live/presence.js';
import { session } from '../session.js';
import { askForPassword } from '../session/password.js';
import { dropMyDrafts, myDrafts } from '../live/draft.js';
import { askToConfirm } from './dialog.js';
import { fill, h } from './dom.js';
import { icon } from './icon.js';
import { chooseLanguage, currentLanguage, LANGUAGES, t } from './language.js';
import { shortcuts } from './shortcut.js';
import { avatar } from './person.js';

const PLACES = [
  { area: 'inbox', role: 'agent', icon: 'inbox' },
  { area: 'customers', role: 'agent', icon: 'people' },
  { area: 'transcripts', role: 'manager', icon: 'star' },
  { area: 'articles', role: 'agent', icon: 'book' },
  { area: 'staff', role: 'admin', icon: 'badge' },
  { area: 'audit', role: 'admin', icon: 'eye' },
];

export function header(menu, retold) {
  return h('header', { class: 'header' },
    h('a', { class: 'brand', href: '#/inbox' }, h('img', { src: 'guichet.svg', alt: '', width: '24', height: '24' }), 'Guichet'),
    menu, colleagues(),
    h('button', { class: 'button quiet icon-only', type: 'button', 'aria-label': t('desk.shortcuts'), title: `${t('desk.shortcuts')} (?)`, on: { click: () => shortcuts.list() } }, icon('keys')),
    languageChooser(retold), me());
}

/** The places that the role may go to; once in the header, once at the foot of a phone. */
export function menu(where) {
  return h('nav', { class: `menu menu-${where}`, 'aria-label': t('desk.menu') },
    PLACES.filter(({ role }) => session.may(role)).map((place) =>
      h('a', { href: `#/${place.area}`, 'data-area': place.area }, icon(place.icon), h('span', {}, t(`desk.${place.area}`)))));
}

/** @param retold called when the texts of the language chosen are there */
export function languageChooser(retold) {
  const choose = async (event) => {
    await chooseLanguage(event.target.value);
    retold();
  };
  return h('label', { class: 'language' }, icon('globe'), h('span', { class: 'unseen' }, t('desk.language')),
    h('select', { on: { change: choose } }, Object.entries(LANGUAGES).map(([tag, name]) =>
      h('option', { value: tag, lang: tag, selected: tag === currentLanguage() }, name))));
}

function colleagues() {
  const list = h('ul', { class: 'colleagues', 'aria-label': t('desk.present'), 'data-part': 'presence' });
  const show = () => fill(list, presence.agents.filter(({ id }) => id !== session.me?.id).slice(0, 5)
    .map(({ name }) => h('li', { title: name }, avatar(name), h('span', { class: 'unseen' }, name))));
  presence.addEventListener('change', show);
  show();
  return list;
}

function me() {
  return h('div', { class: 'me' },
    h('div', { class: 'me-name' }, h('bdi', {}, session.me.name), h('small', {}, t(`desk.role.${session.me.role.toLowerCase()}`))),
    h('button', { class: 'button quiet icon-only', type: 'button', 'aria-label': t('desk.changePassword'), title: t('desk.changePassword'), on: { click: askForPassword } }, icon('lock')),
    h('button', { class: 'button quiet icon-only', type: 'button', 'aria-label': t('desk.signOut'), title: t('desk.signOut'), on: { click: signOut } }, icon('leave')));
}

async function signOut() {
  const drafts = myDrafts().length;
  if (drafts && !await askToConfirm({ title: t('desk.signOut'), text: t('desk.draftsLost', { n: drafts }), yes: t('desk.signOut') })) return;
  dropMyDrafts();
  await session.signOut().catch(() => session.become(null));
}

import { outbox } from '../live/outbox.js';
import { h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t, textIfAny } from '../page/language.js';
import { askAboutConflict } from './conflict.js';

/** A reply that the server has not acked: on its way, not sent, or held back because a colleague answered. */
export function letterElement(letter) {
  return h('li', { class: `entry message agent letter ${letter.state}`, 'data-part': 'letter', 'data-state': letter.state },
    h('div', { class: 'bubble' },
      h('div', { class: 'entry-text', dir: 'auto' }, letter.text),
      h('div', { class: 'entry-foot' }, state(letter))));
}

function state({ key, state: name, code, why }) {
  if (name === 'sending') return [icon('clock'), h('span', {}, t('inbox.sending'))];
  if (name === 'conflict') return [icon('alert'), h('span', {}, t('inbox.held')), button(t('inbox.decide'), () => askAboutConflict({ key }))];
  return [icon('alert'), h('span', { class: 'why' }, textIfAny(`inbox.refused.${code}`) ?? (why ? t('inbox.notSentWhy', { why }) : t('inbox.notSent'))),
    button(t('inbox.retry'), () => outbox.retry(key)), button(t('inbox.discard'), () => outbox.discard(key))];
}

function button(text, click) {
  return h('button', { class: 'link', type: 'button', on: { click } }, text);
}

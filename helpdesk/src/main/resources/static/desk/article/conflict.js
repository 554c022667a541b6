import { openDialog } from '../page/dialog.js';
import { h } from '../page/dom.js';
import { t } from '../page/language.js';

const COMPARED = ['question', 'phrasings', 'answer', 'language', 'status', 'tags', 'source', 'url'];

/** Shows my version beside the one saved meanwhile. @returns a promise of 'mine', 'theirs' or undefined */
export function askWhichVersion(mine, current) {
  const differing = COMPARED.filter((name) => said(mine[name]) !== said(current[name]));
  return openDialog({ title: t('article.conflictTitle'), wide: true, build: (close) => h('div', { class: 'stack', 'data-part': 'article-conflict' },
    h('p', {}, t('article.conflictText', { version: current.version })),
    differing.map((name) => h('div', { class: 'compare' }, h('h3', {}, t(`article.${name}`)),
      side(t('article.mine'), mine[name]), side(t('article.theirs'), current[name]))),
    h('div', { class: 'dialog-actions' },
      h('button', { class: 'button', type: 'button', autofocus: true, on: { click: () => close() } }, t('article.goOn')),
      h('button', { class: 'button', type: 'button', on: { click: () => close('theirs') } }, t('article.takeTheirs')),
      h('button', { class: 'button primary', type: 'button', on: { click: () => close('mine') } }, t('article.keepMine')))) });
}

function side(title, value) {
  return h('div', {}, h('small', {}, title), h('blockquote', { dir: 'auto' }, said(value) || '–'));
}

function said(value) {
  return Array.isArray(value) ? value.join('\n') : (value ?? '');
}

import { get } from '../api.js';
import { session } from '../session.js';
import { go, to } from '../page/address.js';
import { h } from '../page/dom.js';
import { select, whenQuiet } from '../page/field.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { emptyState } from '../page/notice.js';
import { Paged } from '../page/paged.js';
import { searchBox } from '../page/search.js';
import { date } from '../page/time.js';
import { languageChoices } from './language.js';
import { statusChip } from './status.js';
import { tryPanel } from './try.js';

/** What the assistant may say: all articles, found by word and language, and a question to try on them. */
export function articlesPage({ query }, signal) {
  const wanted = { text: query.get('text') ?? '', language: query.get('language') ?? '' };
  const paged = new Paged({
    fetchPage: (cursor) => get('/articles', { ...wanted, cursor }, { signal }),
    show: table,
    empty: () => emptyState('book', t('article.none'), wanted.text || wanted.language ? t('article.noneFound') : t('article.noneYet')),
  });
  const search = searchBox(t('article.search'), wanted.text, whenQuiet((text) => change({ text: text.trim() })), signal);
  const language = select(languageChoices(t('article.anyLanguage')), wanted.language, { 'aria-label': t('customer.language'), on: { change: (event) => change({ language: event.target.value }) } });
  paged.restart();
  return { title: t('desk.articles'), update, element: h('div', { class: 'page' },
    h('div', { class: 'page-head' }, h('h1', {}, t('desk.articles')), session.may('manager') && managersButtons()),
    h('div', { class: 'shelf' },
      h('div', { class: 'shelf-main' }, h('div', { class: 'shelf-filter' },
        search, language),
      paged.element),
      tryPanel())) };

  function change(part) {
    Object.assign(wanted, part);
    const set = Object.entries(wanted).filter(([, value]) => value);
    go(`#/articles${set.length ? `?${new URLSearchParams(set)}` : ''}`, { replace: true });
    paged.restart();
  }

  /** The menu leads back to the whole shelf. */
  function update(route) {
    const shown = { text: route.query.get('text') ?? '', language: route.query.get('language') ?? '' };
    if (shown.text === wanted.text && shown.language === wanted.language) return;
    Object.assign(wanted, shown);
    search.querySelector('input').value = shown.text;
    language.value = shown.language;
    paged.restart();
  }
}

function managersButtons() {
  return h('div', { class: 'form-actions' },
    h('a', { class: 'button', href: '#/articles/import' }, icon('upload'), h('span', {}, t('article.import'))),
    h('a', { class: 'button primary', href: '#/articles/new' }, icon('plus'), h('span', {}, t('article.new'))));
}

function table(articles) {
  return h('table', { class: 'table', 'data-part': 'articles' },
    h('thead', {}, h('tr', {}, ['question', 'language', 'status', 'source', 'updated'].map((column) => h('th', { scope: 'col' }, t(`article.${column}`))))),
    h('tbody', {}, articles.map((article) => h('tr', {},
      h('th', { scope: 'row' }, h('a', { class: 'row-link', href: to('articles', article.id) }, h('bdi', {}, article.question)), tags(article.tags)),
      h('td', { 'data-label': t('article.language') }, article.language),
      h('td', { 'data-label': t('article.status') }, statusChip(article.status)),
      h('td', { 'data-label': t('article.source') }, article.source && h('bdi', {}, article.source)),
      h('td', { class: 'nowrap', 'data-label': t('article.updated') }, date(article.updated), ' ', h('small', {}, `v${article.version}`))))));
}

function tags(list) {
  return list?.length ? h('span', { class: 'tags' }, list.slice(0, 4).map((tag) => h('span', { class: 'chip' }, h('bdi', {}, tag)))) : null;
}

import { get } from '../api.js';
import { session } from '../session.js';
import { go, to } from '../page/address.js';
import { announce } from '../page/announce.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { date } from '../page/time.js';
import { articleForm } from './form.js';
import { statusChip } from './status.js';
import { articleView } from './view.js';

/** One article: agents read it, managers write it. Without an id it is a new one. */
export function articlePage({ params: { id } }, signal) {
  const element = h('div', { class: 'page' });
  if (id) load();
  else show(null);
  return { title: id ? t('article.article') : t('article.new'), element };

  async function load() {
    fill(element, loading(8));
    try {
      show(await get(`/articles/${encodeURIComponent(id)}`, {}, { signal }));
    } catch (failure) {
      if (failure.name !== 'AbortError') fill(element, back(), failed(failure, failure.status === 404 ? null : load));
    }
  }

  function show(article) {
    fill(element, back(), head(article), session.may('manager') ? articleForm(article, saved) : articleView(article));
  }

  function saved(article) {
    announce(t('desk.saved'));
    if (!id) return go(to('articles', article.id), { replace: true });
    show(article);
    const button = element.querySelector('button[type=submit]');
    button?.after(h('span', { class: 'saved', 'data-part': 'saved' }, icon('check'), t('article.savedAs', { version: article.version })));
    button?.focus();
  }
}

function back() {
  return h('a', { class: 'back-link', href: '#/articles' }, icon('back'), h('span', {}, t('article.all')));
}

function head(article) {
  return h('div', { class: 'page-head' },
    h('h1', {}, article ? h('bdi', {}, article.question) : t('article.new')),
    article && h('p', { class: 'article-facts' }, statusChip(article.status),
      h('span', { 'data-part': 'version' }, t('article.versionOf', { version: article.version })), h('span', {}, date(article.updated))));
}

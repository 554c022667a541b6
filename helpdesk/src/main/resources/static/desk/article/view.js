import { safeLink } from '../entry/passage.js';
import { languageName } from '../customer/language-name.js';
import { h } from '../page/dom.js';
import { t } from '../page/language.js';

/** An article to read. */
export function articleView(article) {
  const link = safeLink(article.url);
  return h('article', { class: 'panel article-view', lang: article.language, 'data-part': 'article' },
    h('p', { class: 'passage-text', dir: 'auto' }, article.answer),
    h('dl', { class: 'facts', lang: document.documentElement.lang },
      fact(t('article.phrasings'), article.phrasings?.length ? h('ul', {}, article.phrasings.map((phrasing) => h('li', { dir: 'auto' }, phrasing))) : null),
      fact(t('article.language'), languageName(article.language)),
      fact(t('article.tags'), article.tags?.join(', ')),
      fact(t('article.source'), article.source),
      fact(t('article.url'), link && h('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, link))));
}

function fact(name, value) {
  return value && h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

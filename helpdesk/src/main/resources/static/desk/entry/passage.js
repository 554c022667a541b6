import { get } from '../api.js';
import { openDialog } from '../page/dialog.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { date } from '../page/time.js';

/** Opens the very version of the article that a sentence rests on, with the words cited marked. */
export function openPassage(citation) {
  const body = h('div', { class: 'passage', 'data-part': 'passage' });
  const load = async () => {
    fill(body, loading(3));
    try {
      const path = `/public/articles/${encodeURIComponent(citation.article)}/versions/${citation.version}`;
      fill(body, passage(await get(path), citation));
    } catch (failure) {
      fill(body, failed(failure, failure.status === 404 ? null : load));
    }
  };
  load();
  return openDialog({ title: citation.title || t('desk.source'), wide: true, build: () => body });
}

function passage(article, { from = 0, to = 0, updated, url }) {
  const link = safeLink(article.url ?? url);
  const changed = article.updated ?? updated;
  return [
    h('p', { class: 'passage-text', dir: 'auto', lang: article.language },
      article.text.slice(0, from), to > from && h('mark', {}, article.text.slice(from, to)), article.text.slice(Math.max(from, to))),
    h('dl', { class: 'facts' },
      fact(t('desk.source'), article.source && h('bdi', {}, article.source)),
      fact(t('desk.version'), String(article.version)),
      fact(t('desk.updated'), changed && date(changed)),
      fact(t('desk.address'), link && h('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, link, icon('out')))),
  ];
}

function fact(name, value) {
  return value && h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

/** An address of the web, or null: nothing else may become a link. */
export function safeLink(address) {
  return URL.canParse(address ?? '') && /^https?:$/.test(new URL(address).protocol) ? address : null;
}

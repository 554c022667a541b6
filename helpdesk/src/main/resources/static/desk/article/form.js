import { explain, post, put } from '../api.js';
import { h } from '../page/dom.js';
import { field, select } from '../page/field.js';
import { currentLanguage, t } from '../page/language.js';
import { askWhichVersion } from './conflict.js';
import { languageChoices } from './language.js';
import { STATUSES, statusText } from './status.js';

/** @param saved called with the article that the server kept */
export function articleForm(article, saved) {
  let version = article?.version;
  const controls = controlsFor(article ?? { language: currentLanguage(), status: 'draft' });
  const error = h('p', { class: 'form-error', role: 'alert' });
  const keep = h('button', { class: 'button primary', type: 'submit' }, article ? t('desk.save') : t('article.create'));
  const hints = { phrasings: t('article.onePerLine'), tags: t('article.byComma'), url: t('article.urlHint') };
  const labelled = (name) => field(t(`article.${name}`), controls[name], hints[name]);
  const form = h('form', { class: 'panel article-form', 'data-part': 'article-form', on: { submit: (event) => { event.preventDefault(); save(); } } },
    labelled('question'), labelled('phrasings'), labelled('answer'),
    h('div', { class: 'fields' }, labelled('language'), labelled('status'), labelled('tags')),
    h('div', { class: 'fields' }, labelled('source'), labelled('url')),
    error, h('div', { class: 'form-actions' }, keep));
  return form;

  async function save() {
    keep.disabled = true;
    error.textContent = '';
    try {
      const written = { ...reference(article), ...read(controls) };
      saved(article ? await put(`/articles/${encodeURIComponent(article.id)}`, { ...written, version }) : await post('/articles', written));
    } catch (failure) {
      if (failure.status === 409 && failure.body.current) await settle(failure.body.current);
      else error.textContent = explain(failure, t);
    }
    keep.disabled = false;
  }

  /** Somebody saved meanwhile: theirs is taken over, or mine is written over it. */
  async function settle(current) {
    const choice = await askWhichVersion(read(controls), current);
    if (choice === 'theirs') saved(current);
    if (choice !== 'mine') return;
    version = current.version;
    await save();
  }
}

function controlsFor(article) {
  return {
    question: h('input', { name: 'question', value: article.question, required: true, maxlength: '300', dir: 'auto' }),
    phrasings: h('textarea', { name: 'phrasings', rows: '3', dir: 'auto' }, (article.phrasings ?? []).join('\n')),
    answer: h('textarea', { name: 'answer', rows: '8', required: true, dir: 'auto', class: 'answer' }, article.answer),
    language: select(languageChoices(), article.language, { name: 'language' }),
    status: select(STATUSES.map((value) => ({ value, text: statusText(value) })), article.status?.toLowerCase(), { name: 'status' }),
    tags: h('input', { name: 'tags', value: (article.tags ?? []).join(', '), dir: 'auto' }),
    source: h('input', { name: 'source', value: article.source, dir: 'auto', required: true }),
    url: h('input', { name: 'url', type: 'url', value: article.url }),
  };
}

function read({ question, phrasings, answer, language, status, tags, source, url }) {
  return {
    question: question.value.trim(), phrasings: split(phrasings.value, /\n/), answer: answer.value.trim(),
    language: language.value, status: status.value, tags: split(tags.value, /[,،]/),
    source: source.value.trim(), url: url.value.trim() || null,
  };
}

function split(text, by) {
  return text.split(by).map((part) => part.trim()).filter(Boolean);
}

function reference(article) {
  return article?.reference ? { reference: article.reference } : {};
}

import { get } from '../api.js';
import { to } from '../page/address.js';
import { fill, h } from '../page/dom.js';
import { field, select } from '../page/field.js';
import { t, textIfAny } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { number } from '../page/time.js';
import { languageChoices } from './language.js';

/** Asks the knowledge base as a visitor would, and says what it would do and why. */
export function tryPanel() {
  const question = h('input', { name: 'q', required: true, maxlength: '400', dir: 'auto', autocomplete: 'off', placeholder: t('article.tryPlaceholder') });
  const language = select(languageChoices(t('article.guessLanguage')), '', { name: 'language' });
  const result = h('div', { class: 'try-result', 'aria-live': 'polite', 'data-part': 'try-result' });
  return h('section', { class: 'panel try', 'aria-label': t('article.try'), 'data-part': 'try' },
    h('h2', {}, t('article.try')), h('p', { class: 'muted' }, t('article.tryText')),
    h('form', { class: 'stack', on: { submit } }, field(t('article.tryQuestion'), question), field(t('article.language'), language),
      h('button', { class: 'button', type: 'submit' }, t('article.ask'))),
    result);

  async function submit(event) {
    event?.preventDefault();
    fill(result, loading(3));
    try {
      fill(result, verdict(await get('/articles/search', { q: question.value.trim(), language: language.value })));
    } catch (failure) {
      fill(result, failed(failure, () => submit()));
    }
  }
}

function verdict({ verdict: name, probability, why, items }) {
  const word = name.toLowerCase();
  return [
    h('div', { class: `verdict ${word}`, 'data-verdict': word },
      h('strong', {}, textIfAny(`article.verdict.${word}`) ?? name),
      h('span', {}, t('article.probability', { share: number(probability, { style: 'percent' }) }))),
    why && h('p', { class: 'muted', dir: 'auto' }, why),
    h('ol', { class: 'found' }, items.map(({ article, score }) => h('li', {},
      h('a', { href: to('articles', article.id) }, h('bdi', {}, article.question)),
      h('p', { dir: 'auto' }, article.answer),
      h('small', {}, t('article.score', { score: number(score, { maximumFractionDigits: 2 }) }), ' · ', h('bdi', {}, article.source ?? ''))))),
  ];
}

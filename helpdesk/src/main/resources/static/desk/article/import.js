import { explain, post } from '../api.js';
import { fill, h } from '../page/dom.js';
import { field, select } from '../page/field.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';
import { languageChoices } from './language.js';
import { planView } from './plan.js';

/** Brings articles in from a file or a web page: first what would change, then, if wanted, the change. */
export function importPage() {
  const file = h('input', { type: 'file', name: 'file', accept: '.md,.csv,.json,.jsonl,.html,.htm,.txt,.zip' });
  const url = h('input', { type: 'url', name: 'url', placeholder: 'https://', maxlength: '2000' });
  const language = select(languageChoices(t('article.asFound')), '', { name: 'language' });
  const source = h('input', { name: 'source', maxlength: '200', dir: 'auto' });
  const error = h('p', { class: 'form-error', role: 'alert' });
  const look = h('button', { class: 'button primary', type: 'submit' }, t('article.preview'));
  const plan = h('div', { 'data-part': 'plan' });
  const byFile = field(t('article.file'), file, t('article.fileHint'));
  const byUrl = field(t('article.page'), url, t('article.pageHint'));
  const choice = (kind, checked) => h('label', { class: 'check' }, h('input', { type: 'radio', name: 'kind', value: kind, with: { checked }, on: { change: () => show(kind) } }), t(`article.from.${kind}`));
  show('file');
  return { title: t('article.import'), element: h('div', { class: 'page' },
    h('a', { class: 'back-link', href: '#/articles' }, icon('back'), h('span', {}, t('article.all'))),
    h('div', { class: 'page-head' }, h('h1', {}, t('article.import'))),
    h('form', { class: 'panel import-form', 'data-part': 'import-form', on: { submit } },
      h('fieldset', { class: 'kinds' }, h('legend', { class: 'unseen' }, t('article.from')), choice('file', true), choice('page', false)),
      byFile, byUrl, h('div', { class: 'fields' }, field(t('article.language'), language), field(t('article.source'), source, t('article.sourceHint'))),
      error, h('div', { class: 'form-actions' }, look)),
    plan) };

  function show(kind) {
    byFile.hidden = kind !== 'file';
    byUrl.hidden = kind !== 'page';
    file.required = kind === 'file';
    url.required = kind === 'page';
  }

  async function submit(event) {
    event.preventDefault();
    error.textContent = '';
    look.disabled = true;
    look.textContent = t('article.reading');
    fill(plan);
    try {
      fill(plan, planView(await post('/imports', byFile.hidden ? fromPage() : fromFile()), () => fill(plan)));
      plan.querySelector('h2').focus();
    } catch (failure) {
      error.textContent = explain(failure, t);
    }
    look.disabled = false;
    look.textContent = t('article.preview');
  }

  function fromFile() {
    const form = new FormData();
    form.append('file', file.files[0]);
    for (const [name, value] of Object.entries(options())) form.append(name, value);
    return form;
  }

  function fromPage() {
    return { url: url.value.trim(), ...options() };
  }

  function options() {
    return Object.fromEntries([['language', language.value], ['source', source.value.trim()]].filter(([, value]) => value));
  }
}

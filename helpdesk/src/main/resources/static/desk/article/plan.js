import { explain, post } from '../api.js';
import { announce } from '../page/announce.js';
import { fill, h } from '../page/dom.js';
import { icon } from '../page/icon.js';
import { t } from '../page/language.js';

const ACTIONS = ['create', 'change', 'same'];

/** What an import would do, and the button that does it. @param discarded called when it is thrown away */
export function planView(plan, discarded) {
  const changes = plan.created + plan.changed;
  const error = h('p', { class: 'form-error', role: 'alert' });
  const apply = h('button', { class: 'button primary', type: 'button', disabled: changes === 0, on: { click: carryOut } }, t('article.apply', { n: changes }));
  const element = h('section', { class: 'panel plan', 'aria-label': t('article.plan') },
    h('h2', { tabindex: '-1' }, t('article.plan')),
    h('p', { class: 'muted' }, h('bdi', {}, plan.source ?? '')),
    h('dl', { class: 'figures' }, [['create', plan.created], ['change', plan.changed], ['same', plan.same]].map(([action, count]) =>
      h('div', {}, h('dt', {}, t(`article.action.${action}`)), h('dd', {}, h('strong', { 'data-count': action }, String(count)))))),
    problems(plan.problems ?? []),
    h('div', { class: 'form-actions' }, apply, h('button', { class: 'button', type: 'button', on: { click: discarded } }, t('article.discard')), error),
    ACTIONS.map((action) => group(action, plan.items.filter((item) => item.action === action))),
    plan.items.length < plan.total && h('p', { class: 'muted' }, t('article.firstOnly', { n: plan.items.length, total: plan.total })));
  return element;

  async function carryOut() {
    apply.disabled = true;
    error.textContent = '';
    try {
      const done = await post(`/imports/${encodeURIComponent(plan.id)}/apply`);
      const said = t('article.applied', { created: done.created, changed: done.changed });
      announce(said);
      fill(element, h('div', { class: 'notice good', 'data-part': 'applied' }, icon('check'), h('div', {}, h('p', {}, said), h('a', { href: '#/articles' }, t('article.all')))));
    } catch (failure) {
      error.textContent = failure.status === 404 ? t('article.planExpired') : explain(failure, t);
      apply.disabled = false;
    }
  }
}

function problems(list) {
  return list.length > 0 && h('div', { class: 'notice bad', 'data-part': 'problems' }, icon('alert'),
    h('div', {}, h('p', {}, t('article.problems', { n: list.length })),
      h('ul', {}, list.map(({ where, what }) => h('li', {}, h('strong', {}, where), ' : ', h('bdi', {}, what))))));
}

function group(action, items) {
  return items.length > 0 && h('details', { class: 'plan-group', open: action !== 'same' },
    h('summary', {}, `${t(`article.action.${action}`)} · ${items.length}`),
    h('ol', {}, items.map((item) => h('li', { class: 'plan-item', lang: item.language },
      item.before ? changed(item) : [h('h3', { dir: 'auto' }, item.question), h('p', { dir: 'auto' }, item.answer)]))));
}

function changed({ question, answer, before }) {
  return [
    before.question === question ? h('h3', { dir: 'auto' }, question) : beforeAfter(before.question, question),
    before.answer !== answer && beforeAfter(before.answer, answer),
  ];
}

function beforeAfter(before, after) {
  return h('div', { class: 'before-after' },
    h('div', {}, h('small', {}, t('article.before')), h('del', { dir: 'auto' }, before)),
    h('div', {}, h('small', {}, t('article.after')), h('ins', { dir: 'auto' }, after)));
}

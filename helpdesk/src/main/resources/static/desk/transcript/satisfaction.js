import { get } from '../api.js';
import { fill, h } from '../page/dom.js';
import { t } from '../page/language.js';
import { failed, loading } from '../page/notice.js';
import { number } from '../page/time.js';
import { addressOf, period } from './filter.js';
import { SCORES, scoreLabel } from './rating.js';

/** How satisfied people were, with how many of those asked did answer. Each bar leads to what it counts. */
export function satisfactionPanel(signal) {
  const element = h('section', { class: 'panel satisfaction', 'aria-label': t('transcript.satisfaction'), 'data-part': 'satisfaction' });
  let figures = null;
  return { element, load, point: (filter) => figures && show(filter) };

  async function load(filter) {
    fill(element, loading(4));
    try {
      figures = await get('/satisfaction', period(filter), { signal });
      show(filter);
    } catch (failure) {
      if (failure.name !== 'AbortError') fill(element, failed(failure, () => load(filter)));
    }
  }

  function show(filter) {
    const { asked, rated, byScore, mean, satisfiedShare, responseRate } = figures;
    fill(element,
      h('h2', {}, t('transcript.satisfaction')),
      h('dl', { class: 'figures' },
        figure(t('transcript.mean'), mean === null ? '–' : h('bdi', { dir: 'ltr' }, `${number(mean, { maximumFractionDigits: 2 })} / 5`)),
        figure(t('transcript.share'), percent(satisfiedShare)),
        figure(t('transcript.response'), percent(responseRate), t('transcript.ratedOf', { rated, asked }))),
      h('ol', { class: 'bars' }, SCORES.map((score) => bar(score, byScore[score] ?? 0, rated, filter))),
      rated === 0 && h('p', { class: 'muted' }, t('transcript.noRatings')));
  }
}

function figure(name, value, note) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, h('strong', {}, value), note && h('small', {}, note)));
}

function bar(score, count, rated, filter) {
  const share = rated ? count / rated : 0;
  const chosen = filter.rating === String(score);
  const fillElement = h('span', { class: `bar-fill score-${score}` });
  fillElement.style.inlineSize = `${share * 100}%`;
  return h('li', {}, h('a', { class: 'bar', href: addressOf({ ...filter, rating: chosen ? '' : String(score) }), 'aria-current': chosen && 'true', 'data-score': score },
    h('span', { class: 'bar-label' }, scoreLabel(score)),
    h('span', { class: 'bar-track', 'aria-hidden': 'true' }, fillElement),
    h('span', { class: 'bar-count' }, number(count), ' ', h('small', {}, percent(rated ? share : null)))));
}

function percent(share) {
  return share === null ? '–' : number(share, { style: 'percent', maximumFractionDigits: 0 });
}

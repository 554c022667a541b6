import { h } from '../page/dom.js';
import { t } from '../page/language.js';
import { dateAndClock } from '../page/time.js';

export const SCORES = [5, 4, 3, 2, 1];

/** What one of the five scores is called; the visitor chose by these very words. */
export function scoreLabel(score) {
  return t(`transcript.score.${score}`);
}

/** A score as a small label, or that none was given. */
export function scoreChip(score) {
  if (!score) return h('span', { class: 'chip' }, t('transcript.notRated'));
  const tone = score >= 4 ? 'good' : score <= 2 ? 'low' : '';
  return h('span', { class: `chip score ${tone}`, 'data-score': score }, h('b', {}, `${score}/5`), ' ', scoreLabel(score));
}

/** A rating with its comment. */
export function ratingElement({ score, comment, at }) {
  return h('div', { class: 'rating', 'data-part': 'rating' }, scoreChip(score),
    comment && h('q', { dir: 'auto' }, comment), at && h('small', {}, dateAndClock(at)));
}

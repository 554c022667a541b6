import { h } from '../page/dom.js';
import { textIfAny } from '../page/language.js';

const URGENT = new Set(['complaint', 'still-unhappy']);

/** Why a ticket came, as a small label; an unhappy customer's is seen from afar. */
export function reasonChip(reason) {
  const word = reason.toLowerCase().replaceAll('_', '-');
  return h('span', { class: URGENT.has(word) ? 'chip urgent' : 'chip', 'data-reason': word }, reasonText(word));
}

export function reasonText(reason) {
  return textIfAny(`inbox.reason.${reason.toLowerCase().replaceAll('_', '-')}`) ?? reason;
}

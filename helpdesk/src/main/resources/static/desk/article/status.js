import { h } from '../page/dom.js';
import { t } from '../page/language.js';

export const STATUSES = ['draft', 'published', 'archived'];

export function statusText(status) {
  return t(`article.status.${status.toLowerCase()}`);
}

export function statusChip(status) {
  return h('span', { class: `chip ${status.toLowerCase()}`, 'data-status': status.toLowerCase() }, statusText(status));
}

import { h } from './dom.js';
import { t } from './language.js';

const TINTS = 6;

/** The initials of a person on a tint that is always the same for the same name. */
export function avatar(name) {
  const words = (name ?? '').trim().split(/\s+/).filter(Boolean);
  const initials = words.length ? [...words[0]][0] + (words.length > 1 ? [...words.at(-1)][0] : '') : '?';
  const tint = [...(name ?? '')].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % TINTS;
  return h('span', { class: `avatar tint-${tint}`, 'aria-hidden': 'true' }, initials.toUpperCase());
}

/** A customer's name, or what we call one who gave none. */
export function customerName(customer) {
  return customer?.name || t('desk.visitor');
}

/** Says that the customer's site has proved who he is; nothing where it has not. */
export function verifiedMark(customer) {
  return customer?.verified ? h('span', { class: 'chip good', 'data-part': 'verified', title: t('desk.verifiedText') }, t('desk.verified')) : null;
}

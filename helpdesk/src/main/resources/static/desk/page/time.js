import { h } from './dom.js';
import { locale, t } from './language.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 14:05 */
export function clock(at) {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** Today, Yesterday, or the date in full. */
export function day(at) {
  const days = Math.round((midnight(Date.now()) - midnight(at)) / DAY);
  if (days === 0) return t('desk.today');
  if (days === 1) return t('desk.yesterday');
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full' }).format(new Date(at));
}

export function date(at) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(at));
}

export function dateAndClock(at) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** Whether two instants fall on the same day here. */
export function sameDay(one, other) {
  return midnight(one) === midnight(other);
}

/** How long ago in one short word: now, 4 min, 2 h, 3 d. */
export function age(at) {
  const passed = Math.max(0, Date.now() - new Date(at).getTime());
  if (passed < MINUTE) return t('desk.now');
  if (passed < HOUR) return unit(passed / MINUTE, 'minute');
  if (passed < DAY) return unit(passed / HOUR, 'hour');
  return unit(passed / DAY, 'day');
}

/** A time element that says its age and keeps saying it right. */
export function ageElement(at) {
  const element = h('time', { class: 'age', datetime: at, title: dateAndClock(at) }, age(at));
  element.dataset.age = at;
  return element;
}

/** Renews the ages on the page while the signal is not aborted. */
export function keepAges(signal) {
  const timer = setInterval(renewAges, 15_000);
  signal?.addEventListener('abort', () => clearInterval(timer));
}

export function renewAges(root = document) {
  for (const element of root.querySelectorAll('[data-age]')) element.textContent = age(element.dataset.age);
}

export function number(value, options = {}) {
  return new Intl.NumberFormat(locale(), options).format(value);
}

function unit(value, name) {
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: name, unitDisplay: name === 'day' ? 'narrow' : 'short' })
    .format(Math.floor(value));
}

function midnight(at) {
  return new Date(at).setHours(0, 0, 0, 0);
}

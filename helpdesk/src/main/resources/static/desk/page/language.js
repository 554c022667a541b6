const KNOWN = ['fr', 'en', 'ar'];
const AREAS = ['desk', 'inbox', 'customer', 'transcript', 'article', 'staff'];
const KEPT = 'guichet.desk.language';

/** What each language calls itself. */
export const LANGUAGES = { fr: 'Français', en: 'English', ar: 'العربية' };

let language = 'fr';
let texts = {};
let plural = new Intl.PluralRules('fr');

/** Loads the texts of the language chosen before, or of the browser's, and turns the page its way. */
export async function loadLanguage(wanted = localStorage.getItem(KEPT) ?? browsers()) {
  language = KNOWN.includes(wanted) ? wanted : 'fr';
  const areas = await Promise.all(AREAS.map((area) => load(`../text/${language}/${area}.json`)));
  texts = Object.fromEntries(AREAS.map((area, at) => [area, areas[at]]));
  plural = new Intl.PluralRules(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}

export async function chooseLanguage(chosen) {
  localStorage.setItem(KEPT, chosen);
  await loadLanguage(chosen);
}

export function currentLanguage() {
  return language;
}

/** The locale for dates and numbers; Algeria's writes Arabic with the digits that its readers use. */
export function locale() {
  return { fr: 'fr-FR', en: 'en-GB', ar: 'ar-DZ' }[language];
}

/**
 * The text of a key such as `inbox.claim`, with {name} replaced by its value. A text with several
 * forms takes the one for the count `n`.
 */
export function t(key, values = {}) {
  const [area, ...rest] = key.split('.');
  let text = texts[area]?.[rest.join('.')];
  if (text === undefined) return key;
  if (typeof text === 'object') text = text[plural.select(values.n)] ?? text.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => name in values ? shown(values[name]) : whole);
}

/** As {@link t}, but null when there is no such text. */
export function textIfAny(key) {
  const text = t(key);
  return text === key ? null : text;
}

function shown(value) {
  return typeof value === 'number' ? new Intl.NumberFormat(locale()).format(value) : String(value);
}

function browsers() {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => KNOWN.includes(tag));
}

async function load(path) {
  const answer = await fetch(new URL(path, import.meta.url));
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

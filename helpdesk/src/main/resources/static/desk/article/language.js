import { languageName } from '../customer/language-name.js';

const WRITTEN = ['fr', 'ar', 'en'];

/** The languages that articles are written in, as choices, after one for any or none. */
export function languageChoices(any) {
  const choices = WRITTEN.map((value) => ({ value, text: languageName(value) }));
  return any === undefined ? choices : [{ value: '', text: any }, ...choices];
}

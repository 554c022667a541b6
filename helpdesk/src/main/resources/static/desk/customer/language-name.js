import { locale } from '../page/language.js';

/** What a language tag is called in the language of the page. */
export function languageName(tag) {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag);
  } catch {
    return tag;
  }
}

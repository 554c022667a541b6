/** The three languages: which one to speak, the launcher's words at once, the rest when needed. */
const LAUNCHER = { fr: 'Discuter avec nous', ar: 'تحدّث معنا', en: 'Chat with us' };

export const LANGUAGES = { fr: 'Français', ar: 'العربية', en: 'English' };

/** The first wish (BCP 47) that we speak, else English. */
export function chooseLocale(...wishes) {
  const spoken = wishes.map((wish) => wish?.slice(0, 2).toLowerCase());
  return spoken.find((wish) => Object.hasOwn(LANGUAGES, wish)) ?? 'en';
}

export const launcherLabel = (locale, unread) => LAUNCHER[locale] + (unread ? ` (${unread})` : '');

/** The panel's words, loaded for the chosen language only. */
export const loadTexts = async (locale) => (await import(`./texts.${locale}.js`)).default;

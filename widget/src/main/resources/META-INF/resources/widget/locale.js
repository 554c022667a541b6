/** Which of the three languages to speak. */
const LAUNCHER = { fr: 'Discuter avec nous', ar: 'تحدّث معنا', en: 'Chat with us' };

/** The first wish (BCP 47) that we speak, else English. */
export function chooseLocale(...wishes) {
  const spoken = wishes.map((wish) => wish?.slice(0, 2).toLowerCase());
  return spoken.find((wish) => Object.hasOwn(LAUNCHER, wish)) ?? 'en';
}

export const launcherLabel = (locale, unread) => LAUNCHER[locale] + (unread ? ` (${unread})` : '');

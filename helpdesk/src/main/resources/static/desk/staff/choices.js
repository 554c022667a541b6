import { t } from '../page/language.js';

export function roleChoices() {
  return ['agent', 'supervisor', 'manager', 'admin'].map((value) => ({ value, text: t(`desk.role.${value}`) }));
}

/** @param none whether to be in no team may be chosen: who is in one can only change to another */
export function teamChoices(teams, none = true) {
  const choices = teams.map(({ id, name }) => ({ value: id, text: name }));
  return none ? [{ value: '', text: t('staff.noTeam') }, ...choices] : choices;
}

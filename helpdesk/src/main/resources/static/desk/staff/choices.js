import { t } from '../page/language.js';

export function roleChoices() {
  return ['agent', 'supervisor', 'manager', 'admin'].map((value) => ({ value, text: t(`desk.role.${value}`) }));
}

export function teamChoices(teams) {
  return [{ value: '', text: t('staff.noTeam') }, ...teams.map(({ id, name }) => ({ value: id, text: name }))];
}

import { freshId, h } from './dom.js';
import { icon } from './icon.js';
import { t } from './language.js';
import { shortcuts } from './shortcut.js';

/** A field to search by, which the slash key leads to. @param wrote called with the words at every change */
export function searchBox(label, words, wrote, signal) {
  const id = freshId('search');
  const input = h('input', { id, type: 'search', value: words, placeholder: label, dir: 'auto', autocomplete: 'off', on: { input: () => wrote(input.value) } });
  shortcuts.offer('/', t('desk.search'), () => input.focus(), signal);
  return h('div', { class: 'searchbox' }, h('label', { class: 'unseen', for: id }, label), icon('search'), input);
}

import { openForm } from '../page/dialog.js';
import { h } from '../page/dom.js';
import { field } from '../page/field.js';
import { t } from '../page/language.js';
import { customerName } from '../page/person.js';

/** Closes the conversation for good: the customer is asked to rate it, and nobody can take that back. */
export function askToResolve(detail) {
  const name = customerName(detail.ticket.customer);
  return openForm({
    title: t('inbox.resolveTitle', { code: detail.ticket.code }),
    yes: t('inbox.resolveYes'),
    fields: [
      h('p', {}, t('inbox.resolveText', { name })),
      field(t('inbox.resolveNote'), h('textarea', { name: 'note', rows: '3', maxlength: '4000', dir: 'auto', autofocus: true }), t('inbox.noteHint')),
    ],
    act: ({ note }) => detail.resolve(note.trim()),
  });
}

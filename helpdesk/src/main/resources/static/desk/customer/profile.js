import { explain, patch } from '../api.js';
import { announce } from '../page/announce.js';
import { fill, h } from '../page/dom.js';
import { field } from '../page/field.js';
import { t } from '../page/language.js';
import { verifiedMark } from '../page/person.js';
import { date } from '../page/time.js';
import { languageName } from './language-name.js';

/** The customer's name and contacts, read or edited in place. @param changed called with what was kept */
export function profileCard(customer, changed) {
  const section = h('section', { class: 'panel profile', 'aria-label': t('customer.profile'), 'data-part': 'profile' });
  read();
  return section;

  function read() {
    fill(section,
      h('div', { class: 'panel-head' }, h('h2', {}, t('customer.profile'), ' ', verifiedMark(customer)),
        h('button', { class: 'button small', type: 'button', on: { click: edit } }, t('customer.edit'))),
      h('dl', { class: 'facts' },
        fact(t('customer.name'), customer.name), fact(t('customer.email'), customer.email), fact(t('customer.phone'), customer.phone),
        fact(t('customer.language'), customer.locale && languageName(customer.locale)),
        fact(t('customer.since'), customer.created && date(customer.created))));
  }

  function edit() {
    const inputs = {
      name: h('input', { name: 'name', value: customer.name, maxlength: '200', dir: 'auto', autocomplete: 'off' }),
      email: h('input', { name: 'email', type: 'email', value: customer.email, maxlength: '320', autocomplete: 'off' }),
      phone: h('input', { name: 'phone', type: 'tel', value: customer.phone, maxlength: '40', autocomplete: 'off' }),
    };
    const error = h('p', { class: 'form-error', role: 'alert' });
    const keep = h('button', { class: 'button primary', type: 'submit' }, t('desk.save'));
    const cancel = h('button', { class: 'button', type: 'button', on: { click: leave } }, t('desk.cancel'));
    fill(section, h('h2', {}, t('customer.profile')), h('form', { class: 'stack', on: { submit } },
      Object.entries(inputs).map(([name, input]) => field(t(`customer.${name}`), input)), error,
      h('div', { class: 'form-actions' }, keep, cancel)));
    inputs.name.focus();

    async function submit(event) {
      event.preventDefault();
      keep.disabled = true;
      error.textContent = '';
      try {
        await save(Object.fromEntries(new FormData(event.target)));
        announce(t('desk.saved'));
        leave();
      } catch (failure) {
        error.textContent = failure.status === 409 ? t('customer.changedMeanwhile') : explain(failure, t);
        keep.disabled = false;
      }
    }
  }

  async function save(written) {
    const change = { version: customer.version };
    for (const [name, value] of Object.entries(written)) {
      if (value.trim() !== (customer[name] ?? '')) change[name] = value.trim() || null;
    }
    Object.assign(customer, await patch(`/customers/${encodeURIComponent(customer.id)}`, change));
    changed(customer);
  }

  function leave() {
    read();
    section.querySelector('button').focus();
  }
}

function fact(name, value) {
  return h('div', {}, h('dt', {}, name), h('dd', {}, value ? h('bdi', {}, value) : h('span', { class: 'muted' }, t('customer.unknown'))));
}

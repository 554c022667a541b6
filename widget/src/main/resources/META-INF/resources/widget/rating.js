/** One tap rates the exchange; a comment may follow. */
import { h, icon, setText } from './dom.js';

export function rating(chat) {
  const { texts, controller } = chat;
  const title = h('p', { class: 'ask', id: 'rate' }, texts.rateTitle);
  const scores = texts.scores.map((label, i) =>
    h('button', { part: 'score', type: 'button', 'data-score': i + 1, 'aria-pressed': 'false', onclick: () => choose(i + 1) }, h('i', { 'aria-hidden': 'true' }), label),
  );
  const list = h('div', { class: 'scores', role: 'group', 'aria-labelledby': 'rate' }, ...scores);
  const thanks = h('p', { class: 'thanks', role: 'status' }, icon('check'), h('span'));
  const field = h('textarea', { part: 'comment', rows: 2, maxlength: 2_000, oninput: () => (field.dir = field.value && 'auto'), 'aria-label': texts.comment, placeholder: texts.comment });
  const send = h('button', { part: 'comment-send', type: 'submit' }, texts.sendComment);
  const change = h('button', { part: 'rate-again', type: 'button', onclick: again }, texts.change);
  const comment = h('form', { class: 'comment', onsubmit: add }, field, h('div', {}, send, change));
  const element = h('section', { part: 'rating', 'aria-label': texts.rateMenu, hidden: true }, title, list, thanks, comment);
  let asked = false;
  let choosing = false;

  function choose(score) {
    choosing = false;
    const keyboard = element.getRootNode().activeElement;
    controller.rate(score);
    if (element.contains(keyboard)) field.focus();
  }

  function add(event) {
    event.preventDefault();
    const words = field.value.trim();
    if (!words) return field.focus();
    field.value = '';
    controller.rate(controller.rated.score, words);
    change.focus();
  }

  function again() {
    choosing = true;
    update();
    scores[controller.rated.score - 1].focus();
  }

  function update() {
    const { state, rated } = controller;
    const given = rated && !choosing;
    const due = state.state === 'closed' && controller.storage.get('rated') !== `${state.seq}`;
    element.hidden = !(asked || due || (rated && state.state === 'closed'));
    if (element.hidden) return;
    title.hidden = list.hidden = !!given;
    thanks.hidden = !given;
    comment.hidden = !given || !!rated.comment;
    for (const button of scores) button.setAttribute('aria-pressed', button.dataset.score === `${rated?.score}`);
    if (given) setText(thanks.lastChild, `${texts.scores[rated.score - 1]} · ${controller.outbox.of('rate').length ? texts.rating : texts.rated}`);
  }

  function ask() {
    asked = true;
    choosing = !!controller.rated;
    update();
    scores[0].focus();
  }

  /** The conversation goes on: the card makes way. */
  function leave() {
    asked = false;
  }

  return { element, update, ask, leave };
}

/** The very passage that a sentence rests on, with the cited words marked and the date of its last update. */
import { h, icon, setText } from './dom.js';
import { link, prose } from './prose.js';

export function passage({ texts, server, cover }) {
  const known = new Map();
  const title = h('h2', { tabindex: -1, dir: 'auto' });
  const content = h('div', { part: 'passage-text', tabindex: 0, role: 'region', 'aria-label': texts.passage });
  const back = h('button', { part: 'back', type: 'button', 'aria-label': texts.back, onclick: close }, icon('back'));
  const element = h('section', { part: 'passage', hidden: true }, h('header', {}, back, h('p', {}, texts.passage)), content);
  let opener;
  let turn = 0;

  /** @param citations of one article and version: what to mark */
  async function open(citations, from) {
    const mine = ++turn;
    opener = from;
    element.hidden = false;
    cover(true);
    setText(title, citations[0].title);
    content.replaceChildren(title, h('p', { class: 'muted', role: 'status' }, texts.loading));
    back.focus();
    try {
      const article = await fetched(citations[0]);
      if (mine === turn) fill(article, citations);
    } catch {
      const again = h('button', { part: 'again', type: 'button', onclick: () => open(citations, from) }, texts.again);
      if (mine === turn) content.replaceChildren(title, h('p', { class: 'muted', role: 'alert' }, texts.passageError), again);
    }
  }

  async function fetched({ article, version }) {
    const address = `${server}/api/v1/public/articles/${encodeURIComponent(article)}/versions/${encodeURIComponent(version)}`;
    if (known.has(address)) return known.get(address);
    const answer = await fetch(address, { credentials: 'omit' });
    if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
    known.set(address, await answer.json());
    return known.get(address);
  }

  function fill({ title: name, text, url, updated, language }, citations) {
    setText(title, name);
    const body = h('div', { class: 'text', lang: language, dir: 'auto' }, ...marked(text, citations));
    const date = updated && new Intl.DateTimeFormat(texts.tag, { dateStyle: 'long' }).format(new Date(updated));
    const origin = link(url ?? citations[0].url, h('span', {}, texts.origin));
    origin?.append(icon('page'));
    content.replaceChildren(title, h('p', { class: 'muted' }, date && h('time', { datetime: updated }, texts.updated(date))), body, origin ?? '');
    const first = body.querySelector('mark');
    content.scrollTop = first ? first.offsetTop - content.clientHeight / 3 : 0;
  }

  function close() {
    turn++;
    element.hidden = true;
    cover(false);
    opener?.focus();
  }

  return { element, open, close, get isOpen() { return !element.hidden; } };
}

/** The text with the cited spans marked; spans that overlap or lie outside are cut to what is left. */
function marked(text, citations) {
  const parts = [];
  let done = 0;
  for (const { from, to } of [...citations].sort((one, two) => one.from - two.from)) {
    const start = Math.max(from, done);
    const end = Math.min(to, text.length);
    if (!(end > start)) continue;
    parts.push(...prose(text.slice(done, start)), h('mark', {}, ...prose(text.slice(start, end))));
    done = end;
  }
  return [...parts, ...prose(text.slice(done))];
}

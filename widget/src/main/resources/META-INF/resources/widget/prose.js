/** Plain text as nodes: web addresses become links, dial codes and grouped figures keep their order in Arabic. */
import { h } from './dom.js';

const ADDRESS = /https?:\/\/[^\s<>"']+/.source;
const FIGURES = /[*#]\d[\d*#]*|\+?\d+(?:[ \u00a0\u202f]\d+)+/.source;
const TOKENS = new RegExp(`${ADDRESS}|${FIGURES}`, 'gi');
const CLOSING = /[.,;:!?)\]»…]+$/;

/** @returns a list of nodes and strings, ready for append() */
export function prose(text) {
  const parts = [];
  let from = 0;
  for (const { 0: token, index } of text.matchAll(TOKENS)) {
    const node = /^http/i.test(token) ? link(token.replace(CLOSING, '')) : h('bdi', { dir: 'ltr' }, token);
    if (!node) continue;
    parts.push(text.slice(from, index), node);
    from = index + node.textContent.length;
  }
  return [...parts, text.slice(from)];
}

/** A link that opens elsewhere and tells nothing; null unless the address is http or https. */
export function link(address, label = address) {
  const url = webAddress(address);
  return url && h('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, label);
}

function webAddress(address) {
  try {
    const { protocol, href } = new URL(address);
    return /^https?:$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

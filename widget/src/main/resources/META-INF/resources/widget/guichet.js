/** Puts one <guichet-chat> on the page, with this script's data-* attributes, unless the page has its own. */
import './define.js';

const script = [...document.scripts].find(({ src }) => src === import.meta.url);
let chat;

function place() {
  if (!document.body || document.querySelector('guichet-chat')) return;
  if (!chat) {
    chat = document.createElement('guichet-chat');
    Object.assign(chat.dataset, script?.dataset);
    chat.nonce = script?.nonce ?? '';
  }
  document.body.append(chat);
}

place();
// The body may come later, or be swapped on navigation.
new MutationObserver(place).observe(document.documentElement, { childList: true });

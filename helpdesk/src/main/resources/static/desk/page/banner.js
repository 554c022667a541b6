import { socket } from '../live/socket.js';
import { fill, h } from './dom.js';
import { icon } from './icon.js';
import { t } from './language.js';

const GRACE = 1_200;

/** Says when the link to the server is away, and that it is coming back. Short breaks stay unsaid. */
export function banner() {
  const element = h('div', { class: 'banner', role: 'status', 'data-part': 'link-banner', hidden: true });
  let timer = null;
  const away = () => socket.state !== 'open' && socket.state !== 'idle';
  const show = () => {
    if (away()) {
      timer ??= setTimeout(tell, GRACE);
      return;
    }
    clearTimeout(timer);
    timer = null;
    element.hidden = true;
    fill(element);
  };
  const tell = () => {
    element.hidden = false;
    fill(element, icon('alert'), h('span', {}, t('desk.linkLost')),
      h('button', { class: 'button small', type: 'button', on: { click: () => socket.retryNow() } }, t('desk.tryNow')));
  };
  socket.addEventListener('link', show);
  show();
  return element;
}

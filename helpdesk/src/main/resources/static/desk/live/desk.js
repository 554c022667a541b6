import { session } from '../session.js';
import { forgetLogs } from './log.js';
import { outbox } from './outbox.js';
import { socket } from './socket.js';
import { tickets } from './tickets.js';

/** The live side of the desk begins at sign-in and ends at sign-out. */
export function followSession() {
  session.addEventListener('change', () => session.me && !session.me.mustChange ? begin() : end());
}

function begin() {
  outbox.restore();
  socket.start(() => session.find().catch(() => null));
}

function end() {
  socket.stop();
  tickets.forget();
  forgetLogs();
}

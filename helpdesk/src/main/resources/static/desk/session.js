import { get, onSignedOut, post, Problem, remove } from './api.js';

const RANKS = ['agent', 'supervisor', 'manager', 'admin'];

/** Who is signed in, if anybody. Tells `change` at sign-in and sign-out. */
class Session extends EventTarget {
  me = null;

  /** Asks the server who we are; leaves `me` null when it is nobody. */
  async find() {
    try {
      this.become(await get('/me', {}, { quiet: true }));
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 401) throw failure;
      this.become(null);
    }
    return this.me;
  }

  async signIn(login, password) {
    this.become(await post('/session', { login, password }, { quiet: true }));
  }

  async signOut() {
    await remove('/session', { quiet: true });
    this.become(null);
  }

  /** A higher role may do what a lower may. */
  may(role) {
    return this.me !== null && RANKS.indexOf(this.me.role.toLowerCase()) >= RANKS.indexOf(role);
  }

  become(me) {
    const changed = JSON.stringify(this.me) !== JSON.stringify(me);
    this.me = me;
    if (changed) this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();

onSignedOut(() => session.become(null));

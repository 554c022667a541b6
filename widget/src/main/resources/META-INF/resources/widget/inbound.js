/** What each frame from the server does to the conversation. Frames of other kinds are left alone. */
const TYPIST_FOR = 6_000;
const ANSWER_WITHIN = 20_000;
const RETRY_AFTER = 5;

export function hear(chat, frame) {
  FRAMES[frame.type]?.(chat, frame);
  chat.changed();
}

const FRAMES = {
  __proto__: null,

  welcome(chat, { token, conversation, seq, state }) {
    if (chat.conversation && chat.conversation !== conversation) {
      chat.storage.remove('seen');
      chat.begin();
    }
    if (chat.token && chat.storage.get('token') === chat.token) chat.storage.set('token', token);
    Object.assign(chat, { token, conversation, problem: null, greeted: true });
    chat.history ??= seq ?? 0;
    if (state && state !== chat.state.state) chat.state = { state };
    chat.pump();
  },

  ack(chat, { key, seq, at }) {
    const entry = chat.outbox.find(key);
    if (!entry) return;
    chat.outbox.remove(key);
    chat.problem = null;
    chat.pump();
    if (entry.frame.type !== 'say') return;
    if (chat.state.state === 'assistant') expect(chat, 'awaiting', true, ANSWER_WITHIN);
    chat.take({ type: 'message', seq, at, key, author: { kind: 'customer' }, text: entry.frame.text });
  },

  /** The server keeps a message otherwise than it was written; so does this browser. */
  notice(chat, { code, key, text }) {
    const entry = code === 'masked' && chat.outbox.find(key);
    if (!entry) return;
    chat.outbox.rewrite(entry, text);
    chat.hint = code;
  },

  message(chat, frame) {
    if (frame.author.kind !== 'customer') {
      Object.assign(chat, { finished: frame.turn ?? chat.draft?.turn ?? chat.finished, draft: null, typist: null });
      chat.awaiting = false;
    }
    chat.take(frame);
  },

  delta(chat, { turn, text }) {
    if (turn === chat.finished || chat.state.state !== 'assistant') return;
    const before = chat.draft?.turn === turn ? chat.draft.text : '';
    Object.assign(chat, { draft: { turn, text: before + text }, awaiting: false });
  },

  /** A position may come again under the seq of its state, or without one. */
  state(chat, frame) {
    const { seq = chat.state.seq } = frame;
    if (!(seq < chat.state.seq)) {
      chat.state = { ...frame, seq };
      if (frame.state !== 'assistant') Object.assign(chat, { draft: null, awaiting: false });
      if (frame.state !== 'closed') chat.rated = null;
      chat.emit('state', chat.state);
    }
    if (frame.seq) chat.take(frame);
  },

  typing(chat, { author, on }) {
    const typist = typeof author === 'object' ? author : { kind: author };
    expect(chat, 'typist', on ? typist : null, TYPIST_FOR);
  },

  read(chat, { seq }) {
    chat.readByOthers = Math.max(chat.readByOthers, seq);
  },

  error(chat, { code, key, retryAfterSeconds }) {
    const entry = key && chat.outbox.find(key);
    if (entry) refuse(chat, entry, code, retryAfterSeconds);
    else if (!key && code === 'not-allowed' && !chat.connection.live) forget(chat);
    else if (!key && code === 'unavailable') chat.connection.doubt((retryAfterSeconds ?? 0) * 1_000);
    chat.problem = { code, retryAfterSeconds };
  },
};

/** Shown until something replaces it or the time is up. */
function expect(chat, name, value, milliseconds) {
  chat[name] = value;
  clearTimeout(chat[`${name}Timer`]);
  const over = () => {
    if (chat[name] === value) chat[name] = null;
    chat.changed();
  };
  chat[`${name}Timer`] = setTimeout(over, milliseconds);
}

/** Not stored. What may pass later is sent again by itself; a text that is too long goes back to its writer. */
function refuse(chat, entry, code, retryAfterSeconds = RETRY_AFTER) {
  clearTimeout(entry.timer);
  entry.status = 'refused';
  if (code === 'too-long') {
    chat.outbox.remove(entry.frame.key);
    chat.emit('returned', entry.frame.text);
  } else if (code === 'too-many' || code === 'unavailable') {
    entry.status = 'failed';
    entry.timer = setTimeout(() => chat.outbox.find(entry.frame.key) && chat.retry(entry.frame.key), retryAfterSeconds * 1_000);
  }
  chat.pump();
}

/** The server does not take who we say we are: first the page's word, then the token is dropped. */
function forget(chat) {
  if (!chat.identity) {
    chat.storage.remove('token');
    chat.token = null;
    chat.begin();
  }
  chat.identity = null;
  chat.connection.doubt();
}

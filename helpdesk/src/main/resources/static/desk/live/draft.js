import { session } from '../session.js';

const STEM = 'guichet.desk.draft.';

/** What an agent began to write: kept on this machine for him alone until it is sent. */
export function draftOf(conversation, kind) {
  const key = `${STEM}${session.me.id}.${conversation}.${kind}`;
  return {
    text: () => localStorage.getItem(key) ?? '',
    keep: (text) => text.trim() ? localStorage.setItem(key, text) : localStorage.removeItem(key),
    drop: () => localStorage.removeItem(key),
  };
}

/** Whether a reply or note was begun in the conversation. */
export function hasDraft(conversation) {
  return ['reply', 'note'].some((kind) => draftOf(conversation, kind).text());
}

export function myDrafts() {
  const mine = `${STEM}${session.me.id}.`;
  return Object.keys(localStorage).filter((key) => key.startsWith(mine));
}

/** Signing out on purpose leaves nobody's words on the machine. */
export function dropMyDrafts() {
  myDrafts().forEach((key) => localStorage.removeItem(key));
}

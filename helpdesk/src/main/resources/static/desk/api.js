const BASE = '/api/v1';

/** An answer of the server that is not a success, with its problem+json. */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.retryAfter = retryAfter;
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {}

const signedOut = new EventTarget();

/** Hears of every 401 except the sign-in's own. */
export function onSignedOut(listener) {
  signedOut.addEventListener('signed-out', listener);
}

export function get(path, query = {}, options = {}) {
  return call('GET', path + search(query), undefined, options);
}

export function post(path, body = {}, options = {}) {
  return call('POST', path, body, options);
}

export function put(path, body) {
  return call('PUT', path, body);
}

export function patch(path, body) {
  return call('PATCH', path, body);
}

export function remove(path, options) {
  return call('DELETE', path, undefined, options);
}

/** What to say to a person about a failure. */
export function explain(failure, t) {
  if (failure instanceof Unreachable) return t('desk.unreachable');
  if (failure instanceof Problem) {
    if (failure.status >= 500) return t('desk.serverFailed', { status: String(failure.status) });
    if (failure.status === 403) return t('desk.notAllowed');
    if (failure.status === 404) return t('desk.notFound');
  }
  return failure.message;
}

async function call(method, path, body, { signal, quiet } = {}) {
  const answer = await send(method, path, body, signal);
  if (answer.status === 204) return null;
  const content = await read(answer);
  if (answer.ok) return content;
  if (answer.status === 401 && !quiet) signedOut.dispatchEvent(new Event('signed-out'));
  throw new Problem(answer.status, content ?? {}, Number(answer.headers.get('Retry-After')) || null);
}

async function send(method, path, body, signal) {
  const headers = { Accept: 'application/json, application/problem+json' };
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = await token();
  try {
    return await fetch(BASE + path, {
      method, headers, signal, credentials: 'same-origin', cache: 'no-store',
      body: body === undefined || form ? body : JSON.stringify(body),
    });
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Unreachable(failure.message);
  }
}

/** The token against forged requests; asked for when no cookie holds it yet. */
async function token() {
  const held = cookie('XSRF-TOKEN');
  if (held) return held;
  await fetch(`${BASE}/csrf`, { credentials: 'same-origin' }).catch(() => null);
  return cookie('XSRF-TOKEN') ?? '';
}

function cookie(name) {
  const pair = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : null;
}

async function read(answer) {
  const text = await answer.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return { detail: answer.statusText };
  }
}

function search(query) {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return set.length ? `?${new URLSearchParams(set)}` : '';
}

import { inboxPage } from '../inbox/page.js';
import { customersPage } from '../customer/list.js';
import { customerPage } from '../customer/record.js';
import { conversationPage } from '../customer/conversation.js';
import { transcriptsPage } from '../transcript/page.js';
import { articlesPage } from '../article/list.js';
import { articlePage } from '../article/editor.js';
import { importPage } from '../article/import.js';
import { staffPage } from '../staff/list.js';
import { auditPage } from '../audit/list.js';

/** Which page an address shows, which role it needs, and which part of the menu it belongs to. */
const ROUTES = [
  { path: 'inbox', page: inboxPage, role: 'agent', area: 'inbox', whole: true },
  { path: 'inbox/:id', page: inboxPage, role: 'agent', area: 'inbox', whole: true },
  { path: 'customers', page: customersPage, role: 'agent', area: 'customers' },
  { path: 'customers/:id', page: customerPage, role: 'agent', area: 'customers' },
  { path: 'conversations/:id', page: conversationPage, role: 'agent', area: 'customers' },
  { path: 'transcripts', page: transcriptsPage, role: 'manager', area: 'transcripts', whole: true },
  { path: 'transcripts/:id', page: transcriptsPage, role: 'manager', area: 'transcripts', whole: true },
  { path: 'articles', page: articlesPage, role: 'agent', area: 'articles' },
  { path: 'articles/new', page: articlePage, role: 'manager', area: 'articles' },
  { path: 'articles/import', page: importPage, role: 'manager', area: 'articles' },
  { path: 'articles/:id', page: articlePage, role: 'agent', area: 'articles' },
  { path: 'staff', page: staffPage, role: 'admin', area: 'staff' },
  { path: 'audit', page: auditPage, role: 'admin', area: 'audit' },
];

/** The route of an address such as `#/customers/7?text=a`, with its params and query; null when there is none. */
export function routeOf(hash) {
  const [path, query] = hash.replace(/^#\/?/, '').split('?');
  const parts = (path || 'inbox').split('/').map(decodeURIComponent);
  for (const route of ROUTES) {
    const params = match(route.path.split('/'), parts);
    if (params) return { ...route, params, query: new URLSearchParams(query) };
  }
  return null;
}

function match(names, parts) {
  if (names.length !== parts.length) return null;
  const params = {};
  for (let at = 0; at < names.length; at++) {
    if (names[at].startsWith(':')) params[names[at].slice(1)] = parts[at];
    else if (names[at] !== parts[at]) return null;
  }
  return params;
}

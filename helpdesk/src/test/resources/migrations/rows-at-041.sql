-- A row or two in every table, as Guichet left them at its migration 041.
insert into article values ('a1', 2, 'Guide', 'r1', 'fr', nextval('article_change'));
insert into article_version values
    ('a1', 1, 'Prix ?', '{"c koi le prix"}', '3 000 DA', 'fr', '{prix}', 'PUBLISHED', 'Guide', 'r1', null, '2026-01-01'),
    ('a1', 2, 'Prix ?', '{}', '3 400 DA', 'fr', '{}', 'PUBLISHED', 'Guide', 'r1', 'https://example.com/r1', '2026-01-02');
insert into spring_session values ('p1', 's1', 1, 2, 3, 4, 'amina');
insert into spring_session_attributes values ('p1', 'signIn', '\x00ff');
insert into agent values ('00000000-0000-0000-0000-0000000000a1', 'amina', 'Amina', 'x', 'agent',
    (select id from team limit 1), true, '2026-01-01');
insert into sign_in values ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-0000000000a1', '\x01',
    '2026-01-01', '2026-01-02', null);
insert into sign_in_try values ('badr', '::1', 3, '2026-01-01');
insert into agent_presence values ('00000000-0000-0000-0000-0000000000a1', '2026-01-01');
insert into audit (at, kind, agent, detail) values ('2026-01-01', 'sign-in', '00000000-0000-0000-0000-0000000000a1', null);
insert into customer (id, name, email, phone, locale, created) values
    ('00000000-0000-0000-0000-0000000000d1', 'Zoé', 'zoe@example.com', '+213 555 12 34', 'fr', '2026-01-01');
insert into customer_note values ('00000000-0000-0000-0000-0000000000e1', '00000000-0000-0000-0000-0000000000d1',
    '00000000-0000-0000-0000-0000000000a1', 'Amina', 'rappeler', '2026-01-01');
insert into customer_change (customer, agent, fields, at) values ('00000000-0000-0000-0000-0000000000d1',
    '00000000-0000-0000-0000-0000000000a1', '{name}', '2026-01-01');
insert into conversation (id, customer, state, locale, last_seq, owed_seq, answered_seq, opened, last_at) values
    ('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000d1', 'assistant', 'fr', 2, 1, 1,
    '2026-01-01', '2026-01-01');
insert into entry values
    ('00000000-0000-0000-0000-0000000000c1', 1, 1, 1, '00000000-0000-0000-0000-0000000000f1', 'message', 'customer',
    null, null, 'Prix ?', '{"sentences": [], "choices": []}', false, '2026-01-01'),
    ('00000000-0000-0000-0000-0000000000c1', 2, 2, 1, '00000000-0000-0000-0000-0000000000f2', 'message', 'assistant',
    null, 'guichet-quotes', '3 400 DA', '{"sentences": [], "choices": []}', false, '2026-01-01');
update feed set position = 2;
insert into house_secret values ('visitor', '\x2a');
insert into ticket (id, code, conversation, customer, status, reason, open_question, opened, opened_seq) values
    ('00000000-0000-0000-0000-000000000101', 'T-1', '00000000-0000-0000-0000-0000000000c1',
    '00000000-0000-0000-0000-0000000000d1', 'resolved', 'asked-for-a-person', 'Prix ?', '2026-01-01', 1);
insert into ticket_note values ('00000000-0000-0000-0000-000000000102', '00000000-0000-0000-0000-000000000101',
    '00000000-0000-0000-0000-0000000000a1', 'vu', '2026-01-01');
insert into ticket_event (ticket, at, kind) values ('00000000-0000-0000-0000-000000000101', '2026-01-01', 'opened');
insert into handover_receipt values ('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-000000000103', 1,
    '2026-01-01');
insert into rating (conversation, exchange, key, score, comment, seq, at) values
    ('00000000-0000-0000-0000-0000000000c1', 1, '00000000-0000-0000-0000-000000000104', 4, 'bien', 2, '2026-01-01');

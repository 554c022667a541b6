create table ticket (
    id            uuid primary key,
    number        bigint generated always as identity unique,
    code          text        not null unique,
    conversation  uuid        not null references conversation,
    customer      uuid        not null references customer,
    status        text        not null check (status in ('waiting', 'claimed', 'resolved')),
    reason        text        not null,
    open_question text        not null,
    nearest       jsonb       not null default '[]',
    team          uuid        references team,
    assignee      uuid        references agent,
    opened        timestamptz not null,
    opened_seq    int         not null,
    claimed       timestamptz,
    resolved      timestamptz,
    version       int         not null default 1
);
-- A conversation is on at most one desk at a time.
create unique index ticket_of_conversation on ticket (conversation) where status <> 'resolved';
create index ticket_waiting on ticket (opened, id) where status = 'waiting';
create index ticket_assignee on ticket (assignee, opened) where status = 'claimed';
create index ticket_customer on ticket (customer, opened desc);
create index ticket_opened on ticket (opened desc, id);
create index ticket_conversation on ticket (conversation, opened);

create table ticket_note (
    id     uuid primary key,
    ticket uuid        not null references ticket,
    agent  uuid        not null references agent,
    text   text        not null,
    at     timestamptz not null
);
create index ticket_note_ticket on ticket_note (ticket, at);

create table ticket_event (
    id     bigint generated always as identity primary key,
    ticket uuid        not null references ticket,
    at     timestamptz not null,
    kind   text        not null,
    agent  uuid        references agent,
    detail text
);
create index ticket_event_ticket on ticket_event (ticket, id);
create trigger ticket_event_is_append_only before update or delete or truncate on ticket_event
    for each statement execute function refuse_change();

-- Acks of a visitor's request for a person that changed nothing, so that a resend is acked alike.
create table handover_receipt (
    conversation uuid        not null references conversation,
    key          uuid        not null,
    seq          int         not null,
    at           timestamptz not null,
    primary key (conversation, key)
);

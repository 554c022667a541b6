create table customer (
    id      uuid primary key,
    name    text,
    email   text,
    phone   text,
    locale  text        not null,
    created timestamptz not null,
    version int         not null default 1
);

create table conversation (
    id              uuid primary key,
    customer        uuid        not null references customer,
    state           text        not null check (state in ('assistant', 'queued', 'agent', 'closed')),
    locale          text        not null,
    page            text,
    last_seq        int         not null default 0,
    exchange        int         not null default 1,
    ticketed        boolean     not null default false,
    last_agent      uuid,
    last_agent_name text,
    last_agent_at   timestamptz,
    owed_seq        int         not null default 0,
    answered_seq    int         not null default 0,
    lease_until     timestamptz,
    customer_read   int         not null default 0,
    opened          timestamptz not null,
    last_at         timestamptz not null
);
create index conversation_customer on conversation (customer, opened desc);
create index conversation_last_at on conversation (last_at desc, id);
-- The durable queue of the assistant: a conversation is in it exactly while a reply is owed.
create index conversation_owed on conversation (last_at) where state = 'assistant' and owed_seq > answered_seq;

create table entry (
    conversation uuid        not null references conversation,
    seq          int         not null,
    feed         bigint      not null unique,
    exchange     int         not null,
    key          uuid,
    kind         text        not null check (kind in ('message', 'state')),
    author_kind  text        not null check (author_kind in ('customer', 'assistant', 'agent', 'system')),
    author       uuid,
    author_name  text,
    text         text,
    payload      jsonb,
    desk         boolean     not null,
    at           timestamptz not null,
    primary key (conversation, seq),
    unique (conversation, key)
);

create index entry_desk on entry (feed) where desk;

-- One row: its lock makes the feed grow in commit order, without gaps, over all nodes.
create table feed (
    sole     boolean primary key default true check (sole),
    position bigint not null
);
insert into feed (position) values (0);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The log is append-only: % on % is refused', tg_op, tg_table_name;
end $$;
create trigger entry_is_append_only before update or delete or truncate on entry
    for each statement execute function refuse_change();

-- What signs the visitors' tokens, on every node the same.
create table house_secret (
    name  text primary key,
    value bytea not null
);

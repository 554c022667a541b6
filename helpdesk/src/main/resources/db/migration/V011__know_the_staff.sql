create table team (
    id   uuid primary key default gen_random_uuid(),
    name text not null unique
);
insert into team (name) values ('Accueil'), ('Back office');

create table agent (
    id       uuid primary key,
    login    text        not null unique check (login = lower(login)),
    name     text        not null,
    password text        not null,
    role     text        not null check (role in ('agent', 'supervisor', 'manager', 'admin')),
    team     uuid references team,
    active   boolean     not null default true,
    created  timestamptz not null
);

-- A session of the desk, or an outside client's token (of which only the SHA-256 is kept).
create table sign_in (
    id      uuid primary key,
    agent   uuid        not null references agent,
    token   bytea unique,
    since   timestamptz not null,
    expires timestamptz not null,
    ended   timestamptz
);
create index sign_in_agent on sign_in (agent) where ended is null;
create index sign_in_expires on sign_in (expires);

-- Tries at a sign-in that have not succeeded yet; shared, so that all nodes count alike.
create table sign_in_try (
    login   text        not null,
    address text        not null,
    tries   int         not null,
    since   timestamptz not null,
    primary key (login, address)
);
create index sign_in_try_since on sign_in_try (since);

-- Who has the desk open. Lost in a crash, and said again by the next heartbeat.
create unlogged table agent_presence (
    agent uuid primary key references agent,
    until timestamptz not null
);

create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    kind    text        not null,
    agent   uuid references agent,
    subject uuid references agent,
    address text,
    detail  text
);
create index audit_at on audit (at);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The audit is append-only: % is refused', tg_op;
end $$;
create trigger audit_is_append_only before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();

-- Name and e-mail by the beginnings of their words, a phone number by any run of three digits or more.
create function customer_words(name text, email text, phone text) returns tsvector language sql immutable parallel safe
return search_words(coalesce(name, '') || ' ' || coalesce(email, '')) || coalesce(
    (select array_to_tsvector(array_agg(distinct right(digits, run)))
        from regexp_replace(coalesce(phone, ''), '\D', '', 'g') as digits, generate_series(3, length(digits)) as run),
    ''::tsvector);

alter table customer add column words tsvector generated always as (customer_words(name, email, phone)) stored;
create index customer_words on customer using gin (words);
create index customer_created on customer (created desc, id);

create table customer_note (
    id       uuid primary key,
    customer uuid        not null references customer,
    agent    uuid        not null,
    author   text        not null,
    text     text        not null,
    at       timestamptz not null
);
create index customer_note_customer on customer_note (customer, at);

-- Who changed which fields of a record; the values themselves are erased with the person and so not kept here.
create table customer_change (
    id       bigint generated always as identity primary key,
    customer uuid        not null references customer,
    agent    uuid        not null,
    fields   text[]      not null,
    at       timestamptz not null
);
create index customer_change_customer on customer_change (customer, id);
create trigger customer_change_is_append_only before update or delete or truncate on customer_change
    for each statement execute function refuse_change();

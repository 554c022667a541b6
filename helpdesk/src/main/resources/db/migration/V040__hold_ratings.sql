-- Every rating is kept; the latest of an exchange is the one that stands.
create table rating (
    id           bigint generated always as identity primary key,
    conversation uuid        not null references conversation,
    exchange     int         not null,
    key          uuid        not null,
    score        int         not null check (score between 1 and 5),
    comment      text,
    seq          int         not null,
    at           timestamptz not null,
    unique (conversation, key)
);
create index rating_exchange on rating (conversation, exchange, id desc);
create index rating_at on rating (at);

create view standing_rating as
select distinct on (conversation, exchange) * from rating order by conversation, exchange, id desc;

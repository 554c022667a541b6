-- Words are indexed beside the log and after it, a run of messages at a time; what is not yet, is read as it is.
drop index entry_text;

create table exchange_words (
    conversation uuid     not null,
    exchange     int      not null,
    feed         bigint   not null,
    words        tsvector not null,
    primary key (conversation, feed)
);
create index exchange_words_words on exchange_words using gin (words);

-- One row: up to which position of the feed.
create table exchange_words_progress (
    sole     boolean primary key default true check (sole),
    position bigint not null
);
insert into exchange_words_progress (position) values (0);

create or replace view exchange as
select
    conversation.id      as conversation,
    conversation.customer,
    conversation.opened  as conversation_opened,
    conversation.last_at as conversation_last_at,
    part.exchange,
    part.opened,
    part.last_at,
    part.messages,
    case when part.exchange < conversation.exchange then 'closed' else conversation.state end as state,
    standing.score,
    standing.comment,
    -- Whoever got an answer could rate it; a rating without one counts as well.
    part.answered or standing.score is not null as asked,
    conversation.last_hour as conversation_last_hour
from conversation
    cross join lateral (
        select exchange, min(at) as opened, max(at) as last_at, count(*) filter (where kind = 'message') as messages,
            bool_or(kind = 'message' and author_kind in ('assistant', 'agent')) as answered
        from entry where entry.conversation = conversation.id group by exchange) as part
    left join lateral (
        select score, comment from rating
        where rating.conversation = conversation.id and rating.exchange = part.exchange
        order by rating.id desc limit 1) as standing on true;

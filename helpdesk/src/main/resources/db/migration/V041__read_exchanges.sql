create index entry_text on entry using gin (search_words(text)) where kind = 'message';

-- One row an exchange: what a manager reads and what every figure counts.
create view exchange as
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
    part.answered or standing.score is not null as asked
from conversation
    cross join lateral (
        select exchange, min(at) as opened, max(at) as last_at, count(*) filter (where kind = 'message') as messages,
            bool_or(kind = 'message' and author_kind in ('assistant', 'agent')) as answered
        from entry where entry.conversation = conversation.id group by exchange) as part
    left join lateral (
        select score, comment from rating
        where rating.conversation = conversation.id and rating.exchange = part.exchange
        order by rating.id desc limit 1) as standing on true;

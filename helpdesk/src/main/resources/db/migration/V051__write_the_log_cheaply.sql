-- The one writer of entries locks the conversation first, so the check of each row told nothing new.
alter table entry drop constraint entry_conversation_fkey;

-- A conversation's row is written with each entry: with room beside it and none of its indexes touched, that is cheap.
alter table conversation set (fillfactor = 60);
drop index conversation_owed;
create index conversation_owed on conversation (id) where state = 'assistant' and owed_seq > answered_seq;

-- Lists are in the order of the last word; the hour of it changes seldom enough to be indexed.
create function hour_of(at timestamptz) returns timestamptz language sql immutable parallel safe
return date_bin(interval '1 hour', at, timestamptz '2000-01-01 00:00:00+00');
drop index conversation_last_at;
alter table conversation add column last_hour timestamptz generated always as (hour_of(last_at)) stored;
create index conversation_last_hour on conversation (last_hour desc);

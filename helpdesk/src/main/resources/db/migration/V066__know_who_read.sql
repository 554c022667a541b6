-- Who of the staff opened which conversation; once a sitting, not once a page.
create table transcript_reading (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    agent        uuid        not null references agent,
    conversation uuid        not null
);
create index transcript_reading_agent on transcript_reading (agent, conversation, at desc);
create index transcript_reading_at on transcript_reading (at);
create trigger transcript_reading_is_append_only before update or delete or truncate on transcript_reading
    for each statement execute function refuse_change();

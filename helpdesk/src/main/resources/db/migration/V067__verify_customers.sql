-- Whom a site knows: its own name for the customer, and when it last said so. Nobody else's record has one.
alter table customer add column subject text unique;
alter table customer add column verified timestamptz;

-- A password that somebody else has set is good for one thing: choosing one's own.
alter table agent add column must_change boolean not null default false;

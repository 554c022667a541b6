-- Written and emptied to see whether the database can still write; whoever works on the tables need not be able to make any.
create table store_probe (
    bulk bytea not null
);

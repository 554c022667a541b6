-- What the language model has cost, a row a day (UTC) and page: each visitor's, and '' for the whole site.
create table model_spending (
    day    date    not null,
    page   text    not null,
    tokens bigint  not null default 0,
    cost   numeric not null default 0,
    primary key (day, page)
);

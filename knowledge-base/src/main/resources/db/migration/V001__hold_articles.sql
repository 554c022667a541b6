-- An article over all its versions. The current version is the newest row of article_version.
create table article (
	id text primary key check (id ~ '^[A-Za-z0-9_-]{1,64}$'),
	version integer not null check (version >= 1),
	source text not null,
	reference text not null,
	language text not null,
	-- Grows with every write and is given under a lock, so that it is committed in its own order:
	-- a node that has seen change n has seen all before it.
	change bigint not null unique,
	unique (source, reference, language)
);

create sequence article_change owned by article.change;

-- What a version said, for good: an old citation still finds its text.
create table article_version (
	article text not null references article (id),
	version integer not null check (version >= 1),
	question text not null,
	phrasings text[] not null,
	answer text not null,
	language text not null,
	tags text[] not null,
	status text not null check (status in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
	source text not null,
	reference text not null,
	url text,
	saved timestamptz not null,
	primary key (article, version)
);

create function refuse_change_of_article_version() returns trigger language plpgsql as $$
begin
	raise exception 'A version of an article stays as it was: % version %', old.article, old.version;
end
$$;

create trigger article_version_is_append_only before update or delete on article_version
	for each row execute function refuse_change_of_article_version();

-- How texts are compared when somebody searches: accents, Arabic vowel signs and case do not count,
-- and nothing but letters and digits does. Told apart here alone, for texts and queries alike.
create function searchable(value text) returns text language sql immutable parallel safe
return regexp_replace(
    lower(regexp_replace(normalize(coalesce(value, ''), NFKD), '[\u0300-\u036F\u0640\u064B-\u065F\u0670]', '', 'g')),
    '[\u0001-\u002F:-@\[-`{-\u007F\u00A0-\u00BF\u2000-\u206F\u060C\u061B\u061F]+', ' ', 'g');

create function search_words(value text) returns tsvector language sql immutable parallel safe
return to_tsvector('simple', searchable(value));

-- All the words of a text, those of at least so many letters as beginnings of words; null when it has none.
create function search_query(value text, shortest_beginning int) returns tsquery language sql immutable parallel safe
return (select string_agg('''' || lexeme || '''' || case when length(lexeme) >= shortest_beginning then ':*' else '' end,
    ' & ')::tsquery from unnest(search_words(value)));

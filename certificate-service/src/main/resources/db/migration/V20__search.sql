-- Substring search over number, holder and product, also in Chinese and for a single character.
--
-- Trigrams find nothing for one or two characters, and most Chinese words have two. So the text is kept with a mark
-- between its characters: 江门 becomes X江X门X, whose trigrams are the single characters (X江X) and their pairs (江X门).
-- One index answers a substring of any length. The mark is an upper-case letter: the text itself is in lower case.
create extension if not exists pg_trgm;

-- What letters are is decided by the database's character classification; under "C" Chinese characters are none.
do $$
begin
    if cardinality(show_trgm('江门')) = 0 then
        raise exception 'this database takes Chinese characters for no letters: create it with LC_CTYPE C.UTF-8 or zh_CN.UTF-8';
    end if;
end $$;

-- Width and case do not matter: "ＬＥＤ（照明）" and "led(照明)" are the same.
create function search_text(text) returns text language sql immutable strict parallel safe
    return 'X' || regexp_replace(lower(normalize($1, nfkc)), '(.)', '\1X', 'g');

-- The pattern for like: % _ and \ are looked for as they are.
create function search_pattern(text) returns text language sql immutable strict parallel safe
    return '%' || regexp_replace(search_text($1), '([\\%_])', '\\\1', 'g') || '%';

-- A line each, so that no substring reaches from one into the next.
alter table certificate add column searched text generated always as (search_text(
    number || E'\n' || coalesce(holder_name, '') || E'\n' || coalesce(holder_credit_code, '') || E'\n'
        || coalesce(product_name, ''))) stored;

-- How common a text is decides between this index and a walk along the primary key, so it is counted more exactly.
alter table certificate alter column searched set statistics 1000;
create index certificate_searched on certificate using gin (searched gin_trgm_ops);
analyze certificate (searched);

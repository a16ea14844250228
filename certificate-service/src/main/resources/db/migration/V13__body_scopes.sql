-- What a body may certify and since when it stands as it stands: whether it was approved for a scheme on a past day.
alter table certification_body
    add scopes    jsonb not null default '[]',
    add standings jsonb not null default '[]';
update certification_body set standings = jsonb_build_array(jsonb_build_object('status', status, 'from', null));
comment on column certification_body.scopes is
    '[{scheme, from, to}], half-open; a code of a category stands for all below; empty: not known, nothing follows from it';
comment on column certification_body.standings is '[{status, from}] by day; the first has no day. status is the one of today at the last change';

-- What comes after an inspection: the follow-up that its result asks for, a re-check, and publication.
alter table inspection
    add column recheck_of          uuid references inspection,
    add column followed_up_on      date,
    add column follow_up_reference text,
    add column published_on        date;
comment on column inspection.recheck_of is 'the inspection that this one follows up (复查)';
create index inspection_unpublished on inspection (inspected_on, id) where published_on is null and status = 'RECORDED';
create index inspection_open_follow_up on inspection (inspected_on, id)
    where followed_up_on is null and status = 'RECORDED' and result not in ('NO_PROBLEM', 'NO_ACTIVITY');

-- Published copies, redacted when they are written; a withdrawn inspection leaves.
create table published_inspection (
    inspection_id   uuid primary key references inspection,
    enterprise_name text not null,
    credit_code     text,
    county          text not null,
    inspected_on    date not null,
    kind            text not null,
    item            text not null,
    result          text not null,
    recheck_of      uuid,
    published_on    date not null,
    corrected_on    date
);
create index published_inspection_code on published_inspection (credit_code, inspection_id) where credit_code is not null;
create index published_inspection_county on published_inspection (county, inspection_id);

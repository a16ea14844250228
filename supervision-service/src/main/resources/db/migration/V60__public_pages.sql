-- Listings as the public may read them: redacted when they are written, in the transaction of the act; the row goes when the
-- publication ends.
create table published_listing (
    record_id               uuid        primary key references dishonesty_record,
    county                  text        not null,
    enterprise_name         text        not null,
    credit_code             text        not null,
    decision_number         text        not null,
    ground                  text        not null,
    ground_text             text,
    penalty_decision_number text        not null,
    penalty_kinds           text[]      not null,
    listed_on               date        not null,
    published_on            date        not null,
    earliest_repair_on      date        not null,
    ends_on                 date        not null,
    measures                text        not null check (measures is json array),
    corrected_on            date,
    written_at              timestamptz not null
);
create index published_listing_shown on published_listing (listed_on desc, record_id desc);
comment on column published_listing.ends_on is 'the first day on which it is no longer shown';

-- what is shown already; its words were never looked through for the public and are left out
insert into published_listing
select id, county, enterprise_name, credit_code, decision_number, ground, null, penalty_decision_number, penalty_kinds,
       listed_on, published_on, earliest_repair_on, latest_end_on, measures, null, now()
from dishonesty_record
where kind = 'SERIOUS_LISTING' and published_on is not null and status in ('IN_FORCE', 'REPAIR_APPLIED', 'REPAIR_ACCEPTED');

-- Why a penalty that was shown is shown no longer (行政处罚法 Art 48: withdraw within three days and give the reason in public).
create table penalty_withdrawal_notice (
    penalty_id      uuid        primary key references penalty,
    county          text        not null,
    decision_number text        not null,
    withdrawn_on    date        not null,
    reason          text        not null,
    written_at      timestamptz not null
);
create index penalty_withdrawal_notice_day on penalty_withdrawal_notice (withdrawn_on desc, penalty_id desc);

create index published_penalty_newest on published_penalty (decided_on desc, penalty_id desc);
create index published_inspection_newest on published_inspection (inspected_on desc, inspection_id desc);

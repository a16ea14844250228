-- A proposal that led to a listing stands in nobody's way: after the listing was annulled the party may be proposed anew;
-- that one penalty has one listing is kept by dishonesty_record_once.
drop index dishonesty_proposal_once;
create unique index dishonesty_proposal_once on dishonesty_proposal (case_number, ground)
    where status in ('PROPOSED', 'NOTIFIED', 'DEFENDED', 'CONSENT_REQUESTED', 'CONSENTED');

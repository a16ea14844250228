-- What was told on a day as one signed file; made when the day is over, and never again.
create table credit_package (
    day       date        primary key references credit_day,
    manifest  text        not null,
    sha256    text        not null, -- of the manifest, in hexadecimal; the next package names it
    signature text        not null, -- compact JWS over the manifest
    content   bytea       not null, -- zip
    made_at   timestamptz not null
);
create trigger append_only before update or delete or truncate on credit_package
    for each statement execute function credit_append_only();
create trigger append_only before update or delete or truncate on credit_day
    for each statement execute function credit_append_only();

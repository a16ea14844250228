-- The history has the shape that all services' histories have, so one piece of the kit reads and writes them.
alter table certificate_history rename column certificate_id to aggregate_id;
alter table certificate_history rename column type to change;
alter table certificate_history alter column cause drop not null;
alter table certification_body_history rename column body_id to aggregate_id;
alter table certification_body_history rename column type to change;
alter table certification_body_history alter column cause drop not null;

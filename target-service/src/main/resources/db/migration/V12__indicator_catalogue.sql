-- Indicators are made over the API too; those that came with the first plan have no maker of their own.
alter table indicator
    add column made_by text,
    add column made_at timestamptz;

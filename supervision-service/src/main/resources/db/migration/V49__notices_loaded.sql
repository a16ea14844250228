-- Holiday notices are loaded while the service runs: the State Council gives next year's every autumn.
alter table holiday_notice add column loaded_by text not null default 'migration';
alter table holiday_notice alter column loaded_by drop default;

-- Each run compares everything: what is recorded or imported today is announced today, and not by tomorrow's run.
alter table announced_expiry_watch drop column done_on;

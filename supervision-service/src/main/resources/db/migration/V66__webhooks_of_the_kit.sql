-- Webhooks are called by the kit now, for every family of news alike.
insert into webhook (family, subscriber, url, state, delivered_through, failures, failing_since, next_attempt_at,
                     last_problem, changed_by, changed_at, version)
select 'credit', consumer, url, state, delivered_through, failures, failing_since, next_attempt_at, last_problem,
       changed_by, changed_at, version
from credit_webhook;

insert into webhook_delivery (family, subscriber, sequence, url, attempted_at, took_ms, status, problem)
select 'credit', consumer, sequence, url, attempted_at, took_ms, status, problem from credit_delivery order by id;

drop table credit_delivery;
drop table credit_webhook;

-- Since which day a penalty is withdrawn: the earliest that its publications or its history tell.
create view withdrawn_penalty as
select p.id as penalty_id,
       least(
           (select min(case c.status when 'WITHDRAWAL_DUE' then c.clock_from else c.ended_on end)
            from penalty_publication c
            where c.penalty_id = p.id
              and (c.status = 'WITHDRAWAL_DUE' or c.status = 'ENDED' and c.end_reason = 'WITHDRAWN')),
           (select min((h.recorded_at at time zone 'Asia/Shanghai')::date)
            from penalty_history h
            where h.aggregate_id = p.id and h.change = 'withdrawn'),
           (p.changed_at at time zone 'Asia/Shanghai')::date) as withdrawn_on
from penalty p
where p.status = 'WITHDRAWN';

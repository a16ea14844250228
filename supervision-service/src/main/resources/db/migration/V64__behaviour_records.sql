-- Behaviour records (监管行为: checks, penalties, listings) for "互联网+监管": every change under a dense sequence.

-- Versions that wait for their number; taken in by triggers without a lock, so that no writer waits for another.
create table behaviour_told (
    id        bigint      generated always as identity primary key,
    kind      text        not null,
    record_id uuid        not null,
    version   bigint      not null,
    state     jsonb       not null
);

create table behaviour_counter (
    only_row      boolean primary key default true check (only_row),
    last_sequence bigint  not null default 0
);
insert into behaviour_counter default values;

create table behaviour_entry (
    sequence   bigint      primary key,
    kind       text        not null check (kind in ('CHECK', 'PENALTY', 'LISTING')),
    record_id  uuid        not null,
    version    bigint      not null,
    state      text        not null check (state in ('ACTIVE', 'ENDED', 'WITHDRAWN')),
    record     jsonb       not null,
    entered_at timestamptz not null,
    unique (record_id, version)
);
create index behaviour_entry_record on behaviour_entry (record_id, sequence desc);

create function behaviour_take() returns trigger language plpgsql as $$
begin
    insert into behaviour_told (kind, record_id, version, state)
    values (tg_argv[0], new.aggregate_id, new.version, new.state);
    return null;
end $$;
create trigger inspection_behaviour after insert on inspection_history
    for each row execute function behaviour_take('CHECK');
create trigger penalty_behaviour after insert on penalty_history
    for each row execute function behaviour_take('PENALTY');
create trigger listing_behaviour after insert on dishonesty_record_history
    for each row when (new.state ->> 'record_kind' = 'SERIOUS_LISTING') execute function behaviour_take('LISTING');

-- What happened before.
insert into behaviour_told (kind, record_id, version, state)
select h.kind, h.aggregate_id, h.version, h.state
from (select 'CHECK' as kind, aggregate_id, version, state, recorded_at from inspection_history
      union all
      select 'PENALTY', aggregate_id, version, state, recorded_at from penalty_history
      union all
      select 'LISTING', aggregate_id, version, state, recorded_at from dishonesty_record_history
      where state ->> 'record_kind' = 'SERIOUS_LISTING') h
order by h.recorded_at, h.aggregate_id, h.version;

-- The codes that the records are told in.
create table behaviour_code (
    field      text not null,
    value      text not null,
    code       text not null,
    name       text not null,
    source     text not null,
    confidence text not null check (confidence in ('VERIFIED', 'HIGH', 'MEDIUM', 'LOW')),
    primary key (field, value)
);
insert into behaviour_code values
    ('RESULT', 'NO_PROBLEM', '1', '未发现问题', '抽查检查结果公示的八类', 'HIGH'),
    ('RESULT', 'NOT_PUBLISHED', '2', '未按规定公示应当公示的信息', '抽查检查结果公示的八类', 'HIGH'),
    ('RESULT', 'CONCEALED', '3', '公示信息隐瞒真实情况、弄虚作假', '抽查检查结果公示的八类', 'HIGH'),
    ('RESULT', 'UNREACHABLE', '4', '通过登记的住所(经营场所)无法联系', '抽查检查结果公示的八类', 'HIGH'),
    ('RESULT', 'CORRECTION_ORDERED', '5', '发现问题已责令改正', '抽查检查结果公示的八类', 'HIGH'),
    ('RESULT', 'UNCOOPERATIVE', '6', '不配合检查情节严重', '抽查检查结果公示的八类', 'HIGH'),
    ('RESULT', 'NO_ACTIVITY', '7', '未发现开展本次抽查涉及的经营活动', '抽查检查结果公示的八类', 'HIGH'),
    ('RESULT', 'PENDING', '8', '发现问题待后续处理', '抽查检查结果公示的八类', 'HIGH'),
    ('PENALTY_KIND', 'WARNING', 'WARNING', '警告', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'CRITICISM', 'CRITICISM', '通报批评', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'FINE', 'FINE', '罚款', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'CONFISCATION_OF_GAINS', 'CONFISCATION_OF_GAINS', '没收违法所得', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'CONFISCATION_OF_GOODS', 'CONFISCATION_OF_GOODS', '没收非法财物', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'LICENCE_SUSPENDED', 'LICENCE_SUSPENDED', '暂扣许可证件', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'GRADE_LOWERED', 'GRADE_LOWERED', '降低资质等级', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'LICENCE_REVOKED', 'LICENCE_REVOKED', '吊销许可证件', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'BUSINESS_RESTRICTED', 'BUSINESS_RESTRICTED', '限制开展生产经营活动', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'BUSINESS_SUSPENDED', 'BUSINESS_SUSPENDED', '责令停产停业', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'CLOSED', 'CLOSED', '责令关闭', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'OCCUPATION_RESTRICTED', 'OCCUPATION_RESTRICTED', '限制从业', '行政处罚法 第九条', 'VERIFIED'),
    ('PENALTY_KIND', 'OTHER', 'OTHER', '其他', '行政处罚法 第九条', 'VERIFIED');

package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the duty ledger as it stands today. */
@ApplicationScoped
public class DutyReading {
    private static final String LATEST_PERCENT = """
            (select r.percent from duty_report r
             where r.duty = %s and r.county is not distinct from %s and r.percent is not null
               and not exists (select from duty_report n where n.id = r.id and n.version > r.version)
             order by r.period_to desc, r.id desc limit 1)""";

    private static final String DUTIES =
            """
            with q as (select ?::date as day, ?::uuid as id, ?::text as plan, ?::text as item, ?::text as department,
                              ?::text as role, ?::text as county, ?::text as state, ?::boolean as overdue,
                              ?::text as after_plan, ?::int as after_position, ?::int as most)
            select d.id, d.code, d.plan, jsonb_build_object('code', i.code, 'number', i.number) as item,
                   d.title_zh, d.title_en, d.words, d.state, d.state_since, d.state_reason, d.due_on,
                   d.state in ('PLANNED', 'UNDER_WAY') and d.due_on < q.day as overdue,
                   case when d.state in ('PLANNED', 'UNDER_WAY') then greatest(q.day - d.due_on, 0) else 0 end as days_overdue,
                   %s as percent,
                   d.indicators, i.open_list,
                   coalesce((
                       select jsonb_agg(jsonb_build_object(
                                  'code', g.code, 'name_zh', g.name_zh, 'name_en', g.name_en, 'kind', g.kind,
                                  'county', g.county, 'role', a.role, 'words', a.words, 'since', a.since,
                                  'until', a.until, 'document_number', a.document_number)
                              order by case a.role when 'LEAD' then 1 when 'SHARING' then 2 else 3 end, a.position, g.code)
                       from duty_department a join department g on g.code = a.department
                       where a.duty = d.id and (a.until is null or a.until > q.day)), '[]') as departments,
                   coalesce((
                       select jsonb_agg(jsonb_build_object(
                                  'county', s.county, 'state', s.state, 'state_since', s.state_since,
                                  'state_reason', s.state_reason, 'due_on', s.due_on,
                                  'overdue', s.state in ('PLANNED', 'UNDER_WAY') and d.state in ('PLANNED', 'UNDER_WAY')
                                             and s.due_on < q.day,
                                  'days_overdue', case when s.state in ('PLANNED', 'UNDER_WAY')
                                                            and d.state in ('PLANNED', 'UNDER_WAY')
                                                       then greatest(q.day - s.due_on, 0) else 0 end,
                                  'percent', %s, 'version', s.version)
                              order by c.position)
                       from duty_strand s join county c on c.code = s.county
                       where s.duty = d.id), '[]') as counties,
                   (select count(*) from duty_milestone m where m.duty = d.id) as milestones,
                   (select count(*) from duty_milestone m
                    where m.duty = d.id and m.done_on is null and m.due_on < q.day
                      and d.state in ('PLANNED', 'UNDER_WAY')) as milestones_overdue,
                   (select count(distinct r.id) from duty_report r where r.duty = d.id) as reports,
                   (select count(*) from duty_comment c where c.duty = d.id) as comments,
                   (select count(*) from duty_activity a where a.duty = d.id) as activities,
                   (select coalesce(sum(f.amount), 0)::numeric(20, 2)::text from duty_fund f
                    where f.duty = d.id and f.kind = 'BUDGETED') as budgeted,
                   (select coalesce(sum(f.amount), 0)::numeric(20, 2)::text from duty_fund f
                    where f.duty = d.id and f.kind = 'SPENT') as spent,
                   d.version
            from q cross join duty d
            join duty_item i on i.plan = d.plan and i.code = d.item
            left join duty_strand k on k.duty = d.id and k.county = q.county
            where (q.id is null or d.id = q.id) and (q.plan is null or d.plan = q.plan)
              and (q.item is null or q.item in (i.code, i.number))
              and (q.county is null or k.id is not null)
              and (q.department is null and q.role is null or exists (
                       select from duty_department a
                       where a.duty = d.id and (q.department is null or a.department = q.department)
                         and (q.role is null or a.role = q.role)
                         and a.since <= q.day and (a.until is null or a.until > q.day)))
              and (q.state is null or q.state = coalesce(k.state, d.state))
              and (q.overdue is null or q.overdue = (
                       d.state in ('PLANNED', 'UNDER_WAY') and coalesce(k.state, d.state) in ('PLANNED', 'UNDER_WAY')
                       and coalesce(k.due_on, d.due_on) < q.day))
              and (q.after_plan is null or (d.plan, d.position) > (q.after_plan, q.after_position))
            order by d.plan, d.position
            limit (select most from q)""".formatted(LATEST_PERCENT.formatted("d.id", "null"), LATEST_PERCENT.formatted("d.id", "s.county"));

    private static final String ITEMS = """
            with q as (select ?::date as day, ?::text as plan)
            select i.plan, i.code, i.number, i.section_zh, i.section_en, i.title_zh, i.title_en, i.words,
                   i.responsible_words, i.open_list, count(d.id) as duties,
                   count(*) filter (where d.state = 'PLANNED') as planned,
                   count(*) filter (where d.state = 'UNDER_WAY') as under_way,
                   count(*) filter (where d.state = 'DONE') as done,
                   count(*) filter (where d.state = 'DROPPED') as dropped,
                   count(*) filter (where d.state in ('PLANNED', 'UNDER_WAY') and d.due_on < q.day) as overdue
            from q join duty_item i on i.plan = q.plan
            left join duty d on d.plan = i.plan and d.item = i.code
            group by i.plan, i.code
            order by i.position""";

    private static final String COUNTS = """
            count(%1$s) as duties,
                   count(%1$s) filter (where %1$s.state = 'PLANNED') as planned,
                   count(%1$s) filter (where %1$s.state = 'UNDER_WAY') as under_way,
                   count(%1$s) filter (where %1$s.state = 'DONE') as done,
                   count(%1$s) filter (where %1$s.state = 'DROPPED') as dropped,
                   count(%1$s) filter (where %1$s.open and %1$s.due_on < q.day) as overdue,
                   count(%1$s) filter (where %1$s.open and %1$s.due_on between q.day and q.day + q.soon) as due_soon""";

    private static final String OVERVIEW =
            """
            with q as (select ?::date as day, ?::text as plan, ?::int as soon),
            x as (
                select d.id, d.state, d.due_on, d.state in ('PLANNED', 'UNDER_WAY') as open
                from q join duty d on d.plan = q.plan
            ), s as (
                select k.duty, k.county, k.state, k.due_on,
                       k.state in ('PLANNED', 'UNDER_WAY') and x.open as open
                from x join duty_strand k on k.duty = x.id
            ), a as (
                select a.department, a.role, coalesce(s.state, x.state) as state,
                       coalesce(s.due_on, x.due_on) as due_on, coalesce(s.open, x.open) as open
                from q cross join x
                join duty_department a on a.duty = x.id and a.since <= q.day and (a.until is null or a.until > q.day)
                join department g on g.code = a.department
                left join s on s.duty = x.id and s.county = g.county
            )
            select (select to_jsonb(t) from (select %1$s from q left join x on true group by q.day) t) as total,
                   coalesce((
                       select jsonb_agg(to_jsonb(t) order by t.duties desc, t.code) from (
                           select g.code, g.name_zh, g.name_en, g.kind,
                                  count(*) filter (where a.role = 'LEAD') as lead,
                                  count(*) filter (where a.role = 'SHARING') as sharing,
                                  count(*) filter (where a.role = 'COOPERATING') as cooperating, %2$s
                           from q cross join a join department g on g.code = a.department
                           group by g.id, q.day) t), '[]') as departments,
                   (select jsonb_agg(to_jsonb(t) order by t.position) from (
                        select c.code as county, c.name_zh, c.name_en, c.position, %3$s
                        from q cross join county c left join s on s.county = c.code
                        where c.code <> 'unattributed'
                        group by c.code, q.day) t) as counties""".formatted(COUNTS.formatted("x"), COUNTS.formatted("a"), COUNTS.formatted("s"));

    private static final String DUE = """
            with q as (select ?::date as day, ?::text as plan, ?::text as department, ?::text as county,
                              ?::date as from_day, ?::date as to_day, ?::date as after_due, ?::uuid as after_id,
                              ?::int as most)
            select x.kind, x.subject as id, x.duty, d.code as duty_code, i.number as item, x.title_zh, x.title_en, x.county,
                   x.departments, x.state, x.due_on, greatest(q.day - x.due_on, 0) as days_overdue,
                   case when x.due_on >= q.day then x.due_on - q.day end as days_left
            from q cross join lateral duty_due(q.day) x
            join duty d on d.id = x.duty
            join duty_item i on i.plan = d.plan and i.code = d.item
            where (q.plan is null or d.plan = q.plan)
              and (q.department is null or q.department = any (x.departments))
              and (q.county is null or x.county = q.county)
              and (q.from_day is null or x.due_on >= q.from_day) and x.due_on <= q.to_day
              and (q.after_due is null or (x.due_on, x.subject) > (q.after_due, q.after_id))
            order by x.due_on, x.subject
            limit (select most from q)""";

    private final JsonRows rows;
    private final References references;
    private final Clock clock;

    DutyReading(JsonRows rows, References references, Clock clock) {
        this.rows = rows;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Which duties to list; null asks for all.
     *
     * @param item its code or its number
     * @param county those with a strand of it, of which state and overdue are then asked
     * @param afterPlan with {@code afterPosition}, where the page begins
     */
    public record Filter(
            String plan,
            String item,
            String department,
            Role role,
            String county,
            DutyState state,
            Boolean overdue,
            String afterPlan,
            Integer afterPosition) {}

    /** Which due things to list; null asks for all. */
    public record DueFilter(String plan, String department, String county, LocalDate afterDue, UUID afterId) {}

    /** A duty and its place in the order of all. */
    public record Placed(String plan, int position) {}

    @Transactional
    public DutyLine get(UUID id) {
        return rows.first(DutyLine.class, DUTIES, day(), id, null, null, null, null, null, null, null, null, null, 1)
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.DUTY, id.toString()));
    }

    /** The strand of a county. */
    @Transactional
    public DutyLine.CountyStrand strand(UUID duty, String county) {
        return get(duty).counties().stream()
                .filter(strand -> strand.county().equals(county))
                .findFirst()
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.STRAND, county));
    }

    /** The duties that fit all filters, in the order of their plans. */
    @Transactional
    public List<DutyLine> list(Filter filter, int limit) {
        check(filter);
        return rows.list(DutyLine.class, DUTIES, values(filter, limit));
    }

    /** Where a duty stands in the order of the list. */
    @Transactional
    public Placed place(UUID id) {
        return rows.first(Placed.class, "select plan, position from duty where id = ?", id)
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.DUTY, id.toString()));
    }

    /** All duties that fit, one by one. */
    @Transactional
    public void each(Filter filter, Consumer<DutyLine> reader) {
        rows.each(DutyLine.class, reader, DUTIES, values(filter, Integer.MAX_VALUE));
    }

    /** The items of a plan as printed. */
    @Transactional
    public List<DutyItem> items(String plan) {
        references.plan("plan", plan);
        return rows.list(DutyItem.class, ITEMS, day(), plan);
    }

    @Transactional
    public DutyOverview overview(String plan) {
        references.plan("plan", plan);
        record Parts(
                DutyOverview.Counts total,
                List<DutyOverview.OfDepartment> departments,
                List<DutyOverview.OfCounty> counties) {}
        int soon = soonDays();
        Parts parts = rows.first(Parts.class, OVERVIEW, day(), plan, soon).orElseThrow();
        return new DutyOverview(
                plan, day(), Instant.now(clock), soon, parts.total(), parts.departments(), parts.counties());
    }

    /** What should have been done before today, longest ago first. */
    @Transactional
    public List<DueLine> overdue(DueFilter filter, int limit) {
        check(filter);
        return rows.list(DueLine.class, DUE, values(filter, null, day().minusDays(1), limit));
    }

    /** The same one by one. */
    @Transactional
    public void eachOverdue(DueFilter filter, Consumer<DueLine> reader) {
        rows.each(DueLine.class, reader, DUE, values(filter, null, day().minusDays(1), Integer.MAX_VALUE));
    }

    /** What is to be done today or within so many days, soonest first; null is what the rules call soon. */
    @Transactional
    public List<DueLine> dueWithin(Integer days, DueFilter filter, int limit) {
        check(filter);
        LocalDate last = day().plusDays(days == null ? soonDays() : days);
        return rows.list(DueLine.class, DUE, values(filter, day(), last, limit));
    }

    /** Refuses a filter that names what is not there. */
    public void check(Filter filter) {
        if (filter.plan() != null) {
            references.plan("plan", filter.plan());
        }
        if (filter.department() != null) {
            references.department("department", filter.department());
        }
        if (filter.county() != null) {
            references.county("county", filter.county());
        }
        if (filter.item() != null
                && !rows.exists(
                        "with q as (select ?::text as item) select i.code from q join duty_item i"
                                + " on q.item in (i.code, i.number)",
                        filter.item())) {
            throw new DutyRefused.Unknown(Thing.ITEM, "item", filter.item());
        }
    }

    /** The same for due things. */
    public void check(DueFilter filter) {
        check(new Filter(filter.plan(), null, filter.department(), null, filter.county(), null, null, null, null));
    }

    private int soonDays() {
        record Longest(int days) {}
        return rows.first(
                        Longest.class,
                        "select greatest(max(n), 0) as days from reminder_rule cross join lateral unnest(days_before) n")
                .orElseThrow()
                .days();
    }

    private LocalDate day() {
        return LocalDate.now(clock);
    }

    private Object[] values(Filter filter, int limit) {
        return new Object[] {
            day(),
            null,
            filter.plan(),
            filter.item(),
            filter.department(),
            filter.role(),
            filter.county(),
            filter.state(),
            filter.overdue(),
            filter.afterPlan(),
            filter.afterPosition(),
            limit
        };
    }

    private Object[] values(DueFilter filter, LocalDate from, LocalDate to, int limit) {
        return new Object[] {
            day(),
            filter.plan(),
            filter.department(),
            filter.county(),
            from,
            to,
            filter.afterDue(),
            filter.afterId(),
            limit
        };
    }
}

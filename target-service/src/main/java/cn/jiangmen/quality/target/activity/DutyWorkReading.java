package cn.jiangmen.quality.target.activity;

import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.progress.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** Counts the work that shows how the items of a plan are carried out, in one statement. */
@ApplicationScoped
public class DutyWorkReading {
    private static final String ITEMS = """
            with q as (select ?::text as plan, ?::date as since, ?::date as until, ?::text[] as counties),
            done as (
                select d.kind, d.county, sum(d.quantity) as total
                from q join activity_day d on d.day between q.since and q.until and d.county = any (q.counties)
                where d.kind in (select w.kind from duty_work w where w.plan = q.plan)
                group by 1, 2
            ), kind as (
                select k.code, k.name_zh, k.name_en, k.position,
                       (select coalesce(sum(d.total), 0) from done d where d.kind = k.code) as total,
                       (select jsonb_agg(jsonb_build_object('county', c.county, 'total', coalesce(d.total, 0)) order by c.n)
                        from unnest(q.counties) with ordinality as c(county, n)
                        left join done d on d.kind = k.code and d.county = c.county) as counties
                from q join activity_kind k on k.code in (select w.kind from duty_work w where w.plan = q.plan)
            )
            select i.code, i.number, i.title_zh, i.title_en,
                   jsonb_agg(jsonb_build_object('code', k.code, 'name_zh', k.name_zh, 'name_en', k.name_en,
                                                'total', k.total, 'counties', k.counties) order by k.position) as kinds
            from q join duty_item i on i.plan = q.plan
            join duty_work w on w.plan = i.plan and w.item = i.code
            join kind k on k.code = w.kind
            group by i.code, i.number, i.title_zh, i.title_en, i.position
            order by i.position""";

    private final DataSource database;
    private final JsonRows rows;
    private final Indicators indicators;
    private final ActivityStandings standings;

    DutyWorkReading(DataSource database, JsonRows rows, Indicators indicators, ActivityStandings standings) {
        this.database = database;
        this.rows = rows;
        this.indicators = indicators;
        this.standings = standings;
    }

    private record Term(LocalDate startsOn) {}

    /**
     * What was done for the items of a plan.
     *
     * @param county its code or {@code unattributed}; null: all of them
     * @param from null: the plan's first day, or {@code to} where that is earlier
     * @throws TargetRefused.UnknownPlan when there is no such plan
     */
    public DutyWork read(String plan, String county, LocalDate from, LocalDate to) throws SQLException {
        Standing standing;
        try (Connection connection = database.getConnection()) {
            // before the numbers, so that nothing is told newer than it is
            standing = standings.in(connection);
        }
        Term term = rows.first(Term.class, "select starts_on from plan where code = ?", plan)
                .orElseThrow(() -> new TargetRefused.UnknownPlan(plan));
        LocalDate since = from != null ? from : term.startsOn().isAfter(to) ? to : term.startsOn();
        List<String> counties = indicators.counties().stream()
                .map(Indicators.County::code)
                .filter(code -> county == null || code.equals(county))
                .toList();
        return new DutyWork(
                standing, plan, since, to, county, rows.list(DutyWork.Item.class, ITEMS, plan, since, to, counties));
    }
}

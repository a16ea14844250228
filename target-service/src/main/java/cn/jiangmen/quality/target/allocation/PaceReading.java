package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Sets the numbers of a day beside the pace they are to keep, from one snapshot of the database. */
@ApplicationScoped
public class PaceReading {
    /** In one pass over the steps: `behind` is how many of the days lie before the step, so it counts on all the others. */
    private static final String NUMBERS = """
            select d.indicator, s.county, width_bucket(s.day, asked.days_after) as behind,
                   sum(s.net_distinct)::int, sum(s.net_holdings)::int
            from (select array(select day + 1 from unnest(?::date[]) as day order by 1) as days_after) asked
            cross join step s
            join definition d on d.id = s.definition and d.state = 'ACTIVE'
            where s.day <= ?
            group by 1, 2, 3""";

    private final DataSource database;
    private final Standings standings;
    private final Clock clock;

    PaceReading(DataSource database, Standings standings, Clock clock) {
        this.database = database;
        this.standings = standings;
        this.clock = clock;
    }

    /** A number of an indicator in a county on a day, on either basis. */
    private record Cell(LocalDate day, String indicator, String county) {}

    /** On either basis. */
    private record Both(int distinct, int holdings) {
        Both plus(Both other) {
            return new Both(distinct + other.distinct, holdings + other.holdings);
        }
    }

    /** What is the same for every line of a report. */
    private record Frame(
            LocalDate on,
            PlanTerm term,
            int year,
            boolean due,
            boolean planDue,
            BigDecimal tolerance,
            List<PlanReading.County> counties,
            Map<String, Allocation> allocations,
            List<PaceCurve> curves,
            Map<Cell, Both> numbers) {

        int number(PlanLine line, String county, LocalDate day) {
            Both both = numbers.getOrDefault(new Cell(day, line.code(), county), new Both(0, 0));
            return line.basis() == Basis.DISTINCT ? both.distinct() : both.holdings();
        }

        int city(PlanLine line, LocalDate day) {
            return counties.stream()
                    .mapToInt(county -> number(line, county.code(), day))
                    .sum();
        }

        PaceCurve curve(PlanLine line, PaceReport.Scope scope, String county) {
            Integer of = scope == PaceReport.Scope.YEAR ? year : null;
            return curves.stream()
                    .filter(curve -> curve.indicator().equals(line.code())
                            && Objects.equals(curve.year(), of)
                            && Objects.equals(curve.county(), county))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * The pace on a day.
     *
     * @param plan null for the one in force on the day
     * @param indicator null for all
     * @param scope null: the year's target where one is allocated, else the plan's
     */
    public PaceReport on(String plan, String indicator, LocalDate on, PaceReport.Scope scope) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return report(connection, plan, indicator, on, scope);
            } finally {
                connection.rollback();
            }
        }
    }

    private PaceReport report(
            Connection connection, String plan, String indicator, LocalDate on, PaceReport.Scope scope)
            throws SQLException {
        Standing standing = standings.in(connection);
        PlanTerm term = PlanReading.term(connection, plan, on);
        List<PlanLine> lines = indicator == null
                ? PlanReading.lines(connection, term.code(), on)
                : List.of(PlanReading.line(connection, term.code(), indicator, on));
        int year = term.yearOf(on);
        LocalDate today = LocalDate.now(clock.withZone(Time.ZONE));
        SortedSet<LocalDate> days =
                new TreeSet<>(List.of(on, term.eve(), term.dueOn(), term.eve(year), term.due(year)));
        Frame frame = new Frame(
                on,
                term,
                year,
                today.isAfter(term.due(year)),
                today.isAfter(term.dueOn()),
                PaceTolerances.holding(connection, term.code(), on),
                PlanReading.counties(connection),
                allocations(connection, term, year, on),
                PaceCurves.holding(connection, term.code(), year, on),
                numbers(connection, days));
        return new PaceReport(
                standing,
                on,
                term.code(),
                frame.tolerance(),
                lines.stream().map(line -> line(line, frame, scope)).toList());
    }

    /** Those of the year, and those of the plan's last year under {@link PaceReport.Scope#PLAN}. */
    private static Map<String, Allocation> allocations(Connection connection, PlanTerm term, int year, LocalDate on)
            throws SQLException {
        Map<String, Allocation> holding = Allocations.holding(connection, term.code(), year, on, null).stream()
                .collect(Collectors.toMap(a -> key(a.indicator(), PaceReport.Scope.YEAR), Function.identity()));
        for (Allocation last :
                Allocations.holding(connection, term.code(), term.dueOn().getYear(), on, null)) {
            holding.put(key(last.indicator(), PaceReport.Scope.PLAN), last);
        }
        return holding;
    }

    private static String key(String indicator, PaceReport.Scope scope) {
        return indicator + "@" + scope;
    }

    private static PaceReport.Line line(PlanLine line, Frame frame, PaceReport.Scope asked) {
        PaceReport.Scope scope = asked != null
                ? asked
                : frame.allocations().containsKey(key(line.code(), PaceReport.Scope.YEAR))
                        ? PaceReport.Scope.YEAR
                        : PaceReport.Scope.PLAN;
        boolean ofYear = scope == PaceReport.Scope.YEAR;
        Allocation holding = frame.allocations().get(key(line.code(), scope));
        LocalDate eve = ofYear ? frame.term().eve(frame.year()) : frame.term().eve();
        LocalDate due = ofYear ? frame.term().due(frame.year()) : frame.term().dueOn();
        boolean over = ofYear ? frame.due() : frame.planDue();
        Pace.Goal city = holding == null
                ? new Pace.Goal(line.asked(line.threshold()), Targets.Source.PLAN, due, over)
                : new Pace.Goal(line.asked(holding.cityTarget()), Targets.Source.ALLOCATION, due, over);
        List<PaceReport.County> counties = new ArrayList<>();
        for (PlanReading.County county : frame.counties()) {
            Integer share = holding == null ? null : holding.shares().get(county.code());
            Pace.Goal goal = new Pace.Goal(
                    share == null ? null : line.asked(share),
                    share == null ? null : Targets.Source.ALLOCATION,
                    due,
                    over);
            counties.add(new PaceReport.County(
                    county.code(),
                    county.nameZh(),
                    county.nameEn(),
                    Pace.on(
                            frame.on(),
                            goal,
                            eve,
                            new Pace.Numbers(
                                    frame.number(line, county.code(), eve),
                                    frame.number(line, county.code(), frame.on()),
                                    frame.number(line, county.code(), due)),
                            frame.curve(line, scope, county.code()),
                            frame.tolerance())));
        }
        return new PaceReport.Line(
                line.code(),
                line.nameZh(),
                line.nameEn(),
                line.unit(),
                line.basis(),
                line.strict(),
                line.threshold(),
                scope,
                frame.year(),
                due,
                Pace.on(
                        frame.on(),
                        city,
                        eve,
                        new Pace.Numbers(frame.city(line, eve), frame.city(line, frame.on()), frame.city(line, due)),
                        frame.curve(line, scope, null),
                        frame.tolerance()),
                counties);
    }

    private static Map<Cell, Both> numbers(Connection connection, SortedSet<LocalDate> asked) throws SQLException {
        Map<Cell, Both> numbers = new HashMap<>();
        List<LocalDate> days = List.copyOf(asked);
        try (PreparedStatement query = connection.prepareStatement(NUMBERS)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "date", days.stream().map(LocalDate::toString).toArray()));
            query.setObject(2, days.getLast());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Both steps = new Both(row.getInt(4), row.getInt(5));
                    for (LocalDate day : days.subList(row.getInt(3), days.size())) {
                        numbers.merge(new Cell(day, row.getString(1), row.getString(2)), steps, Both::plus);
                    }
                }
            }
        }
        return numbers;
    }
}

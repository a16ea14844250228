package cn.jiangmen.quality.target.forecast;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.Threshold;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.explain.Cause;
import cn.jiangmen.quality.target.explain.ExplainReading;
import cn.jiangmen.quality.target.explain.ExplainReading.Asked;
import cn.jiangmen.quality.target.explain.Question;
import cn.jiangmen.quality.target.ledger.Snapshot;
import cn.jiangmen.quality.target.progress.Every;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import javax.sql.DataSource;

/** Reads what the ledger already knows of the days to come, and sets the projection beside it. */
@ApplicationScoped
public class ForecastReading {
    private static final int MOST_DECISIVE = 100;

    private static final String TO_COME = """
            select s.day, sum(case ? when 'DISTINCT' then s.net_distinct else s.net_holdings end)::int
            from step s join definition d on d.id = s.definition
            where d.indicator = ? and d.state = 'ACTIVE' and s.county = any (?) and s.day > ? and s.day <= ?
            group by s.day
            order by s.day""";

    private final DataSource database;
    private final Indicators indicators;
    private final Standings standings;
    private final Projections projections;
    private final Targets targets;

    ForecastReading(
            DataSource database, Indicators indicators, Standings standings, Projections projections, Targets targets) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
        this.projections = projections;
        this.targets = targets;
    }

    /**
     * The number from today on.
     *
     * @param county null: the whole city
     * @param basis null: the official one
     */
    public Forecast forecast(
            Indicator indicator, String county, Basis basis, LocalDate today, LocalDate to, Every every)
            throws SQLException {
        Basis counted = basis == null ? indicator.basis() : basis;
        Question question = new Question(indicator.code(), county, counted);
        List<String> places = ExplainReading.places(indicators, county);
        Asked asked = new Asked(question, today, to, places);
        List<LocalDate> days = days(today, to, every);
        try (Snapshot snapshot = Snapshot.of(database)) {
            Connection connection = snapshot.connection();
            ExplainReading.Values values = ExplainReading.values(connection, asked);
            int value = values.value().from();
            Optional<Forecast.Target> target = targets.of(connection, indicator, county, today);
            Forecast.Floor floor = floor(connection, asked, value, target, days);
            Forecast.Projected projected = null;
            Forecast.Backtested backtest = null;
            if (indicator.unit() != Unit.BODY) {
                Projections.Made made = projections.of(connection, asked);
                projected = projected(made, days, target, value);
                backtest = new Forecast.Backtested(
                        Methods.BACKTEST_ZH, Methods.BACKTEST_EN, Backtest.errors(made.pairs()), made.pairs());
            }
            return new Forecast(
                    standings.in(connection),
                    indicator.code(),
                    county,
                    counted,
                    values.definition(),
                    today,
                    to,
                    every,
                    value,
                    target.orElse(null),
                    floor,
                    projected,
                    backtest);
        }
    }

    /** The last days of the periods after today, and the last day of all. */
    static List<LocalDate> days(LocalDate today, LocalDate to, Every every) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = today; day.isBefore(to); ) {
            LocalDate last = every.lastDay(day.plusDays(1));
            day = last.isAfter(to) ? to : last;
            days.add(day);
        }
        return days;
    }

    static Forecast.Floor floor(
            Connection connection, Asked asked, int value, Optional<Forecast.Target> target, List<LocalDate> days)
            throws SQLException {
        NavigableMap<LocalDate, Integer> values = new TreeMap<>();
        values.put(asked.from(), value);
        values.putAll(toCome(connection, asked, value));
        List<Forecast.FloorPoint> points = days.stream()
                .map(day -> new Forecast.FloorPoint(day, values.floorEntry(day).getValue()))
                .toList();
        if (target.isEmpty()) {
            return new Forecast.Floor(Methods.FLOOR_ZH, Methods.FLOOR_EN, points, null, null, null);
        }
        int needed = target.get().needed();
        boolean metToday = value >= needed;
        LocalDate falls = null;
        if (metToday) {
            falls = values.entrySet().stream()
                    .filter(day -> day.getValue() < needed)
                    .map(java.util.Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
        }
        return new Forecast.Floor(
                Methods.FLOOR_ZH,
                Methods.FLOOR_EN,
                points,
                metToday,
                falls,
                falls == null ? null : decisive(connection, asked, falls, needed - values.get(falls)));
    }

    /** The number after each change to come. */
    private static NavigableMap<LocalDate, Integer> toCome(Connection connection, Asked asked, int value)
            throws SQLException {
        NavigableMap<LocalDate, Integer> values = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(TO_COME)) {
            query.setString(1, asked.question().basis().name());
            query.setString(2, asked.question().indicator());
            query.setArray(3, connection.createArrayOf("text", asked.places().toArray()));
            query.setObject(4, asked.from());
            query.setObject(5, asked.to());
            try (ResultSet row = query.executeQuery()) {
                int now = value;
                while (row.next()) {
                    now += row.getInt(2);
                    values.put(row.getObject(1, LocalDate.class), now);
                }
            }
        }
        return values;
    }

    private static Forecast.Decisive decisive(Connection connection, Asked asked, LocalDate falls, int mustStay)
            throws SQLException {
        Asked until = new Asked(asked.question(), asked.from(), falls, asked.places());
        int lapsing = ExplainReading.told(connection, until).causes().stream()
                .filter(sum -> sum.cause() == Cause.EXPIRED)
                .mapToInt(sum -> sum.minus())
                .sum();
        return new Forecast.Decisive(
                mustStay,
                lapsing,
                ExplainReading.steps(connection, until, Cause.EXPIRED, MOST_DECISIVE).stream()
                        .map(step -> new Forecast.Lapsing(
                                step.day(),
                                step.subject(),
                                step.name(),
                                step.unit(),
                                step.county(),
                                step.certificates()))
                        .toList());
    }

    private static Forecast.Projected projected(
            Projections.Made made, List<LocalDate> days, Optional<Forecast.Target> target, int value) {
        LocalDate start = made.day();
        LocalDate furthest = start.plusDays(Cohort.FURTHEST);
        List<LocalDate> reached = new ArrayList<>(
                days.stream().filter(day -> !day.isAfter(furthest)).toList());
        if (reached.size() < days.size()) {
            reached.add(furthest);
        }
        List<Forecast.ProjectedPoint> points = reached.stream()
                .distinct()
                .map(day -> {
                    Projection.Point point = made.projection().on((int) day.toEpochDay());
                    return new Forecast.ProjectedPoint(day, point.value(), point.low(), point.high());
                })
                .toList();
        LocalDate until = reached.isEmpty() ? start : reached.getLast();
        IntUnaryOperator projection = day -> made.projection().on(day).value();
        LocalDate falls = target.filter(asked -> value >= asked.needed())
                .flatMap(asked -> firstBelow(projection, asked, start, until))
                .orElse(null);
        return new Forecast.Projected(
                Methods.PROJECTION_ZH,
                Methods.PROJECTION_EN,
                made.at(),
                made.sequence(),
                until,
                new Forecast.Window(start.minusDays(Projection.WINDOW), start),
                Projections.rates(made.projection()),
                Projections.inflow(made.projection()),
                points,
                falls);
    }

    private static Optional<LocalDate> firstBelow(
            IntUnaryOperator projection, Forecast.Target target, LocalDate start, LocalDate until) {
        Threshold threshold = new Threshold(target.threshold(), target.strict());
        return start.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> !threshold.metBy(projection.applyAsInt((int) day.toEpochDay())))
                .findFirst();
    }
}

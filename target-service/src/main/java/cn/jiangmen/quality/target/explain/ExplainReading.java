package cn.jiangmen.quality.target.explain;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.ledger.Snapshot;
import cn.jiangmen.quality.target.progress.Standings;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Reads why a number moved, from one snapshot. */
@ApplicationScoped
public class ExplainReading {
    private final DataSource database;
    private final Indicators indicators;
    private final Standings standings;

    ExplainReading(DataSource database, Indicators indicators, Standings standings) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
    }

    /** Where a page of steps begins: after this one. */
    public record Place(LocalDate day, String subject, String unit) {
        static final Place START = new Place(LocalDate.of(1, 1, 1), "", "");

        /**
         * From a cursor; the start where there is none.
         *
         * @throws Cursor.InvalidCursor when it was not made by {@link #cursor}
         */
        public static Place of(String cursor) {
            return Cursor.read(cursor, 3)
                    .map(key -> {
                        try {
                            return new Place(LocalDate.parse(key[0]), key[1], key[2]);
                        } catch (DateTimeException e) {
                            throw new Cursor.InvalidCursor();
                        }
                    })
                    .orElse(START);
        }

        static Place of(Explanation.Step step) {
            return new Place(step.day(), step.subject(), step.unit() == null ? "" : step.unit());
        }

        String cursor() {
            return Cursor.after(day.toString(), subject, unit);
        }
    }

    /** Up to {@code most} steps after the place, with all causes summed up. */
    public Explanation explain(Question question, LocalDate from, LocalDate to, Cause only, Place after, int most)
            throws SQLException {
        try (Snapshot snapshot = Snapshot.of(database)) {
            Asked asked = new Asked(question, from, to, places(indicators, question.county()));
            Connection connection = snapshot.connection();
            Told told = told(connection, asked);
            Page<Explanation.Step> page =
                    Page.of(page(connection, asked, only, after, most + 1), most, step -> Place.of(step)
                            .cursor());
            return new Explanation(
                    standings.in(connection),
                    question.indicator(),
                    question.county(),
                    question.basis(),
                    told.definition(),
                    from,
                    to,
                    told.value(),
                    told.causes(),
                    told.steps(),
                    page.items(),
                    page.nextCursor());
        }
    }

    /** A question with the days and the counties it is about. */
    public record Asked(Question question, LocalDate from, LocalDate to, List<String> places) {
        boolean byDay() {
            return ChronoUnit.DAYS.between(from, to) <= StepQueries.LONGEST_BY_DAY;
        }

        /** Sets the parameters that all queries begin with, and answers how many there are. */
        public int in(PreparedStatement query) throws SQLException {
            Basis basis = question.basis();
            query.setString(1, basis.name());
            query.setString(2, basis.name());
            query.setObject(3, from);
            query.setObject(4, to);
            query.setArray(5, query.getConnection().createArrayOf("text", places.toArray()));
            query.setString(6, question.indicator());
            return 6;
        }
    }

    /** The counties whose numbers make up the one asked for. */
    public static List<String> places(Indicators indicators, String county) throws SQLException {
        return county != null
                ? List.of(county)
                : indicators.counties().stream().map(Indicators.County::code).toList();
    }

    /** The numbers of both days and what lies between them, summed up by cause. */
    public record Told(int definition, Explanation.Value value, List<Explanation.Sum> causes, int steps) {}

    public static Told told(Connection connection, Asked asked) throws SQLException {
        Values values = values(connection, asked);
        Explanation.Value value = values.value();
        Map<Cause, Explanation.Sum> sums = sums(connection, asked);
        int steps =
                sums.values().stream().mapToInt(sum -> sum.plus() + sum.minus()).sum();
        addResidual(sums, value.difference());
        return new Told(values.definition(), value, List.copyOf(sums.values()), steps);
    }

    /** The numbers at the end of the two days, by which version of the definition. */
    public record Values(int definition, Explanation.Value value) {}

    public static Values values(Connection connection, Asked asked) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(StepQueries.values())) {
            asked.in(query);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                int from = row.getInt(2);
                int to = row.getInt(3);
                return new Values(row.getInt(1), new Explanation.Value(from, to, to - from));
            }
        }
    }

    private static Map<Cause, Explanation.Sum> sums(Connection connection, Asked asked) throws SQLException {
        Map<Cause, Explanation.Sum> sums = new EnumMap<>(Cause.class);
        try (PreparedStatement query = connection.prepareStatement(StepQueries.sums(asked.byDay()))) {
            asked.in(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Cause cause = Cause.valueOf(row.getString(1));
                    sums.put(cause, sum(cause, row.getInt(2), row.getInt(3)));
                }
            }
        }
        return sums;
    }

    /** What the memberships do not give of the difference that the ledger tells; nothing, unless one of them is wrong. */
    private static void addResidual(Map<Cause, Explanation.Sum> sums, int difference) {
        int residual = difference
                - sums.values().stream().mapToInt(Explanation.Sum::net).sum();
        if (residual != 0) {
            sums.merge(
                    Cause.UNEXPLAINED,
                    sum(Cause.UNEXPLAINED, Math.max(residual, 0), Math.max(-residual, 0)),
                    (a, b) -> sum(Cause.UNEXPLAINED, a.plus() + b.plus(), a.minus() + b.minus()));
        }
    }

    private static Explanation.Sum sum(Cause cause, int plus, int minus) {
        return new Explanation.Sum(cause, cause.nameZh, cause.nameEn, plus, minus, plus - minus);
    }

    /** The first steps of one cause, in the order of days. */
    public static List<Explanation.Step> steps(Connection connection, Asked asked, Cause only, int most)
            throws SQLException {
        return page(connection, asked, only, Place.START, most);
    }

    static List<Explanation.Step> page(Connection connection, Asked asked, Cause only, Place after, int most)
            throws SQLException {
        List<Explanation.Step> steps = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(StepQueries.page(asked.byDay(), only != null))) {
            int at = asked.in(query);
            query.setObject(++at, after.day());
            query.setString(++at, after.subject());
            query.setString(++at, after.unit());
            if (only != null) {
                query.setString(++at, only.name());
            }
            query.setInt(++at, most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    steps.add(step(row));
                }
            }
        }
        return steps;
    }

    private static Explanation.Step step(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new Explanation.Step(
                row.getObject("day", LocalDate.class),
                row.getInt("net"),
                row.getString("county"),
                Cause.valueOf(row.getString("cause")),
                row.getString("subject"),
                row.getString("name"),
                unit.isEmpty() ? null : unit,
                read(row.getString("event"), EventRef.class),
                List.of(read(row.getString("certificates"), CertificateRef[].class)));
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return json == null ? null : Json.EVENTS.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row cannot be read", e);
        }
    }
}

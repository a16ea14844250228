package cn.jiangmen.quality.target.activity;

import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.progress.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Counts activities, all kinds, counties and periods in one statement. */
@ApplicationScoped
public class ActivityReading {
    private static final String KINDS = """
            select code, name_zh, name_en, source, plan_item from activity_kind order by position""";

    private static final String COUNTS = """
            select kind, county, date_trunc(?, day::timestamp)::date, sum(quantity)
            from activity_day
            where day between ? and ? and (?::text is null or kind = ?) and (?::text is null or county = ?)
            group by 1, 2, 3""";

    private final DataSource database;
    private final Indicators indicators;
    private final ActivityStandings standings;

    ActivityReading(DataSource database, Indicators indicators, ActivityStandings standings) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
    }

    private record Cell(String kind, String county, LocalDate first) {}

    /** The kinds, in the order in which they are shown. */
    public List<ActivityKind> kinds() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return kinds(connection);
        }
    }

    /**
     * What was done from one day to another, both included.
     *
     * @param kind its code; null: every kind
     * @param county its code or {@code unattributed}; null: all of them
     * @throws ActivityRefused.UnknownKind when there is no such kind
     */
    public Activities read(String kind, String county, LocalDate from, LocalDate to, Span every) throws SQLException {
        List<Indicators.County> counties = indicators.counties().stream()
                .filter(each -> county == null || each.code().equals(county))
                .toList();
        List<Span.Period> periods = every.cut(from, to);
        try (Connection connection = database.getConnection()) {
            List<ActivityKind> kinds = kinds(connection).stream()
                    .filter(each -> kind == null || each.code().equals(kind))
                    .toList();
            if (kinds.isEmpty()) {
                throw new ActivityRefused.UnknownKind(kind);
            }
            Standing standing = standings.in(connection);
            Map<Cell, Long> counts = counts(connection, kind, county, from, to, every);
            return new Activities(
                    standing,
                    from,
                    to,
                    every,
                    county,
                    periods,
                    kinds.stream()
                            .map(each -> kind(each, counties, periods, every, counts))
                            .toList());
        }
    }

    private static Activities.Kind kind(
            ActivityKind kind,
            List<Indicators.County> counties,
            List<Span.Period> periods,
            Span every,
            Map<Cell, Long> counts) {
        List<Activities.County> rows = counties.stream()
                .map(county -> {
                    List<Long> row = periods.stream()
                            .map(period -> counts.getOrDefault(
                                    new Cell(kind.code(), county.code(), every.first(period.from())), 0L))
                            .toList();
                    return new Activities.County(county.code(), county.nameZh(), county.nameEn(), sum(row), row);
                })
                .toList();
        List<Long> city = IntStream.range(0, periods.size())
                .mapToObj(
                        i -> rows.stream().mapToLong(row -> row.counts().get(i)).sum())
                .toList();
        return new Activities.Kind(
                kind.code(), kind.nameZh(), kind.nameEn(), kind.source(), kind.planItem(), sum(city), city, rows);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<ActivityKind> kinds(Connection connection) throws SQLException {
        List<ActivityKind> kinds = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(KINDS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                kinds.add(new ActivityKind(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return kinds;
    }

    private static Map<Cell, Long> counts(
            Connection connection, String kind, String county, LocalDate from, LocalDate to, Span every)
            throws SQLException {
        Map<Cell, Long> counts = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
            query.setString(1, every.name());
            query.setObject(2, from);
            query.setObject(3, to);
            query.setString(4, kind);
            query.setString(5, kind);
            query.setString(6, county);
            query.setString(7, county);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(
                            new Cell(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                            row.getLong(4));
                }
            }
        }
        return counts;
    }
}

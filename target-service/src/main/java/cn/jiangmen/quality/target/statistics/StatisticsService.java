package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.Indicators;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.ledger.Snapshot;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.progress.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** Makes the tables that are asked for. */
@ApplicationScoped
public class StatisticsService {
    /** Twenty years of months. */
    private static final int MOST_PERIODS = 240;

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final Dimensions.Sources SOURCES =
            new Dimensions.Sources("GB/T 2260", "GB/T 4754-2017 国民经济行业分类", "统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号");

    private final DataSource database;
    private final Indicators indicators;
    private final Standings standings;
    private final Clock clock;

    StatisticsService(DataSource database, Indicators indicators, Standings standings, Clock clock) {
        this.database = database;
        this.indicators = indicators;
        this.standings = standings;
        this.clock = clock;
    }

    /** What a table is asked for; null days and county are the usual ones. */
    public record Question(
            String indicator, Period period, LocalDate from, LocalDate to, Dimension by, String county) {}

    /** One indicator, period by period. */
    public StatisticsTable table(Question question) throws SQLException {
        Indicator indicator = indicators.get(question.indicator());
        requireCounty(question.county());
        requireApplicable(indicator, question.by());
        LocalDate to = question.to() == null ? today() : inRange("to", question.to());
        LocalDate from = question.from() == null
                ? later(question.period().usualStart(to), FIRST)
                : inRange("from", question.from());
        if (to.isBefore(from)) {
            throw new TargetRefused.EndBeforeStart();
        }
        if (question.period().count(from, to) > MOST_PERIODS) {
            throw new StatisticsRefused.TooManyPeriods(MOST_PERIODS);
        }
        List<Span> spans = Span.between(question.period(), from, to, today());
        return Snapshot.read(
                database, connection -> table(connection, standings.in(connection), question, indicator, spans));
    }

    static StatisticsTable table(
            Connection connection, Standing standing, Question question, Indicator indicator, List<Span> spans)
            throws SQLException {
        Unit unit = indicator.unit();
        String county = question.county();
        Dimension by = question.by();
        Cuts cuts = Cuts.of(spans);
        Counted counted = Counted.of(connection, indicator.code());
        TableReading reading = TableReading.read(connection, counted, unit, by, county, cuts);
        Balances ledger = Balances.read(connection, indicator.code(), cuts);
        List<Group> groups = Group.shown(Group.all(connection, by, counted.classes()), by, county, reading.groups());
        return new StatisticsTable(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                unit,
                indicator.basis(),
                counted.version(),
                question.period(),
                by,
                county,
                spans.getFirst().from(),
                spans.getLast().measuredOn(),
                standing,
                reading.agrees(unit, ledger, indicator.code(), county),
                AddUp.of(by.parts(unit)),
                Note.of(unit, List.of(by), true, spans.stream().allMatch(Span::complete)),
                spans,
                groups.stream()
                        .map(group -> row(group, spans, span -> reading.figure(group.key(), unit, span)))
                        .toList(),
                row(Group.TOTAL, spans, span -> reading.total(unit, span, ledger, indicator.code(), county)));
    }

    private static StatisticsTable.Row row(
            Group group, List<Span> spans, Function<Span, StatisticsTable.Figure> figure) {
        return StatisticsTable.Row.of(group, spans.stream().map(figure).toList());
    }

    /** One indicator on a day (today when null), broken down twice. */
    public CrossTable cross(String code, LocalDate on, Dimension rows, Dimension columns) throws SQLException {
        Indicator indicator = indicators.get(code);
        if (rows == columns) {
            throw new StatisticsRefused.SameDimension();
        }
        requireApplicable(indicator, rows);
        requireApplicable(indicator, columns);
        LocalDate day = on == null ? today() : inRange("on", on);
        return Snapshot.read(
                database,
                connection -> cross(
                        connection, standings.in(connection), indicator, day, rows, columns, day.isBefore(today())));
    }

    static CrossTable cross(
            Connection connection,
            Standing standing,
            Indicator indicator,
            LocalDate day,
            Dimension rows,
            Dimension columns,
            boolean over)
            throws SQLException {
        Unit unit = indicator.unit();
        Counted counted = Counted.of(connection, indicator.code());
        CrossReading reading = CrossReading.read(connection, counted, unit, rows, columns, day);
        Balances.Balance ledger = Balances.read(connection, indicator.code(), new Cuts(List.of(day)))
                .on(indicator.code(), null, day);
        List<Group> lines = Group.shown(Group.all(connection, rows, counted.classes()), rows, null, reading.rows());
        List<Group> heads =
                Group.shown(Group.all(connection, columns, counted.classes()), columns, null, reading.columns());
        CrossTable.Line total = reading.line(Group.TOTAL, heads);
        CrossTable.Cell corner = new CrossTable.Cell(ledger.distinct(), ledger.holdings());
        return new CrossTable(
                indicator.code(),
                indicator.nameZh(),
                indicator.nameEn(),
                unit,
                indicator.basis(),
                counted.version(),
                day,
                rows,
                columns,
                standing,
                total.total().equals(corner),
                AddUp.of(rows.parts(unit)),
                AddUp.of(columns.parts(unit)),
                Note.of(unit, List.of(rows, columns), false, over),
                heads,
                lines.stream().map(group -> reading.line(group, heads)).toList(),
                CrossTable.Line.of(Group.TOTAL, total.cells(), corner));
    }

    /** What tables can be broken down by. */
    public Dimensions dimensions() throws SQLException {
        return Snapshot.read(
                database,
                connection -> new Dimensions(
                        Group.all(connection, Dimension.COUNTY, List.of()),
                        groups(connection, "select code, name_zh, name_en from scheme_class order by position"),
                        sections(connection),
                        groups(connection, "select code, name_zh, name_en from enterprise_size order by position"),
                        SOURCES));
    }

    private static List<Group> groups(Connection connection, String names) throws SQLException {
        List<Group> groups = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(names);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                groups.add(new Group(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return groups;
    }

    private static List<Dimensions.Section> sections(Connection connection) throws SQLException {
        List<Dimensions.Section> sections = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select code, name_zh, name_en, first_division, last_division from industry_section order by code");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                sections.add(new Dimensions.Section(
                        row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5)));
            }
        }
        return sections;
    }

    private void requireCounty(String county) throws SQLException {
        if (county != null
                && indicators.counties().stream().noneMatch(c -> c.code().equals(county))) {
            throw new TargetRefused.UnknownCounty(county);
        }
    }

    private static void requireApplicable(Indicator indicator, Dimension dimension) {
        if (!dimension.appliesTo(indicator.unit())) {
            throw new StatisticsRefused.BreakdownNotApplicable(indicator.code(), dimension);
        }
    }

    static LocalDate inRange(String parameter, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new StatisticsRefused.DayOutOfRange(parameter);
        }
        return day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Time.ZONE));
    }
}

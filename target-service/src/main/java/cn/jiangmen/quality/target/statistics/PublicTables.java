package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.target.Indicator;
import cn.jiangmen.quality.target.progress.Standing;
import cn.jiangmen.quality.target.statistics.Dataset.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the tables that are open to the public. */
final class PublicTables {
    /** When the first plan began. */
    private static final LocalDate FIRST_MONTH = LocalDate.of(2021, 1, 1);

    private static final Column INDICATOR = new Column("indicator", "指标代码", "Indicator");
    private static final Column INDICATOR_ZH = new Column("indicator_zh", "指标名称", "Name of the indicator, Chinese");
    private static final Column DEFINITION = new Column("definition_version", "口径版本", "Version of the definition");
    private static final Column ON = new Column("on", "截止日", "At the end of this day");
    private static final Column COUNTY = new Column("county", "县(市、区)代码,全市为 city", "County, or city");
    private static final Column COUNTY_ZH = new Column("county_zh", "县(市、区)", "Name of the county, Chinese");
    private static final Column DISTINCT = new Column("distinct", "去重", "Distinct: an enterprise once");
    private static final Column HOLDINGS = new Column("holdings", "家次", "Holdings: an enterprise once for each scheme");
    private static final Group CITY = new Group("city", "全市", "City");

    private final Connection connection;
    private final List<Indicator> indicators;
    private final Standing standing;
    private final LocalDate today;

    private PublicTables(Connection connection, List<Indicator> indicators, Standing standing, LocalDate today) {
        this.connection = connection;
        this.indicators = indicators;
        this.standing = standing;
        this.today = today;
    }

    static List<Dataset> all(Connection connection, List<Indicator> indicators, Standing standing, LocalDate today)
            throws SQLException {
        PublicTables tables = new PublicTables(connection, indicators, standing, today);
        return List.of(
                tables.indicators(),
                tables.byCounty("progress-by-county", "各县(市、区)指标现状", "Indicators by county, today", List.of(today)),
                tables.byCounty(
                        "monthly-by-county",
                        "各县(市、区)指标月末数(2021 年起)",
                        "Indicators by county at the end of each month since 2021",
                        tables.monthEnds()),
                tables.crossed(
                        "county-by-scheme-class",
                        "各县(市、区)按认证类别",
                        "By county and scheme class",
                        Dimension.COUNTY,
                        Dimension.SCHEME_CLASS),
                tables.crossed(
                        "industry-by-size",
                        "按行业门类和企业规模",
                        "By section of industry and size of enterprise",
                        Dimension.INDUSTRY,
                        Dimension.SIZE));
    }

    private Dataset indicators() {
        List<List<Object>> rows = new ArrayList<>();
        for (Indicator each : indicators) {
            rows.add(List.of(
                    each.code(),
                    each.nameZh(),
                    each.nameEn(),
                    each.unit(),
                    each.threshold(),
                    each.strict(),
                    each.basis(),
                    each.definition().version(),
                    String.join(" ", each.definition().kpiClasses())));
        }
        return Dataset.of(
                "indicators",
                "指标目录与目标",
                "Indicators and what the plan asks",
                today,
                today,
                List.of(
                        INDICATOR,
                        INDICATOR_ZH,
                        new Column("indicator_en", "指标英文名称", "Name of the indicator, English"),
                        new Column("unit", "计数对象", "What is counted"),
                        new Column("threshold", "目标值", "Target"),
                        new Column("strict", "是否须超过目标值", "Whether the target must be exceeded"),
                        new Column("basis", "正式口径", "Official basis"),
                        DEFINITION,
                        new Column("scheme_classes", "计入的认证类别", "Scheme classes counted")),
                rows);
    }

    private Dataset byCounty(String identifier, String titleZh, String titleEn, List<LocalDate> days)
            throws SQLException {
        Balances balances = Balances.read(connection, null, new Cuts(days));
        List<Group> counties = Group.all(connection, Dimension.COUNTY, List.of());
        List<List<Object>> rows = new ArrayList<>();
        for (Indicator each : indicators) {
            for (LocalDate day : days) {
                for (Group county : counties) {
                    rows.add(row(each, day, county, balances.on(each.code(), county.key(), day)));
                }
                rows.add(row(each, day, CITY, balances.on(each.code(), null, day)));
            }
        }
        return Dataset.of(
                identifier,
                titleZh,
                titleEn,
                days.getFirst(),
                days.getLast(),
                List.of(INDICATOR, INDICATOR_ZH, DEFINITION, ON, COUNTY, COUNTY_ZH, DISTINCT, HOLDINGS),
                rows);
    }

    private static List<Object> row(Indicator indicator, LocalDate day, Group county, Balances.Balance balance) {
        return List.of(
                indicator.code(),
                indicator.nameZh(),
                indicator.definition().version(),
                day,
                county.key(),
                county.nameZh(),
                balance.distinct(),
                balance.holdings());
    }

    private Dataset crossed(String identifier, String titleZh, String titleEn, Dimension rows, Dimension columns)
            throws SQLException {
        List<List<Object>> lines = new ArrayList<>();
        for (Indicator each : indicators) {
            if (!rows.appliesTo(each.unit()) || !columns.appliesTo(each.unit())) {
                continue;
            }
            CrossTable table = StatisticsService.cross(connection, standing, each, today, rows, columns, false);
            for (CrossTable.Line line : table.lines()) {
                for (int i = 0; i < line.cells().size(); i++) {
                    Group column = table.columnHeads().get(i);
                    lines.add(List.of(
                            each.code(),
                            each.nameZh(),
                            table.definitionVersion(),
                            today,
                            line.key(),
                            line.nameZh(),
                            column.key(),
                            column.nameZh(),
                            line.cells().get(i).distinct(),
                            line.cells().get(i).holdings()));
                }
            }
        }
        return Dataset.of(
                identifier,
                titleZh,
                titleEn,
                today,
                today,
                List.of(
                        INDICATOR,
                        INDICATOR_ZH,
                        DEFINITION,
                        ON,
                        column(rows, ""),
                        column(rows, "_zh"),
                        column(columns, ""),
                        column(columns, "_zh"),
                        DISTINCT,
                        HOLDINGS),
                lines);
    }

    private static Column column(Dimension dimension, String suffix) {
        String name = dimension == Dimension.SCHEME_CLASS ? "scheme_class" : dimension.key();
        String zh =
                switch (dimension) {
                    case COUNTY -> "县(市、区)";
                    case SCHEME_CLASS -> "认证类别";
                    case INDUSTRY -> "行业门类";
                    case SIZE -> "企业规模";
                };
        return new Column(
                name + suffix, zh + (suffix.isEmpty() ? "代码" : ""), name + (suffix.isEmpty() ? "" : ", Chinese"));
    }

    /** The ends of all months that are over. */
    private List<LocalDate> monthEnds() {
        List<LocalDate> ends = new ArrayList<>();
        for (Span span : Span.between(Period.MONTH, FIRST_MONTH, today, today)) {
            if (span.complete()) {
                ends.add(span.measuredOn());
            }
        }
        return ends;
    }
}

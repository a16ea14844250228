package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Threshold;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads every figure of a plan on a day, with the targets that hold on it. */
final class FigureReading {
    private static final String FIGURES = """
            select p.indicator, d.version, p.basis, p.threshold, p.strict, coalesce(a.city_target, p.threshold) as target,
                   c.code, h.share,
                   coalesce(sum(s.net_distinct), 0)::int as net_distinct,
                   coalesce(sum(s.net_holdings), 0)::int as net_holdings
            from plan_lines(?, ?) p
            join definition d on d.indicator = p.indicator and d.state = 'ACTIVE'
            cross join county c
            left join allocation_on(?, ?, ?) a on a.indicator = p.indicator
            left join allocation_share h on h.allocation = a.id and h.county = c.code
            left join step s on s.definition = d.id and s.county = c.code and s.day <= ?
            group by p.indicator, p.position, d.version, p.basis, p.threshold, p.strict, a.city_target, c.code, c.position,
                     h.share
            order by p.position, c.position""";

    private FigureReading() {}

    static List<Seal.Figures> read(Connection connection, String plan, int year, LocalDate on) throws SQLException {
        List<Seal.Figures> figures = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(FIGURES)) {
            query.setString(1, plan);
            query.setObject(2, on);
            query.setString(3, plan);
            query.setInt(4, year);
            query.setObject(5, on);
            query.setObject(6, on);
            try (ResultSet row = query.executeQuery()) {
                Line line = null;
                while (row.next()) {
                    if (line == null || !line.indicator.equals(row.getString("indicator"))) {
                        if (line != null) {
                            figures.add(line.figures());
                        }
                        line = new Line(row);
                    }
                    line.add(row);
                }
                if (line != null) {
                    figures.add(line.figures());
                }
            }
        }
        return figures;
    }

    /** One indicator while its counties are read. */
    private static final class Line {
        private final String indicator;
        private final int version;
        private final Basis basis;
        private final int threshold;
        private final boolean strict;
        private final int target;
        private final List<Seal.CountyFigure> counties = new ArrayList<>();

        Line(ResultSet row) throws SQLException {
            indicator = row.getString("indicator");
            version = row.getInt("version");
            basis = Basis.valueOf(row.getString("basis"));
            threshold = row.getInt("threshold");
            strict = row.getBoolean("strict");
            target = row.getInt("target");
        }

        void add(ResultSet row) throws SQLException {
            counties.add(new Seal.CountyFigure(
                    row.getString("code"),
                    Figure.of(
                            basis,
                            row.getInt("net_distinct"),
                            row.getInt("net_holdings"),
                            row.getObject("share", Integer.class),
                            strict)));
        }

        Seal.Figures figures() {
            int distinct = counties.stream()
                    .mapToInt(county -> county.figure().distinct())
                    .sum();
            int holdings = counties.stream()
                    .mapToInt(county -> county.figure().holdings())
                    .sum();
            Figure city = Figure.of(basis, distinct, holdings, target, strict);
            return new Seal.Figures(
                    indicator,
                    version,
                    basis,
                    threshold,
                    strict,
                    new Threshold(threshold, strict).metBy(city.value()),
                    city,
                    List.copyOf(counties));
        }
    }
}

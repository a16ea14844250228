package cn.jiangmen.quality.target.forecast;

import cn.jiangmen.quality.target.Indicator;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** What is to be reached on a day: what is allocated, else for the city the plan's threshold and for a county nothing. */
@ApplicationScoped
class Targets {
    private static final String ALLOCATED = """
            select case when ?::text is null then a.city_target else s.share end as target
            from (select ?::date as day) asked
            cross join lateral plan_in_force(asked.day) as plan(code)
            cross join lateral allocation_on(plan.code, target_year(plan.code, asked.day), asked.day) a
            left join allocation_share s on s.allocation = a.id and s.county = ?
            where a.indicator = ?""";

    /** The target that holds on the day. */
    Optional<Forecast.Target> of(Connection connection, Indicator indicator, String county, LocalDate on)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALLOCATED)) {
            query.setString(1, county);
            query.setObject(2, on);
            query.setString(3, county);
            query.setString(4, indicator.code());
            try (ResultSet row = query.executeQuery()) {
                if (row.next() && row.getObject(1) != null) {
                    return Optional.of(target(row.getInt(1), indicator.strict(), "ALLOCATION"));
                }
            }
        }
        return county == null
                ? Optional.of(target(indicator.threshold(), indicator.strict(), "PLAN"))
                : Optional.empty();
    }

    static Forecast.Target target(int threshold, boolean strict, String source) {
        return new Forecast.Target(threshold, strict, strict ? threshold + 1 : threshold, source);
    }
}

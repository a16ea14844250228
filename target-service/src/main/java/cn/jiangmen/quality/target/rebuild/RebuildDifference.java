package cn.jiangmen.quality.target.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rebuild found different in one indicator and county, before it was switched. */
@Schema(description = "重建前后的差异")
public record RebuildDifference(
        @Schema(examples = "MS-ENT") String indicator,
        @Schema(examples = "440703") String county,

        @Schema(description = "days on which the steps were different")
        int steps,

        @Schema(description = "null: since ever", nullable = true)
        LocalDate firstDay,

        LocalDate lastDay,

        @Schema(description = "the day of the comparison, which the numbers below are of")
        LocalDate on,

        int wasDistinct,
        int isDistinct,
        int wasHoldings,
        int isHoldings) {

    private static final String STORE = """
            insert into rebuild_difference (rebuild, indicator, county, steps, first_day, last_day, on_day, was_distinct,
                                            is_distinct, was_holdings, is_holdings)
            select ?, indicator, county, count(*) filter (where differs), min(day) filter (where differs),
                   max(day) filter (where differs), asked.day_of, coalesce(sum(was_distinct) filter (where day <= day_of), 0),
                   coalesce(sum(is_distinct) filter (where day <= day_of), 0),
                   coalesce(sum(was_holdings) filter (where day <= day_of), 0),
                   coalesce(sum(is_holdings) filter (where day <= day_of), 0)
            from (select ?::date as day_of) asked
            cross join (
                select indicator, county, day, sum(was_distinct) as was_distinct, sum(is_distinct) as is_distinct,
                       sum(was_holdings) as was_holdings, sum(is_holdings) as is_holdings,
                       sum(was_distinct) <> sum(is_distinct) or sum(was_holdings) <> sum(is_holdings) as differs
                from (
                    select d.indicator, s.county, s.day,
                           case d.state when 'ACTIVE' then s.net_distinct else 0 end as was_distinct,
                           case d.state when 'SHADOW' then s.net_distinct else 0 end as is_distinct,
                           case d.state when 'ACTIVE' then s.net_holdings else 0 end as was_holdings,
                           case d.state when 'SHADOW' then s.net_holdings else 0 end as is_holdings
                    from step s join definition d on d.id = s.definition and d.state in ('ACTIVE', 'SHADOW')
                ) sides
                group by indicator, county, day
            ) days
            group by indicator, county, asked.day_of
            having bool_or(differs)""";

    private static final String READ = """
            select indicator, county, steps, nullif(first_day, '-infinity'), last_day, on_day, was_distinct, is_distinct,
                   was_holdings, is_holdings
            from rebuild_difference where rebuild = ? order by indicator, county""";

    /** Compares what is in use with what was counted anew, in the transaction that is going to switch them. */
    static void store(Connection transaction, UUID rebuild, LocalDate today) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(STORE)) {
            insert.setObject(1, rebuild);
            insert.setObject(2, today);
            insert.executeUpdate();
        }
    }

    static List<RebuildDifference> read(Connection connection, UUID rebuild) throws SQLException {
        List<RebuildDifference> differences = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setObject(1, rebuild);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    differences.add(new RebuildDifference(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class),
                            row.getInt(7),
                            row.getInt(8),
                            row.getInt(9),
                            row.getInt(10)));
                }
            }
        }
        return differences;
    }
}

package cn.jiangmen.quality.target.announce;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Move;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * One of the day's numbers as it was last recorded and last announced.
 *
 * @param announced null: never
 * @param announcedAt null: never
 */
record Kpi(Move.Place place, int distinct, int holdings, KpiMoved.Previous announced, Instant announcedAt) {
    private static final String CITY = "city";

    private static final String READ = """
            select indicator, county, net_distinct, net_holdings, announced_on, announced_distinct, announced_holdings,
                   announced_value, announced_sequence, announced_at
            from kpi""";

    private static final String WRITE = """
            insert into kpi (indicator, county, net_distinct, net_holdings, announced_on, announced_distinct,
                             announced_holdings, announced_value, announced_sequence, announced_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (indicator, county) do update
            set net_distinct = excluded.net_distinct, net_holdings = excluded.net_holdings,
                announced_on = excluded.announced_on, announced_distinct = excluded.announced_distinct,
                announced_holdings = excluded.announced_holdings, announced_value = excluded.announced_value,
                announced_sequence = excluded.announced_sequence, announced_at = excluded.announced_at""";

    static Kpi unknown(Move.Place place, int distinct, int holdings) {
        return new Kpi(place, distinct, holdings, null, null);
    }

    Kpi at(int newDistinct, int newHoldings) {
        return new Kpi(place, newDistinct, newHoldings, announced, announcedAt);
    }

    Kpi announced(LocalDate on, int value, long sequence, Instant now) {
        return new Kpi(place, distinct, holdings, new KpiMoved.Previous(on, distinct, holdings, value, sequence), now);
    }

    /** Whether what was announced last is not what it is now. */
    boolean differs() {
        return announced == null || announced.distinct() != distinct || announced.holdings() != holdings;
    }

    /** Whether the interval is over; a clock that was set back holds nothing up. */
    boolean due(Instant now, Duration interval) {
        return announcedAt == null || Duration.between(announcedAt, now).abs().compareTo(interval) >= 0;
    }

    Move.Count recorded() {
        return new Move.Count(Basis.DISTINCT, distinct, holdings);
    }

    String county() {
        return place.county() == null ? CITY : place.county();
    }

    static Map<Move.Place, Kpi> all(Connection connection) throws SQLException {
        Map<Move.Place, Kpi> all = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            while (row.next()) {
                String county = row.getString(2);
                Move.Place place = new Move.Place(row.getString(1), CITY.equals(county) ? null : county);
                OffsetDateTime at = row.getObject(10, OffsetDateTime.class);
                KpiMoved.Previous announced = at == null
                        ? null
                        : new KpiMoved.Previous(
                                row.getObject(5, LocalDate.class),
                                row.getInt(6),
                                row.getInt(7),
                                row.getInt(8),
                                row.getLong(9));
                all.put(
                        place,
                        new Kpi(place, row.getInt(3), row.getInt(4), announced, at == null ? null : at.toInstant()));
            }
        }
        return all;
    }

    static void store(Connection transaction, Collection<Kpi> changed) throws SQLException {
        try (PreparedStatement write = transaction.prepareStatement(WRITE)) {
            for (Kpi kpi : changed) {
                write.setString(1, kpi.place.indicator());
                write.setString(2, kpi.county());
                write.setInt(3, kpi.distinct);
                write.setInt(4, kpi.holdings);
                if (kpi.announced == null) {
                    write.setNull(5, Types.DATE);
                    for (int column = 6; column <= 8; column++) {
                        write.setNull(column, Types.INTEGER);
                    }
                    write.setNull(9, Types.BIGINT);
                    write.setNull(10, Types.TIMESTAMP_WITH_TIMEZONE);
                } else {
                    write.setObject(5, kpi.announced.on());
                    write.setInt(6, kpi.announced.distinct());
                    write.setInt(7, kpi.announced.holdings());
                    write.setInt(8, kpi.announced.value());
                    write.setLong(9, kpi.announced.sequence());
                    write.setObject(10, kpi.announcedAt.atOffset(ZoneOffset.UTC));
                }
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}

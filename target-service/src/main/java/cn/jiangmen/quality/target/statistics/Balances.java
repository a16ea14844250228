package cn.jiangmen.quality.target.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The ledger's numbers at the end of chosen days, from one pass over its steps. */
final class Balances {
    private static final String STEPS = "with " + Cuts.CUT + """
            select d.indicator, s.county, width_bucket(s.day, (select days from cut)) as slot,
                   sum(s.net_distinct)::int, sum(s.net_holdings)::int
            from step s join definition d on d.id = s.definition
            where d.state = 'ACTIVE' and (?::text is null or d.indicator = ?)
            group by 1, 2, 3""";

    private static final String CITY = "";

    private final Cuts cuts;
    private final Map<Cell, int[][]> numbers = new HashMap<>();

    private record Cell(String indicator, String county) {}

    /** A number on both bases. */
    record Balance(int distinct, int holdings) {}

    private Balances(Cuts cuts) {
        this.cuts = cuts;
    }

    /** Of one indicator, or of all when it is null. */
    static Balances read(Connection connection, String indicator, Cuts cuts) throws SQLException {
        Balances balances = new Balances(cuts);
        try (PreparedStatement query = connection.prepareStatement(STEPS)) {
            query.setString(1, cuts.literal());
            query.setString(2, indicator);
            query.setString(3, indicator);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    balances.add(
                            new Cell(row.getString(1), row.getString(2)), row.getInt(3), row.getInt(4), row.getInt(5));
                }
            }
        }
        return balances;
    }

    private void add(Cell cell, int slot, int distinct, int holdings) {
        for (Cell each : new Cell[] {cell, new Cell(cell.indicator(), CITY)}) {
            int[][] sums = numbers.computeIfAbsent(each, c -> new int[2][cuts.size()]);
            for (int i = slot; i < cuts.size(); i++) {
                sums[0][i] += distinct;
                sums[1][i] += holdings;
            }
        }
    }

    /** The number of a county, or of the city when that is null. */
    Balance on(String indicator, String county, LocalDate day) {
        int[][] sums = numbers.get(new Cell(indicator, county == null ? CITY : county));
        return sums == null ? new Balance(0, 0) : new Balance(sums[0][cuts.at(day)], sums[1][cuts.at(day)]);
    }
}

package cn.jiangmen.quality.target.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A second ledger beside the one in use: copies of the active definitions, counted anew while events go on (they keep
 * both), then compared and switched. Every method but {@link #sweep} runs in a transaction that holds the ledger.
 */
@ApplicationScoped
public class Shadow {
    private static final String OPEN = """
            insert into definition (indicator, version, state, counts, kpi_classes, schemes, party, include_sub,
                                    include_suspended, holder_kinds, enterprise_sizes)
            select indicator, version, 'SHADOW', counts, kpi_classes, schemes, party, include_sub, include_suspended,
                   holder_kinds, enterprise_sizes
            from definition where state = 'ACTIVE'""";

    private static final String COMPARE = """
            select count(*)
            from (select d.indicator, s.county, s.day, s.net_distinct, s.net_holdings
                  from step s join definition d on d.id = s.definition and d.state = 'ACTIVE') used
            full join (select d.indicator, s.county, s.day, s.net_distinct, s.net_holdings
                  from step s join definition d on d.id = s.definition and d.state = 'SHADOW') fresh
                using (indicator, county, day)
            where used.net_distinct is distinct from fresh.net_distinct
               or used.net_holdings is distinct from fresh.net_holdings""";

    private final Ledger ledger;

    Shadow(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Begins: from its commit on, events are counted in both. */
    public void open(Connection transaction) throws SQLException {
        execute(transaction, OPEN);
    }

    /** About how many codes there are to count. */
    public int codes(Connection transaction) throws SQLException {
        return Afresh.codes(transaction);
    }

    /** Counts all that stands behind the codes after the given one, and answers them; none when all are done. */
    public List<String> count(Connection transaction, String after, int most) throws SQLException {
        return Afresh.count(transaction, after, most, Afresh.definitions(transaction, "SHADOW"));
    }

    /** Counts the certification bodies. */
    public void countBodies(Connection transaction) throws SQLException {
        Afresh.countBodies(transaction, Afresh.definitions(transaction, "SHADOW"));
    }

    /** Compares, puts the fresh count into use, and answers how many steps were different. */
    public int change(Connection transaction) throws SQLException {
        int differences = number(transaction, COMPARE);
        execute(transaction, "update definition set state = 'RETIRED' where state = 'ACTIVE'");
        execute(transaction, "update definition set state = 'ACTIVE' where state = 'SHADOW'");
        if (differences > 0) {
            ledger.advance(transaction);
        }
        return differences;
    }

    /** Drops a shadow that will not be finished. */
    public void close(Connection transaction) throws SQLException {
        execute(transaction, "update definition set state = 'RETIRED' where state = 'SHADOW'");
    }

    /** Removes what retired copies left; a retired version of its own keeps its row, not its count. */
    public void sweep(Connection transaction) throws SQLException {
        Afresh.sweep(transaction);
    }

    private static void execute(Connection transaction, String sql) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection transaction, String sql) throws SQLException {
        try (Statement statement = transaction.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}

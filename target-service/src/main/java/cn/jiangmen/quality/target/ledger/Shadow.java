package cn.jiangmen.quality.target.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A second ledger beside the one in use: copies of the active definitions, counted anew while events go on (they keep
 * both), then compared and switched. Every method but {@link #sweep} runs in a transaction that holds the ledger.
 */
@ApplicationScoped
public class Shadow {
    private static final String SHADOWS = "array(select id from definition where state = 'SHADOW')";

    private static final String OPEN = """
            insert into definition (indicator, version, state, counts, kpi_classes, schemes, party, include_sub,
                                    include_suspended, holder_kinds, enterprise_sizes)
            select indicator, version, 'SHADOW', counts, kpi_classes, schemes, party, include_sub, include_suspended,
                   holder_kinds, enterprise_sizes
            from definition where state = 'ACTIVE'""";

    /** The next codes in order, whichever party has them. */
    private static final String CODES = """
            (select distinct holder_code as code from certificate_replica
             where holder_code > ? order by 1 limit ?)
            union
            (select distinct applicant_code from certificate_replica
             where applicant_code is distinct from holder_code and applicant_code > ? order by 1 limit ?)
            union
            (select distinct manufacturer_code from certificate_replica
             where manufacturer_code is distinct from holder_code and manufacturer_code > ? order by 1 limit ?)
            union
            (select distinct factory_code from certificate_replica
             where factory_code is distinct from holder_code and factory_code > ? order by 1 limit ?)
            order by 1 limit ?""";

    private static final String COUNT_CODES = """
            select count(*) from (
                select holder_code from certificate_replica where holder_code is not null
                union select applicant_code from certificate_replica where applicant_code is distinct from holder_code
                union select manufacturer_code from certificate_replica where manufacturer_code is distinct from holder_code
                union select factory_code from certificate_replica where factory_code is distinct from holder_code
            ) codes""";

    private static final String RECOUNT = """
            select recount(
                array(select distinct s.subject from unnest(?::text[]) as c(code) cross join lateral subject_of(c.code) s),
                '{}', '{}', '{}', %s)""".formatted(SHADOWS);

    private static final String RECOUNT_BODIES = """
            select recount(array(select body_id::text from body_replica), '{}', '{}', '{}', %s)""".formatted(SHADOWS);

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
        return number(transaction, COUNT_CODES);
    }

    /** Counts all that stands behind the codes after the given one, and answers them; none when all are done. */
    public List<String> count(Connection transaction, String after, int most) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (PreparedStatement query = transaction.prepareStatement(CODES)) {
            for (int party = 0; party < 4; party++) {
                query.setString(2 * party + 1, after);
                query.setInt(2 * party + 2, most);
            }
            query.setInt(9, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
        }
        try (PreparedStatement recount = transaction.prepareStatement(RECOUNT)) {
            recount.setArray(1, transaction.createArrayOf("text", codes.toArray()));
            recount.execute();
        }
        return codes;
    }

    /** Counts the certification bodies. */
    public void countBodies(Connection transaction) throws SQLException {
        execute(transaction, RECOUNT_BODIES);
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
        String retired = "(select id from definition where state = 'RETIRED')";
        execute(transaction, "delete from membership where definition in " + retired);
        execute(transaction, "delete from step where definition in " + retired);
        execute(transaction, """
                delete from definition r using definition a
                where r.state = 'RETIRED' and a.state = 'ACTIVE' and r.indicator = a.indicator and r.version = a.version""");
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

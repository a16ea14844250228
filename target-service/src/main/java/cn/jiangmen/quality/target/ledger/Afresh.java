package cn.jiangmen.quality.target.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Counts everything anew in some definitions, a chunk at a time, and removes the counts that are not needed any more. */
final class Afresh {
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
                '{}', '{}', '{}', ?)""";

    private static final String RECOUNT_BODIES =
            "select recount(array(select body_id::text from body_replica), '{}', '{}', '{}', ?)";

    private static final String RETIRED = "(select id from definition where state = 'RETIRED')";

    /** Copies of what is in use, and versions that never were or are not kept as retired. */
    private static final String FORGET = """
            delete from definition r
            where r.state = 'RETIRED'
              and not exists (select from definition_version v
                              where v.indicator = r.indicator and v.number = r.version and v.state = 'RETIRED')""";

    private Afresh() {}

    static Integer[] definitions(Connection transaction, String state) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (PreparedStatement query =
                transaction.prepareStatement("select id from definition where state = ? order by id")) {
            query.setString(1, state);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
            }
        }
        return ids.toArray(Integer[]::new);
    }

    /** About how many codes there are to count. */
    static int codes(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement();
                ResultSet row = statement.executeQuery(COUNT_CODES)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Counts all that stands behind the codes after the given one, and answers them; none when all are done. */
    static List<String> count(Connection transaction, String after, int most, Integer... definitions)
            throws SQLException {
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
            recount.setArray(2, transaction.createArrayOf("int", definitions));
            recount.execute();
        }
        return codes;
    }

    static void countBodies(Connection transaction, Integer... definitions) throws SQLException {
        try (PreparedStatement recount = transaction.prepareStatement(RECOUNT_BODIES)) {
            recount.setArray(1, transaction.createArrayOf("int", definitions));
            recount.execute();
        }
    }

    /** Removes what retired definitions counted; a retired version of its own keeps its row. */
    static void sweep(Connection transaction) throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            // two at once would wait for each other in different orders
            statement.execute("select pg_advisory_xact_lock(hashtext('ledger sweep'))");
            statement.execute("delete from membership where definition in " + RETIRED);
            statement.execute("delete from step where definition in " + RETIRED);
            statement.execute(FORGET);
        }
    }
}

package cn.jiangmen.quality.target.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Everything that the proof finds wrong with a ledger. */
public final class Faults {
    private Faults() {}

    public static List<String> of(Connection connection) throws SQLException {
        List<Fault> faults = new ArrayList<>(SubjectCount.faults(connection, new Subjects("", null)));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select indicator from definition where state = 'ACTIVE'")) {
            while (row.next()) {
                StepCount.differences(connection, row.getString(1)).forEach(one -> faults.add(one.fault()));
            }
        }
        return faults.stream().map(Fault::toString).toList();
    }

    /** What is found when one row is lost, whichever; `nothing` for a row that is not missed. */
    public static List<String> afterAnyRowIsLost(Connection connection) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : List.of("membership", "step")) {
            try (Statement statement = connection.createStatement()) {
                if (statement.executeUpdate("delete from " + table + " where ctid = (select ctid from " + table
                                + " order by random() limit 1)")
                        == 1) {
                    List<String> faults = of(connection);
                    found.add(faults.isEmpty() ? "nothing" : faults.getFirst());
                }
            } finally {
                connection.rollback();
            }
        }
        return found;
    }
}

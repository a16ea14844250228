package cn.jiangmen.quality.target.seal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries in their order: added to at the end, never rewritten (the database refuses it). */
final class Chain {
    private static final String ADD = "insert into seal_entry (number, canonical, hash) values (?, ?, ?)";

    private static final String HEAD =
            "select number, kind, canonical, hash from seal_entry order by number desc limit 1";

    private static final String ALL = "select number, kind, canonical, hash from seal_entry order by number";

    private static final String SEALS = """
            select number, kind, canonical, hash from seal_entry
            where kind = 'SEAL' and number > ? and (?::text is null or plan = ?)
            order by number limit ?""";

    private static final String SEAL =
            "select number, kind, canonical, hash from seal_entry where id = ? and kind = 'SEAL'";

    private static final String OF_YEAR =
            "select number, kind, canonical, hash from seal_entry where plan = ? and year = ? and kind = 'SEAL'";

    private static final String BESIDE =
            "select number, kind, canonical, hash from seal_entry where seal = ? order by number";

    private Chain() {}

    /** An entry as it is stored. */
    record Entry(long number, String kind, String canonical, String hash) {}

    /** The last entry; the next one has the number after it and its hash inside. */
    static Optional<Entry> head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HEAD)) {
            return read(query).stream().findFirst();
        }
    }

    /** Adds an entry and answers its hash; the caller holds the ledger, so that there is one at a time. */
    static String add(Connection transaction, long number, Object content) throws SQLException {
        String canonical = Canonical.write(content);
        String hash = Canonical.hash(canonical);
        try (PreparedStatement insert = transaction.prepareStatement(ADD)) {
            insert.setLong(1, number);
            insert.setString(2, canonical);
            insert.setString(3, hash);
            insert.executeUpdate();
        }
        return hash;
    }

    static List<Entry> all(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL)) {
            return read(query);
        }
    }

    static List<Entry> seals(Connection connection, String plan, long after, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SEALS)) {
            query.setLong(1, after);
            query.setString(2, plan);
            query.setString(3, plan);
            query.setInt(4, limit);
            return read(query);
        }
    }

    static Optional<Entry> seal(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SEAL)) {
            query.setString(1, id.toString());
            return read(query).stream().findFirst();
        }
    }

    static Optional<Entry> sealOf(Connection connection, String plan, int year) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OF_YEAR)) {
            query.setString(1, plan);
            query.setInt(2, year);
            return read(query).stream().findFirst();
        }
    }

    /** The adjustments beside a seal. */
    static List<Entry> beside(Connection connection, UUID seal) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BESIDE)) {
            query.setString(1, seal.toString());
            return read(query);
        }
    }

    private static List<Entry> read(PreparedStatement query) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                entries.add(new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return entries;
    }
}

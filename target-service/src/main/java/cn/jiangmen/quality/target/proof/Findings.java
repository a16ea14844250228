package cn.jiangmen.quality.target.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The audit of the proof: what was found and what became of it. */
final class Findings {
    private static final String READ = """
            select id, round, shard, kind, fault, indicator, definition, subject, basis, unit, county, day::text, was, becomes,
                   found_at, healed_at, healed_by
            from proof_finding
            where id < ? and (?::boolean is null or (healed_at is null) = ?::boolean)
            order by id desc limit ?""";

    private static final String INSERT = """
            insert into proof_finding (round, shard, kind, fault, definition, indicator, subject, basis, unit, county, day, was,
                                       becomes, found_at)
            select ?::bigint, ?::int, ?::text, ?::text, ?::int, ?::text, ?::text, ?::basis, ?::text, ?, ?::date, ?::text, ?::text, ?::timestamptz
            where not exists (
                select from proof_finding f
                where f.healed_at is null and f.definition = ? and f.county = ? and f.subject is not distinct from ?
                  and f.basis is not distinct from ?::basis and f.unit is not distinct from ?
                  and f.day is not distinct from ?::date)""";

    private static final String HEAL = """
            update proof_finding
            set healed_at = ?, healed_by = ?, becomes = ?
            where healed_at is null and definition = ? and county = ? and subject is not distinct from ?
              and basis is not distinct from ?::basis and unit is not distinct from ? and day is not distinct from ?::date""";

    private Findings() {}

    /** Notes what was found; a row that is known to be wrong is noted once. Answers how many are new. */
    static int note(Connection transaction, long round, Shard shard, List<Fault> faults, Instant now)
            throws SQLException {
        int noted = 0;
        try (PreparedStatement insert = transaction.prepareStatement(INSERT)) {
            for (Fault fault : faults) {
                insert.setLong(1, round);
                insert.setInt(2, shard.number());
                insert.setString(3, fault.member() == null ? "STEP" : "MEMBERSHIP");
                insert.setString(4, fault.kind().name());
                insert.setInt(5, fault.definition());
                insert.setString(6, fault.indicator());
                insert.setString(
                        7, fault.member() == null ? null : fault.member().subject());
                insert.setString(
                        8, fault.member() == null ? null : fault.member().basis());
                insert.setString(
                        9, fault.member() == null ? null : fault.member().unit());
                insert.setString(10, fault.county());
                insert.setObject(11, fault.day(), Types.DATE);
                insert.setString(12, fault.was());
                insert.setString(13, fault.becomes());
                insert.setObject(14, now.atOffset(ZoneOffset.UTC));
                row(insert, 15, fault);
                noted += insert.executeUpdate();
            }
        }
        return noted;
    }

    /** Notes that rows are right again; answers how many. */
    static int healed(Connection transaction, List<Fault> faults, String by, Instant now) throws SQLException {
        int healed = 0;
        try (PreparedStatement update = transaction.prepareStatement(HEAL)) {
            for (Fault fault : faults) {
                update.setObject(1, now.atOffset(ZoneOffset.UTC));
                update.setString(2, by);
                update.setString(3, fault.becomes());
                row(update, 4, fault);
                healed += update.executeUpdate();
            }
        }
        return healed;
    }

    /** What is known to be wrong in a shard and not healed. */
    static List<Fault> open(Connection connection, Shard shard) throws SQLException {
        List<Fault> open = new ArrayList<>();
        String where = shard.kind() == Shard.Kind.STEPS
                ? "kind = 'STEP' and (indicator = ? or indicator is null)"
                : "kind = 'MEMBERSHIP' and subject > ? and (?::text is null or subject <= ?)";
        try (PreparedStatement query = connection.prepareStatement(
                "select definition, indicator, subject, basis, unit, county, day, was, becomes, fault from proof_finding"
                        + " where healed_at is null and " + where + " order by id")) {
            if (shard.kind() == Shard.Kind.STEPS) {
                query.setString(1, shard.indicator());
            } else {
                query.setString(1, shard.subjects().after());
                query.setString(2, shard.subjects().upTo());
                query.setString(3, shard.subjects().upTo());
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String subject = row.getString(3);
                    open.add(new Fault(
                            Fault.Kind.valueOf(row.getString(10)),
                            row.getInt(1),
                            row.getString(2),
                            subject == null ? null : new Fault.Member(subject, row.getString(4), row.getString(5)),
                            row.getString(6),
                            row.getObject(7, LocalDate.class),
                            row.getString(8),
                            row.getString(9)));
                }
            }
        }
        return open;
    }

    /** How many are not healed. */
    static int drift(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from proof_finding where healed_at is null")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** The newest first, those noted before the one with this id. */
    static List<Finding> read(Connection connection, long before, Boolean open, int limit) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(READ)) {
            query.setLong(1, before);
            query.setObject(2, open, Types.BOOLEAN);
            query.setObject(3, open, Types.BOOLEAN);
            query.setInt(4, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime healed = row.getObject(16, OffsetDateTime.class);
                    findings.add(new Finding(
                            row.getLong(1),
                            row.getLong(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getInt(7),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10),
                            row.getString(11),
                            row.getString(12),
                            row.getString(13),
                            row.getString(14),
                            row.getObject(15, OffsetDateTime.class).toInstant(),
                            healed == null ? null : healed.toInstant(),
                            row.getString(17)));
                }
            }
        }
        return findings;
    }

    private static void row(PreparedStatement statement, int first, Fault fault) throws SQLException {
        statement.setInt(first, fault.definition());
        statement.setString(first + 1, fault.county());
        statement.setString(
                first + 2, fault.member() == null ? null : fault.member().subject());
        statement.setString(
                first + 3, fault.member() == null ? null : fault.member().basis());
        statement.setString(
                first + 4, fault.member() == null ? null : fault.member().unit());
        statement.setObject(first + 5, fault.day(), Types.DATE);
    }
}

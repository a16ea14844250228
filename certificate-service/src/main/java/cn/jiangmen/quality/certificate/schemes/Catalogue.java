package cn.jiangmen.quality.certificate.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** The catalogue's tables. Schemes are kept in memory; a change made by any instance is seen after a second at the latest. */
@ApplicationScoped
public class Catalogue {
    private static final long BELIEVED = Duration.ofSeconds(1).toNanos();

    private static final String STATE = "select version from catalogue_state";

    private static final String SCHEMES = """
            select code, parent, name_zh, name_en, also_named, standard, kind, kpi_class, record_kind, reason_family,
                   assignable, validity_months, source, confidence, valid_from, valid_to, version
            from scheme""";

    private static final String REASONS =
            "select scheme_family, act, code, text_zh, text_en, after_expiry from reason_code";

    private static final String RULES =
            "select scheme, kind, valid_from, amount, unit, source, confidence from scheme_rule";

    private static final String CLASSES = """
            select id, code, name_zh, name_en, category, key_group, mandatory_from, mandatory_to, procedure,
                   from_production_licence, source, confidence, version
            from ccc_product_class order by id""";

    private final AtomicReference<Copy> copy = new AtomicReference<>();
    private final DataSource database;

    Catalogue(DataSource database) {
        this.database = database;
    }

    /** What is in memory, of which state of the tables, and when that was looked at last. */
    private record Copy(long state, Schemes schemes, long lookedAt) {}

    /** Schemes, reason codes and rules, in memory. */
    public Schemes schemes() {
        Copy known = copy.get();
        if (known == null || System.nanoTime() - known.lookedAt() > BELIEVED) {
            known = looked(known);
            copy.set(known);
        }
        return known.schemes();
    }

    /** Looks at the tables before it answers again. */
    void forget() {
        copy.set(null);
    }

    /** What the tables say inside the caller's transaction; kept for nobody else. */
    Schemes read() {
        return new Schemes(
                read(SCHEMES, Catalogue::scheme), read(REASONS, Catalogue::reason), read(RULES, Catalogue::rule));
    }

    public List<CccProductClass> productClasses() {
        return read(CLASSES, Catalogue::productClass);
    }

    private Copy looked(Copy known) {
        long lookedAt = System.nanoTime();
        long state = read(STATE, row -> row.getLong(1)).getFirst();
        return new Copy(state, known != null && known.state() == state ? known.schemes() : read(), lookedAt);
    }

    /** Makes one value of a row. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String query, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(row.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue cannot be read", e);
        }
    }

    private static Scheme scheme(ResultSet row) throws SQLException {
        return new Scheme(
                row.getString("code"),
                row.getString("parent"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Arrays.asList((String[]) row.getArray("also_named").getArray()),
                row.getString("standard"),
                SchemeKind.valueOf(row.getString("kind")),
                one(KpiClass.class, row.getString("kpi_class")),
                one(RecordKind.class, row.getString("record_kind")),
                ReasonFamily.valueOf(row.getString("reason_family")),
                row.getBoolean("assignable"),
                row.getObject("validity_months", Integer.class),
                row.getString("source"),
                Confidence.valueOf(row.getString("confidence")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }

    private static ReasonCode reason(ResultSet row) throws SQLException {
        return new ReasonCode(
                ReasonFamily.valueOf(row.getString("scheme_family")),
                ReasonAct.valueOf(row.getString("act")),
                row.getString("code"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getBoolean("after_expiry"));
    }

    private static SchemeRule rule(ResultSet row) throws SQLException {
        return new SchemeRule(
                row.getString("scheme"),
                RuleKind.valueOf(row.getString("kind")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("amount", Integer.class),
                one(SchemeRule.Unit.class, row.getString("unit")),
                row.getString("source"),
                Confidence.valueOf(row.getString("confidence")));
    }

    private static CccProductClass productClass(ResultSet row) throws SQLException {
        return new CccProductClass(
                row.getString("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("category"),
                one(CccProductClass.KeyGroup.class, row.getString("key_group")),
                row.getObject("mandatory_from", LocalDate.class),
                row.getObject("mandatory_to", LocalDate.class),
                CccProductClass.Procedure.valueOf(row.getString("procedure")),
                row.getObject("from_production_licence", LocalDate.class),
                row.getString("source"),
                Confidence.valueOf(row.getString("confidence")),
                row.getLong("version"));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}

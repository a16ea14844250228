package cn.jiangmen.quality.certificate.schemes;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Reads the catalogue's tables; they change with a migration only, so once per process is enough. */
@ApplicationScoped
public class Catalogue {
    private static final String SCHEMES = """
            select code, parent, name_zh, name_en, also_named, standard, kind, kpi_class, record_kind, reason_family,
                   assignable, validity_months, source, confidence, valid_from, valid_to
            from scheme""";

    private static final String REASONS =
            "select scheme_family, act, code, text_zh, text_en, after_expiry from reason_code";

    private static final String CLASSES = """
            select id, code, name_zh, name_en, category, key_group, mandatory_from, mandatory_to, procedure, source,
                   confidence
            from ccc_product_class order by id""";

    private final AtomicReference<Schemes> schemes = new AtomicReference<>();
    private final DataSource database;

    Catalogue(DataSource database) {
        this.database = database;
    }

    /** Schemes and reason codes, in memory. */
    public Schemes schemes() {
        Schemes known = schemes.get();
        if (known == null) {
            known = new Schemes(read(SCHEMES, Catalogue::scheme), read(REASONS, Catalogue::reason));
            schemes.set(known);
        }
        return known;
    }

    public List<CccProductClass> productClasses() {
        return read(CLASSES, Catalogue::productClass);
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
                row.getString("kpi_class") == null ? null : KpiClass.valueOf(row.getString("kpi_class")),
                row.getString("record_kind") == null ? null : RecordKind.valueOf(row.getString("record_kind")),
                row.getString("reason_family"),
                row.getBoolean("assignable"),
                row.getObject("validity_months", Integer.class),
                row.getString("source"),
                row.getString("confidence"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static ReasonCode reason(ResultSet row) throws SQLException {
        return new ReasonCode(
                row.getString("scheme_family"),
                ReasonAct.valueOf(row.getString("act")),
                row.getString("code"),
                row.getString("text_zh"),
                row.getString("text_en"),
                row.getBoolean("after_expiry"));
    }

    private static CccProductClass productClass(ResultSet row) throws SQLException {
        return new CccProductClass(
                row.getString("id"),
                row.getString("code"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("category"),
                row.getString("key_group"),
                row.getObject("mandatory_from", LocalDate.class),
                row.getObject("mandatory_to", LocalDate.class),
                row.getString("procedure"),
                row.getString("source"),
                row.getString("confidence"));
    }
}

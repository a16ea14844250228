package cn.jiangmen.quality.certificate.opendata;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateSearch;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes one release a day. It is looked for all the time and made where it is missing: after midnight, and after any
 * downtime. A day on which no instance ran has none: what was known on it cannot be told afterwards.
 */
@ApplicationScoped
class OpenDataPublishing implements Recurring {
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
    private static final int PART = 1024 * 1024;
    // held to the end of the transaction, so that one instance makes the release and the others go away
    private static final String CLAIM = "select pg_try_advisory_xact_lock(hashtext('open data'))";
    // asked under the lock, in a statement of its own: it must see what the last holder committed
    private static final String MISSING = "select not exists (select from open_data_release where day = ?)";

    private final DataSource database;
    private final CertificateSearch search;
    private final Catalogue catalogue;
    private final Clock clock;
    private final int keepDays;

    OpenDataPublishing(
            DataSource database,
            CertificateSearch search,
            Catalogue catalogue,
            Clock clock,
            @ConfigProperty(name = "quality.open-data.keep-days", defaultValue = "30") int keepDays) {
        this.database = database;
        this.search = search;
        this.catalogue = catalogue;
        this.clock = clock;
        this.keepDays = keepDays;
    }

    @Override
    public String name() {
        return "open-data";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Duration first() {
        return FIRST_LOOK;
    }

    @Override
    public boolean next() throws SQLException, IOException {
        LocalDate today = LocalDate.now(clock);
        make(today);
        forgetBefore(today.minusDays(keepDays));
        return false;
    }

    /** Makes a day's release, unless there is one or another instance is at it; tells whether it did. */
    boolean make(LocalDate day) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean mine = holds(connection, CLAIM) && holds(connection, MISSING, day);
                if (mine) {
                    publish(connection, day);
                }
                connection.commit();
                return mine;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Releases before this day are given out no longer. */
    void forgetBefore(LocalDate day) throws SQLException {
        try (Connection connection = database.getConnection()) {
            change(connection, "delete from open_data_release where day < ?", day);
        }
    }

    private static boolean holds(Connection connection, String question, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void publish(Connection connection, LocalDate day) throws SQLException, IOException {
        change(connection, "insert into open_data_release (day, generated_at) values (?, now())", day);
        HolderCounties counties = HolderCounties.on(connection, day);
        Map<String, PublicFile> files = new TreeMap<>();
        try {
            for (String county : HolderCounties.published(connection)) {
                files.put(county, begin());
            }
            search.select(new CertificateSearch.Filter(null, null, null, null, null, null, null, null, day))
                    .each(certificate -> add(files, certificate, counties, day));
            for (Map.Entry<String, PublicFile> entry : files.entrySet()) {
                store(connection, day, entry.getKey(), entry.getValue());
            }
        } finally {
            for (PublicFile file : files.values()) {
                file.close();
            }
        }
    }

    private void add(Map<String, PublicFile> files, Certificate certificate, HolderCounties counties, LocalDate day) {
        Scheme scheme = catalogue.schemes().find(certificate.scheme()).orElseThrow();
        String county = counties.of(certificate.details().holder().creditCode());
        files.computeIfAbsent(county, _ -> begin()).add(PublicLine.of(certificate, scheme, county, day));
    }

    private static PublicFile begin() {
        try {
            return new PublicFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void store(Connection connection, LocalDate day, String county, PublicFile file)
            throws SQLException, IOException {
        file.finish();
        String name = "certificates-" + county + ".csv";
        change(
                connection,
                "insert into open_data_file (day, name, county, rows, bytes, sha256) values (?, ?, ?, ?, ?, ?)",
                day,
                name,
                county,
                file.rows(),
                file.bytes(),
                file.sha256());
        try (InputStream in = file.read()) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART); bytes.length > 0; bytes = in.readNBytes(PART)) {
                change(
                        connection,
                        "insert into open_data_part (day, name, part, content) values (?, ?, ?, ?)",
                        day,
                        name,
                        part++,
                        bytes);
            }
        }
    }

    private static void change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

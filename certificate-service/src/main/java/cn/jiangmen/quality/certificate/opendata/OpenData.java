package cn.jiangmen.quality.certificate.opendata;

import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What is open: the releases that are kept, and their files. */
@ApplicationScoped
public class OpenData {
    private static final String FILES = """
            select r.generated_at, f.name, f.county, f.record_kind, f.kpi_class, f.rows, f.bytes, f.sha256
            from open_data_release r left join open_data_file f on f.day = r.day
            where r.day = ? order by f.name""";

    private final DataSource database;

    OpenData(DataSource database) {
        this.database = database;
    }

    /** The days whose releases are kept, the newest first. */
    public List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select day from open_data_release order by day desc");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                days.add(row.getObject(1, LocalDate.class));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return days;
    }

    /**
     * The release of a day.
     *
     * @throws OpenDataRefused.NoRelease when none is kept
     */
    public Release release(LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(FILES)) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new OpenDataRefused.NoRelease(day);
                }
                OffsetDateTime generatedAt = row.getObject("generated_at", OffsetDateTime.class);
                List<Release.File> files = new ArrayList<>();
                do {
                    if (row.getString("name") != null) {
                        files.add(file(row));
                    }
                } while (row.next());
                return new Release(day, generatedAt.toInstant(), files);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A file of a release.
     *
     * @throws OpenDataRefused when there is none
     */
    public Release.File file(LocalDate day, String name) {
        return release(day).files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new OpenDataRefused.NoFile(name));
    }

    /** Gives out a file, part by part. */
    public void write(LocalDate day, String name, OutputStream out) throws IOException {
        byte[] part = part(day, name, 0);
        for (int next = 1; part.length > 0; next++) {
            out.write(part);
            part = part(day, name, next);
        }
    }

    // a connection for each part: a slow reader holds none meanwhile
    private byte[] part(LocalDate day, String name, int part) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select content from open_data_part where day = ? and name = ? and part = ?")) {
            query.setObject(1, day);
            query.setString(2, name);
            query.setInt(3, part);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static Release.File file(ResultSet row) throws SQLException {
        String kind = row.getString("record_kind");
        String kpiClass = row.getString("kpi_class");
        return new Release.File(
                row.getString("name"),
                row.getString("county"),
                kind == null ? null : RecordKind.valueOf(kind),
                kpiClass == null ? null : KpiClass.valueOf(kpiClass),
                row.getLong("rows"),
                row.getLong("bytes"),
                row.getString("sha256"));
    }
}

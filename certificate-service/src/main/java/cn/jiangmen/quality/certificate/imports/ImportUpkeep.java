package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.kit.recurring.Recurring;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** Deletes the rows of old imports; the imports themselves stay as a record of what was done. */
@ApplicationScoped
class ImportUpkeep implements Recurring {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(10);
    private static final String EXPIRE = """
            update import_job set state = 'CANCELLED', commit_token = null, finished_at = ?, problem = ?::jsonb
            where state = 'VERIFIED' and verified_at < ?""";
    // in pieces, so that no transaction is held open for long
    private static final String DELETE_ROWS = """
            delete from import_row
            where ctid = any(array(select r.ctid from import_row r join import_job j on j.id = r.import_id
                                   where j.finished_at < ? and j.rows_deleted_at is null
                                     and j.state <> 'UNDOING' limit 20000))""";
    private static final String DELETE_WRITTEN = """
            delete from import_written
            where ctid = any(array(select w.ctid from import_written w join import_job j on j.id = w.import_id
                                   where j.finished_at < ? and j.rows_deleted_at is null
                                     and j.state <> 'UNDOING' limit 20000))""";
    private static final String MARK = """
            update import_job j set rows_deleted_at = ?
            where finished_at < ? and rows_deleted_at is null and state <> 'UNDOING'
              and not exists (select from import_row r where r.import_id = j.id)""";

    private final DataSource database;
    private final ImportSettings settings;
    private final Clock clock;

    ImportUpkeep(DataSource database, ImportSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-upkeep";
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
    public boolean next() throws SQLException {
        tidy();
        return false;
    }

    void tidy() throws SQLException {
        Instant now = clock.instant();
        Instant old = now.minus(Duration.ofDays(settings.keepDays()));
        try (Connection connection = database.getConnection()) {
            ImportJobs.change(
                    connection, EXPIRE, now, ImportJobs.json(ImportProblem.reportTooOld(settings.keepDays())), old);
            boolean more = true;
            while (more) {
                more = ImportJobs.change(connection, DELETE_ROWS, old);
            }
            more = true;
            while (more) {
                more = ImportJobs.change(connection, DELETE_WRITTEN, old);
            }
            ImportJobs.change(connection, MARK, now, old);
        }
    }
}

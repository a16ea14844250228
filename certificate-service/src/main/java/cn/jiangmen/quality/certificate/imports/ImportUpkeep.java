package cn.jiangmen.quality.certificate.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Deletes the rows of old imports; the imports themselves stay as a record of what was done. */
@ApplicationScoped
class ImportUpkeep {
    private static final Logger LOG = Logger.getLogger(ImportUpkeep.class);
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
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("import-upkeep").factory());
    private ScheduledFuture<?> work;

    ImportUpkeep(DataSource database, ImportSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        work = timer.scheduleWithFixedDelay(this::tidy, 10, 3600, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        work.cancel(false);
        timer.shutdown();
    }

    void tidy() {
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
        } catch (SQLException e) {
            LOG.warnf("old imports were not tidied up: %s", e.getMessage());
        }
    }
}

package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.recurring.Recurring;
import cn.jiangmen.quality.kit.store.JsonRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Deletes the rows of old imports, in pieces; the imports themselves stay as a record of what was done. */
@ApplicationScoped
class ImportUpkeep implements Recurring {
    private static final String EXPIRE = """
            update import_job set state = 'CANCELLED', commit_token = null, finished_at = ?, problem = ?::jsonb
            where state = 'VERIFIED' and verified_at < ?""";
    private static final String DELETE = """
            delete from %1$s
            where ctid = any(array(select r.ctid from %1$s r join import_job j on j.id = r.import_id
                                   where j.finished_at < ? and j.rows_deleted_at is null
                                     and j.state <> 'UNDOING' limit 20000))""";
    private static final String MARK = """
            update import_job set rows_deleted_at = ?
            where finished_at < ? and rows_deleted_at is null and state <> 'UNDOING'""";

    private final JsonRows rows;
    private final ImportSettings settings;
    private final Clock clock;

    ImportUpkeep(JsonRows rows, ImportSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import-upkeep";
    }

    @Override
    public Duration every() {
        return settings.tidy();
    }

    @Override
    public boolean next() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            Instant old = now.minus(Duration.ofDays(settings.keepDays()));
            rows.change(EXPIRE, now, ImportJobs.json(ImportProblem.reportTooOld(settings.keepDays())), old);
            boolean more = rows.change(DELETE.formatted("import_row"), old) > 0
                    || rows.change(DELETE.formatted("import_written"), old) > 0;
            if (!more) {
                rows.change(MARK, now, old);
            }
            return more;
        });
    }
}

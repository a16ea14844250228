package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.recurring.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * Writes committed imports and takes back undone ones, one after the other in the order in which that was asked for, chunk by
 * chunk; a chunk that fails is tried again at the next look, and given up after a while.
 */
@ApplicationScoped
class WriteWork implements Recurring {
    static final String NAME = "import-write";

    private static final String CAUSE = "request_id";
    private static final String TRIED = "update import_job set attempts = attempts + 1 where id = ?";

    private final ImportJobs jobs;
    private final Commit commit;
    private final Undo undo;
    private final ImportSettings settings;

    WriteWork(ImportJobs jobs, Commit commit, Undo undo, ImportSettings settings) {
        this.jobs = jobs;
        this.commit = commit;
        this.undo = undo;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return settings.poll();
    }

    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public boolean next() {
        Optional<ImportJob> waiting = jobs.next(ImportState.COMMITTING, ImportState.UNDOING);
        if (waiting.isEmpty()) {
            return false;
        }
        ImportJob job = waiting.get();
        if (job.attempts() >= settings.mostAttempts()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.fail(job.id(), ImportProblem.interrupted(job.attempts()), job.state()));
            return true;
        }
        boolean back = job.state() == ImportState.UNDOING;
        // histories and events name the import as their cause
        MDC.put(CAUSE, back ? "import-undo:" + job.id() : job.asCause());
        try {
            // before the work, so that a chunk that ends the process is counted too; a chunk that is written counts
            // anew
            QuarkusTransaction.requiringNew().run(() -> jobs.change(TRIED, job.id()));
            if (back) {
                undo.next(job.id());
            } else {
                commit.next(job.id());
            }
        } finally {
            MDC.remove(CAUSE);
        }
        return true;
    }

    @Override
    public String told(Throwable failure) {
        // a message could quote a row
        return failure.getClass().getSimpleName();
    }
}

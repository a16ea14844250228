package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.recurring.Recurring;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Verifies received files, one at a time; what a process leaves behind, the next one or another replica begins anew. */
@ApplicationScoped
class VerifyWork implements Recurring {
    static final String NAME = "import-verify";

    private static final Logger LOG = Logger.getLogger(VerifyWork.class);

    private final ImportJobs jobs;
    private final Verification verification;
    private final ImportSettings settings;

    VerifyWork(ImportJobs jobs, Verification verification, ImportSettings settings) {
        this.jobs = jobs;
        this.verification = verification;
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
    public boolean next() throws Exception {
        Optional<ImportJob> waiting = jobs.next(ImportState.RECEIVED, ImportState.VERIFYING);
        if (waiting.isEmpty()) {
            return false;
        }
        ImportJob job = waiting.get();
        if (job.attempts() >= settings.mostAttempts()) {
            fail(job, ImportProblem.interrupted(job.attempts()));
            return true;
        }
        try {
            verification.run(job.id());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            LOG.errorf(e, "import %s failed", job.id());
            fail(job, ImportProblem.internal());
        }
        return true;
    }

    private void fail(ImportJob job, ImportProblem problem) {
        QuarkusTransaction.requiringNew()
                .run(() -> jobs.fail(job.id(), problem, ImportState.RECEIVED, ImportState.VERIFYING));
    }

    @Override
    public String told(Throwable failure) {
        // a message could quote a row
        return failure.getClass().getSimpleName();
    }
}

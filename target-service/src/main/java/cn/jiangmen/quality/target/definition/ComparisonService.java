package cn.jiangmen.quality.target.definition;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.definition.DefinitionComparison.Occasion;
import cn.jiangmen.quality.target.definition.DefinitionVersion.Act;
import cn.jiangmen.quality.target.ledger.CountingRule;
import cn.jiangmen.quality.target.ledger.JobLock;
import cn.jiangmen.quality.target.ledger.Ledger;
import cn.jiangmen.quality.target.ledger.Trial;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Runs comparisons, one at a time across all instances and never beside a rebuild. One whose process was killed is
 * recognised by the lock that nobody holds, and cleared away at the next start or request: its version is a draft again.
 */
@ApplicationScoped
public class ComparisonService {
    private static final Logger LOG = Logger.getLogger(ComparisonService.class);
    private static final int CHUNK = 1_000;

    private final DefinitionVersions versions;
    private final DefinitionComparisons comparisons;
    private final ComparedDays days;
    private final Trial trial;
    private final Ledger ledger;
    private final DataSource database;
    private final Clock clock;

    ComparisonService(
            DefinitionVersions versions,
            DefinitionComparisons comparisons,
            ComparedDays days,
            Trial trial,
            Ledger ledger,
            DataSource database,
            Clock clock) {
        this.versions = versions;
        this.comparisons = comparisons;
        this.days = days;
        this.trial = trial;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** A running comparison, as its thread knows it. */
    private record Job(UUID id, String indicator, int number, CountingRule rule) {}

    /**
     * Starts a comparison of a draft with the version in use.
     *
     * @throws DefinitionRefused.JobRunning when a comparison or a rebuild is running here or elsewhere
     */
    public DefinitionComparison start(String indicator, int number, String ifMatch, String by) {
        JobLock lock = JobLock.take(database).orElseThrow(DefinitionRefused.JobRunning::new);
        try {
            clear();
            DefinitionComparison made = QuarkusTransaction.requiringNew().call(() -> {
                DefinitionVersion version = versions.forChange(indicator, number);
                Versions.require(ifMatch, version.version());
                Integer used = versions.active(indicator)
                        .map(DefinitionVersion::number)
                        .orElse(null);
                DefinitionComparison comparison =
                        new DefinitionComparison(Ids.next(), version, used, by, clock.instant());
                List<DefinitionVersion> others = versions.compared(indicator);
                version.count(comparison.id(), new Act(by, null, clock.instant()));
                comparisons.persist(comparison);
                versions.save(version, "comparison-started");
                // the ledger keeps one count beside the one in use
                others.stream().filter(other -> other != version).forEach(other -> {
                    other.notCompared(clock.instant());
                    versions.save(other, "comparison-superseded");
                });
                return comparison;
            });
            CountingRule rule = QuarkusTransaction.requiringNew()
                    .call(() -> versions.findById(made.definition()).rule());
            Job job = new Job(made.id(), indicator, number, rule);
            Thread.ofVirtual().name("definition-comparison").start(() -> run(job, lock));
            return made;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * A comparison by its id.
     *
     * @throws DefinitionRefused.UnknownComparison when there has been none
     */
    @Transactional
    public DefinitionComparison get(UUID id) {
        return comparisons.get(id);
    }

    /**
     * Stops a comparison; its version is a draft again.
     *
     * @throws DefinitionRefused.ComparisonOver when it does not run any more
     */
    public DefinitionComparison cancel(UUID id, String by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection transaction = database.getConnection()) {
                ledger.hold(transaction);
                DefinitionComparison comparison = comparisons.get(id);
                comparison.cancel(by, clock.instant());
                giveUp(transaction, comparison);
                return comparison;
            }
        });
    }

    /** Removes what no version needs any more, beside everything else. */
    void sweepLater() {
        Thread.ofVirtual().name("ledger-sweep").start(() -> {
            try {
                sweep();
            } catch (RuntimeException e) {
                LOG.warnf("what retired definitions counted is removed at the next start: %s", e.getMessage());
            }
        });
    }

    void clearAtStart(@Observes StartupEvent event) {
        JobLock.take(database).ifPresent(lock -> {
            try (lock) {
                clear();
            }
        });
    }

    /** What a killed process has left. */
    private void clear() {
        inLedger(transaction -> {
            Optional<DefinitionComparison> left = comparisons.running();
            if (left.isPresent()) {
                left.get().failed("the process that ran it has ended", clock.instant());
                giveUp(transaction, left.get());
            }
        });
        sweep();
    }

    private void run(Job job, JobLock lock) {
        try (lock) {
            inLedger(transaction -> {
                trial.drop(transaction, job.indicator());
                if (expects(job, job.rule().counts() == Unit.BODY ? 0 : trial.codes(transaction))) {
                    trial.open(transaction, job.indicator(), job.number(), job.rule());
                }
            });
            if (job.rule().counts() == Unit.BODY) {
                whileRunning(job, (transaction, comparison) -> trial.countBodies(transaction, job.indicator()));
            } else {
                String after = "";
                while (after != null) {
                    after = countNext(job, after);
                }
            }
            sweep();
            LocalDate today = LocalDate.ofInstant(clock.instant(), Time.ZONE);
            Map<LocalDate, List<Occasion>> compared = days.of(job.indicator(), today);
            Trial.Outcome outcome = trial.compare(job.indicator(), compared.keySet());
            whileRunning(job, (transaction, comparison) -> {
                comparison.done(result(today, outcome, compared), clock.instant());
                DefinitionVersion version = versions.forChange(job.indicator(), job.number());
                version.compared(clock.instant());
                versions.save(version, "compared");
            });
        } catch (RuntimeException | SQLException e) {
            LOG.error("a definition could not be compared; the one in use stays", e);
            inLedger(transaction -> {
                DefinitionComparison comparison = comparisons.get(job.id());
                if (comparison.running()) {
                    comparison.failed(String.valueOf(e.getMessage()), clock.instant());
                    giveUp(transaction, comparison);
                }
            });
        }
    }

    private boolean expects(Job job, int codes) {
        DefinitionComparison comparison = comparisons.get(job.id());
        if (comparison.running()) {
            comparison.expects(codes);
        }
        return comparison.running();
    }

    /** Counts one chunk and answers its last code, or null when it was the last or the comparison was cancelled. */
    private String countNext(Job job, String after) {
        String[] last = new String[1];
        whileRunning(job, (transaction, comparison) -> {
            List<String> codes = trial.count(transaction, job.indicator(), after, CHUNK);
            comparison.counted(codes.size());
            last[0] = codes.isEmpty() ? null : codes.getLast();
        });
        return last[0];
    }

    private static DefinitionComparison.Result result(
            LocalDate today, Trial.Outcome outcome, Map<LocalDate, List<Occasion>> compared) {
        List<DefinitionComparison.Day> results = outcome.days().stream()
                .map(day -> new DefinitionComparison.Day(
                        day.on(), compared.get(day.on()), day.entering(), day.leaving(), day.city(), day.counties()))
                .toList();
        return new DefinitionComparison.Result(
                today, outcome.sequence(), outcome.proved(), results, outcome.entering(), outcome.leaving());
    }

    /** The version is a draft again, and what was counted of it is dropped. */
    private void giveUp(Connection transaction, DefinitionComparison comparison) throws SQLException {
        DefinitionVersion version = versions.forChange(comparison.indicator(), comparison.number());
        version.notCompared(clock.instant());
        versions.save(version, "comparison-ended");
        trial.drop(transaction, comparison.indicator());
    }

    private void sweep() {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            try (Connection transaction = database.getConnection()) {
                trial.sweep(transaction);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Work on a comparison, unless it was cancelled. */
    private void whileRunning(Job job, ComparisonWork work) {
        inLedger(transaction -> {
            DefinitionComparison comparison = comparisons.get(job.id());
            if (comparison.running()) {
                work.on(transaction, comparison);
            }
        });
    }

    /** Work in one transaction, with the ledger held. */
    private void inLedger(LedgerWork work) {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> {
            try (Connection transaction = database.getConnection()) {
                ledger.hold(transaction);
                work.in(transaction);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What is done while the ledger is held. */
    private interface LedgerWork {
        void in(Connection transaction) throws SQLException;
    }

    /** What is done while the ledger is held and the comparison runs. */
    private interface ComparisonWork {
        void on(Connection transaction, DefinitionComparison comparison) throws SQLException;
    }
}

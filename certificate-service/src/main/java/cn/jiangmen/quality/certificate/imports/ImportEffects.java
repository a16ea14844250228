package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.effect.Effect;
import cn.jiangmen.quality.certificate.effect.Effects;
import cn.jiangmen.quality.certificate.effect.Question;
import cn.jiangmen.quality.certificate.events.CertificateMessages;
import cn.jiangmen.quality.certificate.events.CertificateState;
import cn.jiangmen.quality.certificate.schemes.Catalogue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Asks for each report what committing it would do to the numbers, and on request what undoing it would. A thread of its own,
 * because an answer may take minutes; nothing else of an import waits for it.
 */
@ApplicationScoped
class ImportEffects {
    private static final Logger LOG = Logger.getLogger(ImportEffects.class);
    private static final Duration STOPPING = Duration.ofSeconds(3);
    private static final String NEXT = """
            select id from import_job where effect_waits and state in ('VERIFIED', 'COMMITTED', 'CANCELLED', 'FAILED')
            order by id limit 1""";
    private static final String TOLD =
            "update import_job set effect = ?::jsonb, effect_waits = false where id = ? and effect_waits";
    private static final String ASK = """
            update import_job set effect_waits = true, effect = null, effect_of = ? where id = ?""";

    private final DataSource database;
    private final Effects effects;
    private final RowDecisions decisions;
    private final Catalogue catalogue;
    private final ImportSettings settings;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(0);
    private volatile boolean running;
    private Thread thread;

    ImportEffects(
            DataSource database,
            Effects effects,
            RowDecisions decisions,
            Catalogue catalogue,
            ImportSettings settings,
            Clock clock) {
        this.database = database;
        this.effects = effects;
        this.decisions = decisions;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("import-effect").start(this::loop);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(STOPPING);
    }

    void wake() {
        waiting.release();
    }

    /** Has the effect asked, of committing or, where it was written, of undoing. */
    static void ask(Connection connection, ImportJob job) throws SQLException {
        ImportJobs.change(connection, ASK, job.state() == ImportState.VERIFIED ? "COMMIT" : "UNDO", job.id());
    }

    private void loop() {
        while (running) {
            try {
                boolean more = next();
                if (!more && waiting.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    waiting.drainPermits();
                }
            } catch (InterruptedException e) {
                running = false;
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("the effect of an import was not asked: %s", e.getMessage());
                pause();
            }
        }
    }

    private void pause() {
        try {
            waiting.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Asks for one import; two replicas may both ask for it, and one of the answers is kept. */
    private boolean next() throws SQLException {
        try (Question question = new Question()) {
            UUID id = question(question);
            if (id == null) {
                return false;
            }
            // no connection is held while the answer is waited for
            Effect effect = effects.ask(question, null);
            try (Connection connection = database.getConnection()) {
                ImportJobs.change(connection, TOLD, ImportJobs.json(effect), id);
            }
            return true;
        }
    }

    private UUID question(Question question) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                UUID id = waiting(connection);
                if (id != null) {
                    ImportJob job = ImportJobs.get(connection, id);
                    if (job.effect().of() == ImportEffect.Of.COMMIT) {
                        commit(connection, job, question);
                    } else {
                        undo(connection, job, question);
                    }
                }
                return id;
            } finally {
                connection.rollback();
            }
        }
    }

    private static UUID waiting(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEXT);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getObject(1, UUID.class) : null;
        }
    }

    private void commit(Connection connection, ImportJob job, Question question) throws SQLException {
        int after = 0;
        for (List<ImportRow> rows = ImportRows.toWrite(connection, job.id(), after, settings.verifyChunk());
                !rows.isEmpty();
                rows = ImportRows.toWrite(connection, job.id(), after, settings.verifyChunk())) {
            for (RowDecisions.Decided one : decisions.decide(connection, job, rows, false)) {
                if (one.decision().outcome().isWritten()) {
                    question.add(
                            state(one.decision().certificate(), one.decision().event()));
                }
            }
            after = rows.getLast().row();
        }
    }

    private void undo(Connection connection, ImportJob job, Question question) throws SQLException {
        int after = 0;
        for (List<WrittenRows.Row> rows = WrittenRows.toUndo(connection, job.id(), after, settings.verifyChunk());
                !rows.isEmpty();
                rows = WrittenRows.toUndo(connection, job.id(), after, settings.verifyChunk())) {
            Map<UUID, Certificate> now = CertificateRows.read(
                    connection,
                    rows.stream().map(WrittenRows.Row::certificateId).toList());
            for (WrittenRows.Row row : rows) {
                Certificate certificate = now.get(row.certificateId());
                if (certificate != null && certificate.version() == row.version()) {
                    question.add(
                            row.before() == null
                                    ? state(certificate, CertificateEvent.withdrawn(null))
                                    : state(row.before(), CORRECTED));
                }
            }
            after = rows.getLast().row();
        }
    }

    private static final CertificateEvent CORRECTED = new CertificateEvent(CertificateEvent.Kind.CORRECTED, null, null);

    private CertificateState state(Certificate certificate, CertificateEvent event) {
        return (CertificateState) CertificateMessages.change(certificate, 1, event, catalogue.schemes(), clock)
                .state();
    }
}

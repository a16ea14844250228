package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.schemes.Confidence;
import cn.jiangmen.quality.certificate.visits.events.VisitMessages;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All visits. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Visits implements PanacheRepositoryBase<Visit, UUID> {
    private static final String ONCE = "visit_once";
    private static final String KINDS = """
            select code, parent, name_zh, name_en, follow_up, after_issue, source, confidence from visit_kind order by code""";

    private final Session session;
    private final Outbox outbox;
    private final VersionHistory history;

    Visits(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
        this.history = new VersionHistory(session, "visit_history", Set.of("visit_id", "effective_on", "reason"));
    }

    /**
     * Finds a visit.
     *
     * @throws VisitRefused.NotFound when there is none
     */
    Visit get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new VisitRefused.NotFound(id));
    }

    /** The register's list of kinds, by code. */
    List<VisitKind> kinds() {
        return session.createNativeQuery(KINDS, Tuple.class)
                .getResultStream()
                .map(row -> new VisitKind(
                        row.get("code", String.class),
                        row.get("parent", String.class),
                        row.get("name_zh", String.class),
                        row.get("name_en", String.class),
                        row.get("follow_up", Boolean.class),
                        row.get("after_issue", Boolean.class),
                        row.get("source", String.class),
                        Confidence.valueOf(row.get("confidence", String.class))))
                .toList();
    }

    /**
     * The kind of a code.
     *
     * @throws VisitRefused.UnknownKind when there is none
     */
    VisitKind kind(String code) {
        return kinds().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new VisitRefused.UnknownKind(code));
    }

    Page<VersionHistory.Version> history(UUID visit, String cursor, int limit) {
        return history.page(visit, cursor, limit);
    }

    /** @throws VisitRefused.RecordedAlready when another one stands for it; asking the index saves a race */
    void save(Visit visit, String verb, String reason) {
        try {
            persist(visit);
            flush();
        } catch (ConstraintViolationException e) {
            if (ONCE.equals(e.getConstraintName())) {
                throw new VisitRefused.RecordedAlready();
            }
            throw e;
        }
        Change change = VisitMessages.change(visit, verb, reason);
        history.append(
                visit.id(), visit.version(), verb, visit.facts().endedOn(), reason, change.state(), visit.recordedAt());
        outbox.append(() -> change);
    }
}

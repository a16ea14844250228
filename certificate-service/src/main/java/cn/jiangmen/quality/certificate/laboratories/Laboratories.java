package cn.jiangmen.quality.certificate.laboratories;

import cn.jiangmen.quality.certificate.laboratories.events.LaboratoryMessages;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All institutions. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Laboratories implements PanacheRepositoryBase<Laboratory, UUID> {
    private static final String UNIQUE_NAME = "laboratory_name";

    private final Outbox outbox;
    private final VersionHistory history;
    private final Session session;
    private final Clock clock;

    Laboratories(Outbox outbox, Session session, Clock clock) {
        this.outbox = outbox;
        this.history = new VersionHistory(session, "laboratory_history", Set.of("laboratory_id"));
        this.session = session;
        this.clock = clock;
    }

    /**
     * Finds an institution.
     *
     * @throws LaboratoryRefused.NotFound when there is none
     */
    Laboratory get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new LaboratoryRefused.NotFound(id));
    }

    List<Laboratory> list(DirectoryFilter filter, LaboratoryKind kind, UUID after, int limit) {
        Conditions conditions = filter.laboratories()
                .andIf(kind == null ? null : "[\"" + kind + "\"]", "kinds @> cast(:kind as jsonb)", "kind")
                .andIf(after, "id > :after", "after");
        return conditions.list(session, Laboratory.class, "laboratory", "id", limit);
    }

    boolean hasBody(String approvalNumber) {
        return !session.createNativeQuery("select 1 from certification_body where number_key = :number", Integer.class)
                .setParameter("number", approvalNumber)
                .getResultList()
                .isEmpty();
    }

    Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return history.page(id, cursor, limit);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Laboratory laboratory) {
        persist(laboratory);
        write(laboratory);
        publish(laboratory, "registered", null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void save(Laboratory laboratory, String reason) {
        write(laboratory);
        publish(laboratory, "corrected", reason);
    }

    private void write(Laboratory laboratory) {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_NAME.equals(e.getConstraintName())) {
                throw new LaboratoryRefused.NameTaken(laboratory.details().name());
            }
            throw e;
        }
    }

    private void publish(Laboratory laboratory, String type, String reason) {
        Change change = LaboratoryMessages.change(laboratory, type, reason, LocalDate.now(clock));
        history.append(
                laboratory.id(), laboratory.version(), type, null, reason, change.state(), laboratory.recordedAt());
        outbox.append(() -> change);
    }
}

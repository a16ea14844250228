package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.bodies.events.BodyMessages;
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

/** All certification bodies. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class CertificationBodies implements PanacheRepositoryBase<CertificationBody, UUID> {
    private static final String MAY_CERTIFY = """
            exists (select from jsonb_array_elements(scopes) as s
                    where s ->> 'scheme' in (:schemes) and in_periods(jsonb_build_array(s), :on))""";
    private static final String UNIQUE_NUMBER = "certification_body_number";

    private final Outbox outbox;
    private final VersionHistory history;
    private final Session session;
    private final Clock clock;

    CertificationBodies(Outbox outbox, Session session, Clock clock) {
        this.outbox = outbox;
        this.history = new VersionHistory(session, "certification_body_history", Set.of("body_id"));
        this.session = session;
        this.clock = clock;
    }

    /**
     * Finds a body by its approval number in any writing.
     *
     * @throws BodyRefused.NotFound when none has it
     */
    CertificationBody get(String approvalNumber) {
        return find("numberKey", CertificationBody.key(approvalNumber))
                .firstResultOptional()
                .orElseThrow(() -> new BodyRefused.NotFound(approvalNumber));
    }

    /** Those that fit on a day, by approval number; null asks for all. */
    List<CertificationBody> list(BodyFilter filter, String after, int limit) {
        Conditions conditions = new Conditions()
                .andIf(filter.county(), "county = :county", "county")
                .andIf(after, "number_key > :after", "after")
                .andIf(
                        filter.status() == null ? null : filter.status().name(),
                        "body_status_on(standings, :on) = :status",
                        "status")
                .andIf(filter.highTech(), "in_periods(high_tech, :on) = :highTech", "highTech")
                .andIf(filter.attracted(), "in_periods(attracted_periods, :on) = :attracted", "attracted")
                .andIf(filter.schemes(), MAY_CERTIFY, "schemes");
        if (filter.needsDay()) {
            conditions.with("on", filter.on());
        }
        return conditions.list(session, CertificationBody.class, "certification_body", "number_key", limit);
    }

    Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return history.page(id, cursor, limit);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(CertificationBody body) {
        try {
            persist(body);
            flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_NUMBER.equals(e.getConstraintName())) {
                throw new BodyRefused.NumberTaken(body.key());
            }
            throw e;
        }
        publish(body, "registered", null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void save(CertificationBody body, String reason) {
        flush();
        publish(body, "corrected", reason);
    }

    private void publish(CertificationBody body, String type, String reason) {
        Change change = BodyMessages.change(body, type, reason, LocalDate.now(clock));
        history.append(body.id(), body.version(), type, null, reason, change.state(), body.recordedAt());
        outbox.append(() -> change);
    }
}

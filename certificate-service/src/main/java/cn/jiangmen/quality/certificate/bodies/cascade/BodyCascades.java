package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** All cascades. Saving one writes its row and its version; what it does to bodies and certificates they tell themselves. */
@ApplicationScoped
class BodyCascades implements PanacheRepositoryBase<BodyCascade, UUID> {
    private static final String IN_THE_WAY = """
            select id from body_cascade
            where body_id = :body and id <> :id
              and (state in ('APPLYING', 'RESTORING') or (state = 'APPLIED' and confirmed_at > :since))
            order by confirmed_at desc
            limit 1""";

    // the row stays locked to the end of the work; another instance goes past it
    private static final String CLAIM = """
            select * from body_cascade
            where id = :id and state in ('PREVIEWING', 'APPLYING', 'RESTORING')
            for update skip locked""";

    private final Session session;
    private final VersionHistory history;

    BodyCascades(Session session) {
        this.session = session;
        this.history = new VersionHistory(session, "body_cascade_history", Set.of("cascade_id"));
    }

    /**
     * Finds a cascade.
     *
     * @throws CascadeRefused.NotFound when there is none
     */
    BodyCascade get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new CascadeRefused.NotFound(id));
    }

    List<BodyCascade> list(String body, CascadeState state, UUID after, int limit) {
        return new Conditions()
                .andIf(body, "approval_number = :body", "body")
                .andIf(state == null ? null : state.name(), "state = :state", "state")
                .andIf(after, "id > :after", "after")
                .list(session, BodyCascade.class, "body_cascade", "id", limit);
    }

    /** Those that wait for work, the oldest first. */
    @Transactional
    List<UUID> waiting(CascadeState... states) {
        return session.createNativeQuery("select id from body_cascade where state in (:states) order by id", UUID.class)
                .setParameter(
                        "states", Stream.of(states).map(CascadeState::name).toList())
                .getResultList();
    }

    /** Takes the work on one, unless another instance has it or there is none any more. */
    Optional<BodyCascade> claim(UUID id) {
        return session.createNativeQuery(CLAIM, BodyCascade.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Another one of the same body that is at work, or was confirmed later and still holds; no other can come to be so meanwhile. */
    Optional<UUID> inTheWay(BodyCascade cascade) {
        session.createNativeQuery("select id from certification_body where id = :body for update", UUID.class)
                .setParameter("body", cascade.bodyId())
                .getSingleResult();
        return session.createNativeQuery(IN_THE_WAY, UUID.class)
                .setParameter("body", cascade.bodyId())
                .setParameter("id", cascade.id())
                .setParameter("since", cascade.recordedAt())
                .getResultStream()
                .findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(BodyCascade cascade) {
        persist(cascade);
        save(cascade, "asked");
    }

    /** @param change kebab-case past participle */
    @Transactional(Transactional.TxType.MANDATORY)
    void save(BodyCascade cascade, String change) {
        flush();
        String why = cascade.restorationReason() == null ? cascade.reason() : cascade.restorationReason();
        history.append(
                cascade.id(),
                cascade.version(),
                change,
                cascade.effectiveOn(),
                why,
                cascade.asRecord(),
                cascade.recordedAt());
    }

    Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return history.page(id, cursor, limit);
    }
}

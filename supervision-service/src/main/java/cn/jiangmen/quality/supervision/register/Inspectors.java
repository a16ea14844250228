package cn.jiangmen.quality.supervision.register;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The register of inspectors. Saving one writes its row and its version; staff are nobody else's matter, so there is no event. */
@ApplicationScoped
class Inspectors implements PanacheRepositoryBase<Inspector, UUID> {
    private final Session session;
    private final VersionHistory history;

    Inspectors(Session session) {
        this.session = session;
        this.history = new VersionHistory(session, "inspector_history", Set.of());
    }

    /** What the history keeps of a version. */
    private record State(Qualification qualification, InspectorStatus status, LocalDate leftOn) {}

    /** @throws RegisterRefused.InspectorNotFound when nobody has the id */
    Inspector get(String id) {
        try {
            return findByIdOptional(UUID.fromString(id)).orElseThrow(() -> new RegisterRefused.InspectorNotFound(id));
        } catch (IllegalArgumentException e) {
            throw new RegisterRefused.InspectorNotFound(id);
        }
    }

    /** Whether a certificate belongs to somebody other than the one with the id. */
    boolean taken(String certificateKey, UUID by) {
        return count("qualification.certificateKey = ?1 and id <> ?2", certificateKey, by) > 0;
    }

    void save(Inspector inspector, String change, LocalDate effectiveOn, String reason) {
        persist(inspector);
        flush();
        history.append(
                inspector.id(),
                inspector.version(),
                change,
                effectiveOn,
                reason,
                new State(inspector.qualification(), inspector.status(), inspector.leftOn()),
                inspector.changedAt());
    }

    Page<VersionHistory.Version> history(Inspector inspector, String cursor, int limit) {
        return history.page(inspector.id(), cursor, limit);
    }

    List<Inspector> list(InspectorService.Filter filter, int limit) {
        return new Conditions()
                .andIf(filter.after(), "id > :after", "after")
                .andIf(filter.county(), "county = :county", "county")
                .andIf(filter.kind() == null ? null : filter.kind().name(), "kind = :kind", "kind")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status")
                .andIf(filter.speciality(), ":speciality = any (specialities)", "speciality")
                .list(session, Inspector.class, "inspector", "id", limit);
    }
}

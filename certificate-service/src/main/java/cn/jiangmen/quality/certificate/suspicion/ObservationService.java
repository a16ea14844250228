package cn.jiangmen.quality.certificate.suspicion;

import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.Conditions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** What can be done with observations; each is looked at as soon as it is recorded or withdrawn. */
@ApplicationScoped
public class ObservationService {
    private static final String DUE =
            "insert into suspicion_due (kind, key) values ('OBSERVATION', :id) on conflict do nothing";
    private static final String SCHEME = "select count(*) from scheme where code = :code";

    private final Session session;
    private final VersionHistory history;
    private final Clock clock;

    ObservationService(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
        history = new VersionHistory(session, "observation_history", Set.of("by"));
    }

    /** What the history keeps of an observation. */
    private record Kept(Seen seen, ObservationStatus status, String by) {}

    @Transactional
    public Observation record(Seen seen) {
        if (seen.scheme() != null
                && session.createNativeQuery(SCHEME, Long.class)
                                .setParameter("code", seen.scheme())
                                .getSingleResult()
                        == 0) {
            throw new SuspicionRefused.UnknownScheme(seen.scheme());
        }
        Observation observation = new Observation(Ids.next(), seen, clock.instant());
        session.persist(observation);
        save(observation, "recorded", seen.toldBy(), null);
        return observation;
    }

    /** Takes an observation back: what followed from it is cleared. */
    @Transactional
    public Observation withdraw(String id, String ifMatch, String by, String reason) {
        Observation observation = get(id);
        Versions.require(ifMatch, observation.version());
        observation.withdraw(clock.instant());
        save(observation, "withdrawn", by, reason);
        return observation;
    }

    private void save(Observation observation, String change, String by, String reason) {
        session.flush();
        history.append(
                observation.id(),
                observation.version(),
                change,
                observation.seen().observedFrom(),
                reason,
                new Kept(observation.seen(), observation.status(), by),
                observation.changedAt());
        session.createNativeMutationQuery(DUE)
                .setParameter("id", observation.id().toString())
                .executeUpdate();
    }

    /**
     * Finds an observation.
     *
     * @throws SuspicionRefused.UnknownObservation when there is none
     */
    public Observation get(String id) {
        Observation found;
        try {
            found = session.find(Observation.class, UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new SuspicionRefused.UnknownObservation(id);
        }
        if (found == null) {
            throw new SuspicionRefused.UnknownObservation(id);
        }
        return found;
    }

    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return history.page(get(id).id(), cursor, limit);
    }

    /** What to list; null asks for all. */
    public record Filter(ObservationKind kind, ObservationStatus status, String creditCode, String number) {}

    /** The first that fit, as they were recorded. */
    public List<Observation> list(Filter filter, UUID after, int limit) {
        Conditions conditions = new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(filter.kind() == null ? null : filter.kind().name(), "kind = :kind", "kind")
                .andIf(filter.status() == null ? null : filter.status().name(), "status = :status", "status");
        if (filter.creditCode() != null) {
            String code = CreditCode.read("credit_code", filter.creditCode());
            conditions.and("credit_code = :code", "code", String.valueOf(code));
        }
        if (filter.number() != null) {
            conditions.and("number_key = :number", "number", String.valueOf(Normal.code(filter.number())));
        }
        return conditions.list(session, Observation.class, "observation", "id", limit);
    }
}

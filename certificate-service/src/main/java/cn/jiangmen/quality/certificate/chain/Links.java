package cn.jiangmen.quality.certificate.chain;

import cn.jiangmen.quality.certificate.DayRange;
import cn.jiangmen.quality.certificate.chain.events.LinkMessages;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/** All links. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Links implements PanacheRepositoryBase<Link, UUID> {
    private static final String PREDECESSOR = "certificate_link_predecessor";
    private static final String SUCCESSOR = "certificate_link_successor";

    private static final String CHAIN = """
            with recursive
            before (id, place) as (
                select cast(:id as uuid), 0
                union all
                select l.predecessor, b.place - 1
                from before b join certificate_link l on l.successor = b.id and l.withdrawn_at is null
            ),
            after (id, place) as (
                select cast(:id as uuid), 0
                union all
                select l.successor, a.place + 1
                from after a join certificate_link l on l.predecessor = a.id and l.withdrawn_at is null
            )
            select id from (select * from before union select * from after) chain order by place""";

    private static final String IN_FORCE = """
            select lower(d) as from_day, upper(d) as to_day
            from (select range_agg(p) as days from certificate c cross join lateral unnest(c.in_force) p
                  where c.id in (:ids)) a
            cross join lateral unnest(a.days) d
            order by 1""";

    private static final String MAY_CERTIFY = """
            select (select s ->> 'status' from jsonb_array_elements(b.standings) s
                    where coalesce(cast(s ->> 'from' as date), '-infinity') <= :day
                    order by coalesce(cast(s ->> 'from' as date), '-infinity') desc limit 1) = 'APPROVED'
               and (b.scopes = '[]' or exists (
                    select from jsonb_array_elements(b.scopes) s
                    where s ->> 'scheme' in (:codes)
                      and coalesce(cast(s ->> 'from' as date), '-infinity') <= :day
                      and coalesce(cast(s ->> 'to' as date), 'infinity') > :day))
            from certification_body b where b.number_key = :body""";

    private final Session session;
    private final Outbox outbox;
    private final VersionHistory history;

    Links(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
        this.history =
                new VersionHistory(session, "certificate_link_history", Set.of("link_id", "effective_on", "reason"));
    }

    /**
     * Finds a link.
     *
     * @throws ChainRefused.LinkNotFound when there is none
     */
    Link get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ChainRefused.LinkNotFound(id));
    }

    /** Lets one at a time make links, so that no circle closes between two of them. */
    void hold() {
        session.createNativeQuery("select pg_advisory_xact_lock(hashtext('certificate chains'))", Object.class)
                .getResultList();
    }

    /** The certificates of a chain in their order, from any one of them. */
    List<UUID> chain(UUID certificate) {
        return session.createNativeQuery(CHAIN, UUID.class)
                .setParameter("id", certificate)
                .getResultList();
    }

    /** The links that stand between certificates. */
    List<Link> between(Collection<UUID> certificates) {
        return list("predecessor in ?1 and successor in ?1 and withdrawnAt is null", certificates);
    }

    /** The days on which any of the certificates is in force. */
    List<DayRange> inForce(Collection<UUID> certificates) {
        return session.createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter("ids", certificates)
                .getResultStream()
                .map(row -> new DayRange(row.get("from_day", LocalDate.class), row.get("to_day", LocalDate.class)))
                .toList();
    }

    /** Whether a body is recorded, approved on a day, and for a scheme as far as its scope is known. */
    boolean mayCertify(String body, Collection<String> codes, LocalDate day) {
        return session.createNativeQuery(MAY_CERTIFY, Boolean.class)
                .setParameter("day", day)
                .setParameter("codes", codes)
                .setParameter("body", body)
                .getResultStream()
                .anyMatch(Boolean.TRUE::equals);
    }

    Page<VersionHistory.Version> history(UUID link, String cursor, int limit) {
        return history.page(link, cursor, limit);
    }

    /** @throws ChainRefused.LinkedAlready when one of the two is linked to another; asking the index saves a race */
    void save(Link link, String reason) {
        try {
            persist(link);
            flush();
        } catch (ConstraintViolationException e) {
            if (PREDECESSOR.equals(e.getConstraintName()) || SUCCESSOR.equals(e.getConstraintName())) {
                throw new ChainRefused.LinkedAlready(PREDECESSOR.equals(e.getConstraintName()));
            }
            throw e;
        }
        Change change = LinkMessages.change(link, reason);
        history.append(
                link.id(),
                link.version(),
                LinkMessages.verb(link),
                link.effectiveOn(),
                reason,
                change.state(),
                link.recordedAt());
        outbox.append(() -> change);
    }
}

package cn.jiangmen.quality.supervision.dishonesty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Reads penalties as far as records rest on them. */
@ApplicationScoped
class PenaltyReading {
    // the row is held: a penalty cannot be withdrawn between the look and the listing
    private static final String PENALTY = """
            select id, case_number, county, enterprise_name, credit_code, decision_number, decided_on, kinds, article, status
            from penalty where id = :id for share""";

    // decided after the record began, still standing, and heavy by itself
    private static final String NEW_HEAVY = """
            select p.decision_number
            from penalty p
            where p.credit_code = :code and p.id <> :id and p.status = 'DECIDED'
              and p.decided_on > :since and p.decided_on <= :until
              and exists (select from dishonesty_heavy_penalty h
                          where h.kind = any (p.kinds) and h.by_itself
                            and h.valid_from <= p.decided_on and (h.valid_until is null or h.valid_until >= p.decided_on))
            order by p.decided_on, p.decision_number""";

    private static final String WITHDRAWN =
            "select penalty_id, withdrawn_on from withdrawn_penalty where penalty_id = any (:ids)";

    // decided when it was recorded or by an officer; what was recorded before such decisions were kept is nobody's
    // decision
    private static final String LEFT_OUT = """
            select exclusion from penalty_publication
            where penalty_id = :id and channel = 'CREDIT' and status = 'EXCLUDED' and exclusion <> 'RECORDED_BEFORE'""";

    private final Session session;

    PenaltyReading(Session session) {
        this.session = session;
    }

    /** @throws RecordRefused.PenaltyUnknown when there is none */
    PenaltyBasis get(UUID id) {
        return session.createNativeQuery(PENALTY, Tuple.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(PenaltyReading::basis)
                .orElseThrow(() -> new RecordRefused.PenaltyUnknown(id.toString()));
    }

    /** The heavy penalties that the same party got after a day and up to another. */
    List<String> heavySince(String creditCode, UUID not, LocalDate since, LocalDate until) {
        return session.createNativeQuery(NEW_HEAVY, String.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("code", creditCode)
                .setParameter("id", not)
                .setParameter("since", since)
                .setParameter("until", until)
                .getResultList();
    }

    /** Since when those of the penalties are withdrawn that are. */
    Map<UUID, LocalDate> withdrawnOn(List<UUID> penalties) {
        Map<UUID, LocalDate> days = new HashMap<>();
        session.createNativeQuery(WITHDRAWN, Tuple.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("ids", penalties.toArray(UUID[]::new))
                .getResultStream()
                .forEach(row -> days.put(row.get("penalty_id", UUID.class), row.get("withdrawn_on", LocalDate.class)));
        return days;
    }

    /** @throws RecordRefused.PublicationExcluded when the credit platform is not to be told of the penalty */
    void requireTellable(PenaltyBasis penalty) {
        session.createNativeQuery(LEFT_OUT, String.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("id", penalty.id())
                .getResultStream()
                .findFirst()
                .ifPresent(why -> {
                    throw new RecordRefused.PublicationExcluded(penalty.decisionNumber(), why);
                });
    }

    private static PenaltyBasis basis(Tuple row) {
        return new PenaltyBasis(
                row.get("id", UUID.class),
                row.get("case_number", String.class),
                row.get("county", String.class),
                row.get("enterprise_name", String.class),
                row.get("credit_code", String.class),
                row.get("decision_number", String.class),
                row.get("decided_on", LocalDate.class),
                List.of(row.get("kinds", String[].class)),
                row.get("article", String.class),
                "DECIDED".equals(row.get("status", String.class)));
    }
}

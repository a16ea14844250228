package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** What a change of boundaries does to enterprises: their record stays, and their readers are told it as it reads now. */
@ApplicationScoped
public class Boundaries {
    private static final String NEXT = """
            select e.* from enterprise e
            where e.credit_code > ? and exists (
                select from jsonb_array_elements(e.county_moves) m where m ->> 'county' = any (cast(? as text[])))
            order by e.credit_code limit ? for update""";

    private final Session session;
    private final Enterprises enterprises;
    private final Counties counties;
    private final Clock clock;

    Boundaries(Session session, Enterprises enterprises, Counties counties, Clock clock) {
        this.session = session;
        this.enterprises = enterprises;
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * Tells the next enterprises that are, or were, recorded under some codes, in the running transaction.
     *
     * @param after the credit code after which to go on
     * @param on the day of the change, null when it was taken back
     * @return the last one's credit code, or null when there are no more
     */
    public String tellAgain(List<String> codes, String after, int most, LocalDate on) {
        counties.read();
        List<Enterprise> next = session.createNativeQuery(NEXT, Enterprise.class)
                .setParameter(1, after)
                .setParameter(2, codes.toArray(String[]::new))
                .setParameter(3, most)
                .getResultList();
        Instant now = Instant.now(clock);
        next.forEach(enterprise -> enterprise.changed(now));
        enterprises.saveAll(next.stream()
                .map(enterprise ->
                        new Enterprises.Saved(enterprise, new EnterpriseEvent.BoundariesChanged(on, "行政区划变更")))
                .toList());
        return next.size() < most ? null : next.getLast().creditCode().value();
    }
}

package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.kit.store.Conditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Chooses visits, withdrawn ones too; a list, its count and its file are made of one set of conditions. */
@ApplicationScoped
public class VisitSearch {
    private static final String TABLE = "visit";
    private static final String ORDER = "id";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Session session;
    private final StatelessSession rows;
    private final Visits visits;

    VisitSearch(Session session, StatelessSession rows, Visits visits) {
        this.session = session;
        this.rows = rows;
        this.visits = visits;
    }

    /**
     * What to choose; null asks for all.
     *
     * @param body approval number of the body that came, in any writing
     * @param kind a code, with the kinds below it
     * @param from first day, {@code to} the day after the last
     */
    public record Filter(UUID certificate, String body, String kind, LocalDate from, LocalDate to) {}

    /**
     * Those that fit, in the order of their recording, after one of them or from the beginning.
     *
     * @throws VisitRefused.UnknownKind when there is no such kind
     */
    @Transactional
    public List<Visit> list(Filter filter, UUID after, int limit) {
        return conditions(filter, after).list(session, Visit.class, TABLE, ORDER, limit);
    }

    /** How many fit. */
    @Transactional
    public long count(Filter filter) {
        return conditions(filter, null).count(session, TABLE);
    }

    /** Shows each that fits, as all were at one moment. */
    public void each(Filter filter, Consumer<Visit> consumer) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> conditions(filter, null)
                .each(rows, Visit.class, TABLE, ORDER, consumer));
    }

    private Conditions conditions(Filter filter, UUID after) {
        String kind = Normal.code(filter.kind());
        if (kind != null) {
            visits.kind(kind);
        }
        return new Conditions()
                .andIf(after, "id > :after", "after")
                .andIf(filter.certificate(), "certificate_id = :certificate", "certificate")
                .andIf(Normal.code(filter.body()), "body = :body", "body")
                .andIf(kind, "kind in (select code from visit_kind where :kind in (code, parent))", "kind")
                .andIf(filter.from(), "ended_on >= :from", "from")
                .andIf(filter.to(), "begun_on < :to", "to");
    }
}

package cn.jiangmen.quality.supervision.inspections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The copies that the public reads: written without what is not public when an inspection is published, written anew when it
 * is corrected, gone when it is withdrawn, each in the transaction of the change.
 */
@ApplicationScoped
public class PublishedInspections {
    private static final String SOLE_TRADER = "92";

    private static final String WRITE = """
            insert into published_inspection (inspection_id, enterprise_name, credit_code, county, inspected_on, kind, item,
                result, recheck_of, published_on, corrected_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?, null)
            on conflict (inspection_id) do update
            set enterprise_name = excluded.enterprise_name, credit_code = excluded.credit_code, county = excluded.county,
                inspected_on = excluded.inspected_on, kind = excluded.kind, item = excluded.item,
                result = excluded.result, corrected_on = ?""";

    private static final String READ = """
            select p.inspection_id, p.enterprise_name, p.credit_code, p.county, p.inspected_on, p.kind, p.item, p.result,
                   p.recheck_of, p.published_on, p.corrected_on
            from published_inspection p
            where p.inspection_id > :after
              and (:code = '' or p.credit_code = :code)
              and (:county = '' or p.county = :county)
              and (:draw = '' or p.inspection_id in (select r.inspection_id from check_task_result r
                                                     where cast(r.task_id as text) = :draw))
            order by p.inspection_id
            limit :limit""";

    private final Session session;
    private final Clock clock;

    PublishedInspections(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * What is public of an inspection.
     *
     * @param enterpriseName shortened for a sole trader, whose business often bears the owner's name
     * @param correctedOn day of the last correction since publication, or null
     */
    public record Copy(
            UUID inspectionId,
            String enterpriseName,
            String creditCode,
            String county,
            LocalDate inspectedOn,
            InspectionKind kind,
            String item,
            InspectionResult result,
            UUID recheckOf,
            LocalDate publishedOn,
            LocalDate correctedOn) {}

    /** Which copies; null asks for all. draw: the task in which the objects were drawn. */
    public record Filter(String creditCode, String county, UUID draw, UUID after) {}

    /** Keeps the copy equal to an inspection that has just changed. */
    void follow(Inspection each, InspectionEvent event) {
        if (each.publishedOn() == null) {
            return;
        }
        switch (event) {
            case InspectionEvent.Published _, InspectionEvent.Corrected _ -> write(each);
            case InspectionEvent.Withdrawn _ ->
                session.createNativeMutationQuery("delete from published_inspection where inspection_id = ?")
                        .setParameter(1, each.id())
                        .executeUpdate();
            case InspectionEvent.Recorded _, InspectionEvent.FollowedUp _ -> {
                // nothing of it is in the copy
            }
        }
    }

    /** The first copies that fit, in the order of recording. */
    public List<Copy> list(Filter filter, int limit) {
        return session.createNativeQuery(READ, Tuple.class)
                .setParameter("after", filter.after() == null ? new UUID(0, 0) : filter.after())
                .setParameter("code", filter.creditCode() == null ? "" : filter.creditCode())
                .setParameter("county", filter.county() == null ? "" : filter.county())
                .setParameter("draw", filter.draw() == null ? "" : filter.draw().toString())
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Copy(
                        row.get("inspection_id", UUID.class),
                        row.get("enterprise_name", String.class),
                        row.get("credit_code", String.class),
                        row.get("county", String.class),
                        row.get("inspected_on", LocalDate.class),
                        InspectionKind.valueOf(row.get("kind", String.class)),
                        row.get("item", String.class),
                        InspectionResult.valueOf(row.get("result", String.class)),
                        row.get("recheck_of", UUID.class),
                        row.get("published_on", LocalDate.class),
                        row.get("corrected_on", LocalDate.class)))
                .toList();
    }

    private void write(Inspection each) {
        String code = each.subject().creditCode();
        String name = each.subject().enterpriseName();
        session.createNativeMutationQuery(WRITE)
                .setParameter(1, each.id())
                .setParameter(2, code != null && code.startsWith(SOLE_TRADER) ? shortened(name) : name)
                .setParameter(3, code, String.class)
                .setParameter(4, each.finding().county())
                .setParameter(5, each.finding().inspectedOn())
                .setParameter(6, each.finding().kind().name())
                .setParameter(7, each.finding().item())
                .setParameter(8, each.finding().result().name())
                .setParameter(
                        9, each.recheckOf() == null ? null : each.recheckOf().toString(), String.class)
                .setParameter(10, each.publishedOn())
                .setParameter(11, LocalDate.now(clock))
                .executeUpdate();
    }

    private static String shortened(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}

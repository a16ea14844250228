package cn.jiangmen.quality.supervision.web;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads draws whose seed is committed, what was drawn, and the published results of inspections. */
@ApplicationScoped
public class PublicDraws {
    private static final String DRAW = """
            select t.id as draw_id, t.title, t.object_kind, t.counties, t.per_object, t.checks_from, t.checks_to, t.status,
                   t.seed_commitment, t.committed_at, t.population_hash, t.population_size, t.objects_on, t.inspectors_hash,
                   t.inspectors, t.frozen_at, t.seed, t.drawn_objects, t.drawn_at, t.ended_on,
                   (select count(*) from check_task_result r join published_inspection p on p.inspection_id = r.inspection_id
                    where r.task_id = t.id) as results
            from check_task t
            where t.seed_commitment is not null""";

    private static final String STRATA = """
            select split_part(m.stratum, '/', 1) as stratum, m.stratum as name, count(*) as members,
                   count(o.object_id) as drawn
            from check_task_member m
            left join check_task_object o on o.task_id = m.task_id and o.object_id = m.object_id
            where m.task_id = ? group by m.stratum order by m.stratum""";

    // the name of a sole trader is often the owner's own
    private static final String OBJECTS = """
            select o.ordinal, o.stratum, o.rank, o.object_id, m.county,
                   case when o.object_id like '92%' then left(m.name, 1) || '**' else m.name end as name,
                   (select count(*) from check_task_assignment a
                    where a.task_id = o.task_id and a.object_id = o.object_id) as inspectors
            from check_task_object o
            join check_task_member m on m.task_id = o.task_id and m.object_id = o.object_id
            where o.task_id = ? and o.ordinal > ?
            order by o.ordinal limit ?""";

    private static final String RESULTS = """
            from published_inspection p
            where (? = '' or p.county = ?) and (? = '' or p.result = ?)
              and (? = '' or position(lower(?) in lower(p.enterprise_name)) > 0 or p.credit_code = upper(?))
              and (? = '' or p.inspection_id in (select r.inspection_id from check_task_result r
                                                 where cast(r.task_id as text) = ?))""";

    private final JsonRows rows;

    PublicDraws(JsonRows rows) {
        this.rows = rows;
    }

    /** A draw as the public sees it. */
    public record Draw(
            UUID drawId,
            String title,
            String objectKind,
            List<String> counties,
            int perObject,
            LocalDate checksFrom,
            LocalDate checksTo,
            String status,
            String seedCommitment,
            Instant committedAt,
            String populationHash,
            Integer populationSize,
            LocalDate objectsOn,
            String inspectorsHash,
            Integer inspectors,
            Instant frozenAt,
            String seed,
            Integer drawnObjects,
            Instant drawnAt,
            LocalDate endedOn,
            long results) {}

    /** A stratum of the frozen population. */
    public record Stratum(String stratum, String name, long members, long drawn) {}

    /** A drawn object. */
    public record Drawn(
            int ordinal, String stratum, int rank, String objectId, String county, String name, long inspectors) {}

    /** A published result. */
    public record Result(
            UUID inspectionId,
            String enterpriseName,
            String creditCode,
            String county,
            LocalDate inspectedOn,
            String kind,
            String item,
            String result,
            boolean recheck,
            LocalDate publishedOn,
            LocalDate correctedOn) {}

    /** Which results; an empty text asks for all. */
    public record Filter(String text, String county, String result, String draw) {
        private Object[] values(Object... more) {
            Object[] first = {county, county, result, result, text, text, text, draw, draw};
            Object[] all = new Object[first.length + more.length];
            System.arraycopy(first, 0, all, 0, first.length);
            System.arraycopy(more, 0, all, first.length, more.length);
            return all;
        }
    }

    /** A place in the list of results. */
    public record Place(LocalDate day, UUID id) {}

    private record Counted(long n) {}

    /** The newest first: ids grow with time. */
    public List<Draw> list(Optional<UUID> after, int limit) {
        return rows.list(
                Draw.class,
                DRAW + " and (? = '' or t.id < ?) order by t.id desc limit ?",
                after.isPresent() ? "after" : "",
                after.orElse(new UUID(0, 0)),
                limit);
    }

    public long count() {
        return rows.list(Counted.class, "select count(*) as n from check_task where seed_commitment is not null")
                .getFirst()
                .n();
    }

    public Optional<Draw> of(UUID id) {
        return rows.first(Draw.class, DRAW + " and t.id = ?", id);
    }

    public List<Stratum> strata(UUID id) {
        return rows.list(Stratum.class, STRATA, id);
    }

    public List<Drawn> objects(UUID id, long after, int limit) {
        return rows.list(Drawn.class, OBJECTS, id, after, limit);
    }

    /** The latest checks first. */
    public List<Result> results(Filter filter, Optional<Place> after, int limit) {
        return rows.list(
                Result.class,
                "select p.inspection_id, p.enterprise_name, p.credit_code, p.county, p.inspected_on, p.kind, p.item,"
                        + " p.result, p.recheck_of is not null as recheck, p.published_on, p.corrected_on " + RESULTS
                        + " and (? = '' or (p.inspected_on, p.inspection_id) < (?, ?))"
                        + " order by p.inspected_on desc, p.inspection_id desc limit ?",
                filter.values(
                        after.isPresent() ? "after" : "",
                        after.map(Place::day).orElse(LocalDate.EPOCH),
                        after.map(Place::id).orElse(new UUID(0, 0)),
                        limit));
    }

    public long count(Filter filter) {
        return rows.list(Counted.class, "select count(*) as n " + RESULTS, filter.values())
                .getFirst()
                .n();
    }
}

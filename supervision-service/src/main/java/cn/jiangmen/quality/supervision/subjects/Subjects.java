package cn.jiangmen.quality.supervision.subjects;

import cn.jiangmen.quality.kit.store.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Credit codes whose facts have changed wait in a table, written by triggers in the transaction of the change; here they are
 * taken from it, and all that is derived of their objects is worked out anew, by one at a time over all replicas.
 */
@ApplicationScoped
public class Subjects {
    private static final int PIECE = 1_000;
    private static final String ONE_AT_A_TIME = "select 1 as one from pg_advisory_xact_lock(7262062)";

    private static final String TAKE = """
            delete from subject_due where id in (select id from subject_due order by id limit ?) returning code""";

    private static final String TAKE_OF = "delete from subject_due where code = any (?::text[]) returning code";

    private static final String OBJECTS = """
            select distinct o.object_id
            from unnest(?::text[]) as c(code) cross join lateral objects_of(c.code) as o(object_id)""";

    private final JsonRows rows;
    private final Instance<Derived> derived;
    private final Clock clock;

    Subjects(JsonRows rows, Instance<Derived> derived, Clock clock) {
        this.rows = rows;
        this.derived = derived;
        this.clock = clock;
    }

    private record Due(String code) {}

    private record Concerned(String objectId) {}

    /** One piece of what waits; whether there was any. */
    @Transactional
    public boolean settleSome() {
        if (!rows.exists("select from subject_due limit 1")) {
            return false;
        }
        rows.list(Object.class, ONE_AT_A_TIME);
        List<Due> taken = rows.list(Due.class, TAKE, PIECE);
        workOut(taken);
        return !taken.isEmpty();
    }

    /** Everything that waits, in the caller's transaction. */
    @Transactional
    public void settleAll() {
        boolean more = true;
        while (more) {
            more = settleSome();
        }
    }

    /** What waits of one object. */
    @Transactional
    public void settle(String objectId) {
        List<String> codes = rows.list(Due.class, """
                select distinct c.code
                from unnest(codes_of(?) || ?::text) as c(code) join subject_due d using (code)""", objectId, objectId).stream()
                .map(Due::code)
                .toList();
        if (!codes.isEmpty()) {
            rows.list(Object.class, ONE_AT_A_TIME);
            workOut(rows.list(Due.class, TAKE_OF, codes));
        }
    }

    private void workOut(List<Due> taken) {
        List<String> codes = taken.stream().map(Due::code).distinct().toList();
        if (codes.isEmpty()) {
            return;
        }
        List<String> objects = rows.list(Concerned.class, OBJECTS, codes).stream()
                .map(Concerned::objectId)
                .toList();
        Instant now = Instant.now(clock);
        derived.forEach(each -> each.workOut(objects, now));
    }
}

package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.supervision.draw.ObjectDraw;
import cn.jiangmen.quality.supervision.draw.Population;
import cn.jiangmen.quality.supervision.draw.Seed;
import cn.jiangmen.quality.supervision.register.CheckObject;
import cn.jiangmen.quality.supervision.register.RiskClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;

/** The lists of a task: seed, population, pool, drawn objects, assignments and recusals, written and read in bulk. */
@ApplicationScoped
public class DrawTables {
    private static final String MEMBERS = """
            insert into check_task_member (task_id, stratum, object_id, name, county, risk_class, key_groups)
            select :task, m.stratum, m.object_id, m.name, m.county, m.risk_class, string_to_array(m.key_groups, ',')
            from unnest(cast(:strata as text[]), cast(:ids as text[]), cast(:names as text[]), cast(:counties as text[]),
                        cast(:classes as text[]), cast(:groups as text[]))
                as m(stratum, object_id, name, county, risk_class, key_groups)""";

    private static final String POOL = """
            insert into check_task_inspector (task_id, inspector_id, unit)
            select :task, i.id, i.unit
            from inspector i
            where i.status = 'ACTIVE' and i.kind = 'OFFICER'
              and (i.certificate_until is null or i.certificate_until >= :until)
              and (:anywhere or i.county = '440700' or i.county = any (:counties))
              and (:speciality = '' or :speciality = any (i.specialities))""";

    private static final String OBJECTS = """
            insert into check_task_object (task_id, ordinal, stratum, rank, object_id, score)
            select :task, o.ordinal, o.stratum, o.rank, o.object_id, o.score
            from unnest(cast(:strata as text[]), cast(:ranks as int[]), cast(:ids as text[]), cast(:scores as text[]))
                with ordinality as o(stratum, rank, object_id, score, ordinal)""";

    private static final String ASSIGN = """
            insert into check_task_assignment (task_id, object_id, place, inspector_id)
            select :task, a.object_id, a.place, cast(a.inspector_id as uuid)
            from unnest(cast(:ids as text[]), cast(:places as int[]), cast(:inspectors as text[]))
                as a(object_id, place, inspector_id)
            on conflict (task_id, object_id, place) do update set inspector_id = excluded.inspector_id""";

    private static final String DRAWN = """
            select o.ordinal, o.stratum, o.rank, o.object_id, m.name, m.county, m.risk_class,
                   array_to_string(m.key_groups, ',') as key_groups,
                   (select string_agg(cast(a.inspector_id as text), ',' order by a.place)
                    from check_task_assignment a
                    where a.task_id = o.task_id and a.object_id = o.object_id) as inspectors,
                   (select string_agg(r.item_code, ',' order by r.item_code)
                    from check_task_result r
                    where r.task_id = o.task_id and r.object_id = o.object_id) as checked
            from check_task_object o join check_task_member m using (task_id, object_id)
            where o.task_id = :task and o.ordinal > :after and (:object = '' or o.object_id = :object)
            order by o.ordinal
            limit :limit""";

    private static final String UNCHECKED = """
            select o.object_id
            from check_task_object o
            where o.task_id = :task
              and (select count(*) from check_task_result r
                   where r.task_id = o.task_id and r.object_id = o.object_id) < :items
            order by o.ordinal""";

    private final Session session;

    DrawTables(Session session) {
        this.session = session;
    }

    /** How many objects were drawn, and how many of their items have a result. */
    public record Progress(int objects, int itemsDue, int itemsChecked) {}

    /** An object that is in the population, with the stratum it is drawn in. */
    record Placed(String stratum, CheckObject object) {}

    void keep(UUID task, Seed seed) {
        session.createNativeMutationQuery("insert into check_task_seed (task_id, seed) values (?, ?)")
                .setParameter(1, task)
                .setParameter(2, seed.hex())
                .executeUpdate();
    }

    Seed seed(UUID task) {
        return new Seed(session.createNativeQuery("select seed from check_task_seed where task_id = ?", String.class)
                .setParameter(1, task)
                .getSingleResult());
    }

    void freeze(UUID task, List<Placed> members) {
        session.createNativeMutationQuery(MEMBERS)
                .setParameter("task", task)
                .setParameter("strata", texts(members, Placed::stratum))
                .setParameter("ids", texts(members, m -> m.object().objectId()))
                .setParameter("names", texts(members, m -> m.object().name()))
                .setParameter("counties", texts(members, m -> m.object().county()))
                .setParameter(
                        "classes", texts(members, m -> m.object().riskClass().name()))
                .setParameter(
                        "groups",
                        texts(members, m -> String.join(",", m.object().keyGroups())))
                .executeUpdate();
    }

    int freezePool(CheckTask task) {
        TaskTerms terms = task.terms();
        return session.createNativeMutationQuery(POOL)
                .setParameter("task", task.id())
                .setParameter("until", terms.checksTo())
                .setParameter("anywhere", terms.counties().isEmpty())
                .setParameter("counties", terms.counties().toArray(String[]::new))
                .setParameter("speciality", terms.speciality() == null ? "" : terms.speciality())
                .executeUpdate();
    }

    Population population(UUID task) {
        return new Population(session.createNativeQuery(
                        "select stratum, object_id from check_task_member where task_id = ?", Tuple.class)
                .setParameter(1, task)
                .getResultStream()
                .map(row -> new Population.Member(row.get(0, String.class), row.get(1, String.class)))
                .toList());
    }

    /** Ids of the frozen pool, sorted. */
    List<String> pool(UUID task) {
        return session.createNativeQuery(
                        "select cast(inspector_id as text) as id from check_task_inspector where task_id = ? order by 1",
                        String.class)
                .setParameter(1, task)
                .getResultList();
    }

    void drawn(UUID task, List<ObjectDraw.Drawn> objects) {
        session.createNativeMutationQuery(OBJECTS)
                .setParameter("task", task)
                .setParameter("strata", texts(objects, ObjectDraw.Drawn::stratum))
                .setParameter(
                        "ranks", objects.stream().map(ObjectDraw.Drawn::rank).toArray(Integer[]::new))
                .setParameter("ids", texts(objects, ObjectDraw.Drawn::objectId))
                .setParameter("scores", texts(objects, ObjectDraw.Drawn::score))
                .executeUpdate();
    }

    /** Writes who goes where, over what was written before. */
    void assign(UUID task, Map<String, List<String>> inspectors) {
        List<String> objects = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> chosen = new ArrayList<>();
        inspectors.forEach((object, ids) -> {
            for (int i = 0; i < ids.size(); i++) {
                objects.add(object);
                places.add(i + 1);
                chosen.add(ids.get(i));
            }
        });
        session.createNativeMutationQuery(ASSIGN)
                .setParameter("task", task)
                .setParameter("ids", objects.toArray(String[]::new))
                .setParameter("places", places.toArray(Integer[]::new))
                .setParameter("inspectors", chosen.toArray(String[]::new))
                .executeUpdate();
    }

    List<DrawnObject> objects(UUID task, int after, String objectId, int limit) {
        return session.createNativeQuery(DRAWN, Tuple.class)
                .setParameter("task", task)
                .setParameter("after", after)
                .setParameter("object", objectId)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new DrawnObject(
                        row.get("ordinal", Integer.class),
                        row.get("stratum", String.class),
                        row.get("rank", Integer.class),
                        row.get("object_id", String.class),
                        row.get("name", String.class),
                        row.get("county", String.class),
                        RiskClass.valueOf(row.get("risk_class", String.class)),
                        split(row.get("key_groups", String.class)),
                        split(row.get("inspectors", String.class)),
                        split(row.get("checked", String.class))))
                .toList();
    }

    /** Drawn objects that still lack the result of an item. */
    List<String> unchecked(UUID task, int items) {
        return session.createNativeQuery(UNCHECKED, String.class)
                .setParameter("task", task)
                .setParameter("items", items)
                .getResultList();
    }

    boolean hasResults(UUID task) {
        return results(task) > 0;
    }

    Progress progress(UUID task, int items) {
        int objects = session.createNativeQuery(
                        "select cast(count(*) as int) from check_task_object where task_id = ?", Integer.class)
                .setParameter(1, task)
                .getSingleResult();
        return new Progress(objects, objects * items, results(task));
    }

    private int results(UUID task) {
        return session.createNativeQuery(
                        "select cast(count(*) as int) from check_task_result where task_id = ?", Integer.class)
                .setParameter(1, task)
                .getSingleResult();
    }

    private static List<String> split(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}

package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.supervision.inspections.Inspection;
import cn.jiangmen.quality.supervision.inspections.InspectionKind;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import cn.jiangmen.quality.supervision.inspections.InspectionService;
import cn.jiangmen.quality.supervision.items.CheckMethod;
import cn.jiangmen.quality.supervision.items.ObjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Results of one visit: an inspection for each item of the task that was checked there. */
@ApplicationScoped
public class TaskResults {
    private static final String LINK = """
            insert into check_task_result
                (task_id, object_id, item_code, inspection_id, method, inspectors, told_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF_TASK = """
            select r.object_id, r.item_code, r.inspection_id, r.method, array_to_string(r.inspectors, ',') as inspectors,
                   r.told_by, r.recorded_at, i.inspected_on, i.result, i.status, i.follow_up
            from check_task_result r join inspection i on i.id = r.inspection_id
            where r.task_id = :task and (r.object_id, r.item_code) > (:object, :item)
            order by r.object_id, r.item_code
            limit :limit""";

    private static final String UNPUBLISHED = """
            select cast(i.id as text)
            from check_task_result r join inspection i on i.id = r.inspection_id
            where r.task_id = ? and i.status = 'RECORDED' and i.published_on is null
            order by i.id""";

    private static final String UNATTRIBUTED = "unattributed";

    private final CheckTasks tasks;
    private final Draws draws;
    private final TaskItems items;
    private final InspectionService inspections;
    private final Session session;
    private final Clock clock;

    TaskResults(
            CheckTasks tasks,
            Draws draws,
            TaskItems items,
            InspectionService inspections,
            Session session,
            Clock clock) {
        this.tasks = tasks;
        this.draws = draws;
        this.items = items;
        this.inspections = inspections;
        this.session = session;
        this.clock = clock;
    }

    /**
     * What a visit found.
     *
     * @param county where it was checked; needed only where the register does not know it
     * @param checkedOn null is today
     * @param inspectorIds who of those assigned were there; null is all of them
     */
    public record Visit(
            String objectId,
            String county,
            LocalDate checkedOn,
            List<String> inspectorIds,
            List<Found> found,
            String by) {}

    /** What was found of one item. */
    public record Found(
            String itemCode, CheckMethod method, InspectionResult result, String followUp, String caseNumber) {}

    /** A result of a task. */
    public record Given(
            String objectId,
            String itemCode,
            UUID inspectionId,
            CheckMethod method,
            List<String> inspectorIds,
            LocalDate checkedOn,
            InspectionResult result,
            String status,
            String followUp,
            String by,
            Instant recordedAt) {}

    /**
     * Records what a visit found; the items of a joint task may be recorded in one act or in several.
     *
     * @return the inspections, one for each item
     */
    @Transactional
    public List<Inspection> record(String id, String ifMatch, Visit visit) {
        CheckTask task = tasks.hold(id);
        Versions.require(ifMatch, task.version());
        task.require(TaskStatus.DRAWN);
        DrawnObject object = draws.object(task, visit.objectId());
        LocalDate on = checkedOn(task, visit);
        List<String> present = present(object, visit);
        List<Inspection> recorded = new ArrayList<>();
        List<String> checked = new ArrayList<>(object.checkedItems());
        for (Found found : visit.found()) {
            if (!task.terms().itemCodes().contains(found.itemCode())) {
                throw new TaskRefused.ItemNotInTask(found.itemCode());
            }
            if (checked.contains(found.itemCode())) {
                throw new TaskRefused.ResultGiven(found.itemCode());
            }
            checked.add(found.itemCode());
            Inspection inspection = inspections.record(report(task, object, county(object, visit), on, present, found));
            link(task, object, found, inspection, present, visit.by());
            recorded.add(inspection);
        }
        return recorded;
    }

    /**
     * Publishes the results of a task that are not public yet.
     *
     * @return how many that were
     */
    @Transactional
    public int publish(String id) {
        List<String> unpublished = session.createNativeQuery(UNPUBLISHED, String.class)
                .setParameter(1, tasks.hold(id).id())
                .getResultList();
        unpublished.forEach(inspection -> inspections.publish(inspection, "*"));
        return unpublished.size();
    }

    /** A page of the results of a task, by object and item. */
    public List<Given> given(CheckTask task, String afterObject, String afterItem, int limit) {
        return session.createNativeQuery(OF_TASK, Tuple.class)
                .setParameter("task", task.id())
                .setParameter("object", afterObject)
                .setParameter("item", afterItem)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Given(
                        row.get("object_id", String.class),
                        row.get("item_code", String.class),
                        row.get("inspection_id", UUID.class),
                        CheckMethod.valueOf(row.get("method", String.class)),
                        List.of(row.get("inspectors", String.class).split(",", -1)),
                        row.get("inspected_on", LocalDate.class),
                        InspectionResult.valueOf(row.get("result", String.class)),
                        row.get("status", String.class),
                        row.get("follow_up", String.class),
                        row.get("told_by", String.class),
                        row.get("recorded_at", Instant.class)))
                .toList();
    }

    private LocalDate checkedOn(CheckTask task, Visit visit) {
        LocalDate on = visit.checkedOn() == null ? LocalDate.now(clock) : visit.checkedOn();
        LocalDate drawnOn = LocalDate.ofInstant(task.drawnAt(), clock.getZone());
        if (on.isBefore(drawnOn)) {
            throw new TaskRefused.CheckedBeforeDrawn(on, drawnOn);
        }
        return on;
    }

    private static List<String> present(DrawnObject object, Visit visit) {
        if (visit.inspectorIds() == null) {
            return object.inspectorIds();
        }
        List<String> present = visit.inspectorIds().stream().distinct().toList();
        for (String inspector : present) {
            if (!object.inspectorIds().contains(inspector)) {
                throw new TaskRefused.NotAssigned(inspector);
            }
        }
        return present;
    }

    private static String county(DrawnObject object, Visit visit) {
        if (visit.county() != null) {
            return visit.county();
        }
        if (UNATTRIBUTED.equals(object.county())) {
            throw new TaskRefused.CountyNeeded(object.objectId());
        }
        return object.county();
    }

    private InspectionService.Report report(
            CheckTask task, DrawnObject object, String county, LocalDate on, List<String> present, Found found) {
        boolean body = task.terms().objectKind() == ObjectKind.CERTIFICATION_BODY; // its id is no credit code
        return new InspectionService.Report(
                object.name(),
                body ? null : object.objectId(),
                null,
                county,
                on,
                InspectionKind.RANDOM,
                found.itemCode(),
                items.name(found.itemCode()),
                found.result(),
                present.size(),
                found.caseNumber(),
                found.followUp());
    }

    private void link(
            CheckTask task, DrawnObject object, Found found, Inspection inspection, List<String> present, String by) {
        session.createNativeMutationQuery(LINK)
                .setParameter(1, task.id())
                .setParameter(2, object.objectId())
                .setParameter(3, found.itemCode())
                .setParameter(4, inspection.id())
                .setParameter(5, found.method().name())
                .setParameter(6, present.stream().map(UUID::fromString).toArray(UUID[]::new))
                .setParameter(7, by)
                .setParameter(8, Instant.now(clock))
                .executeUpdate();
    }
}

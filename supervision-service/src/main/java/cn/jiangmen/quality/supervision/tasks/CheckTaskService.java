package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.draw.Seed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The life of tasks apart from their draw; each command is one transaction. */
@ApplicationScoped
public class CheckTaskService {
    private final CheckTasks tasks;
    private final CheckPlans plans;
    private final TaskItems items;
    private final DrawTables tables;
    private final Counties counties;
    private final Clock clock;

    CheckTaskService(
            CheckTasks tasks, CheckPlans plans, TaskItems items, DrawTables tables, Counties counties, Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.items = items;
        this.tables = tables;
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * What a task is asked to be: either a line of a plan (number from 1), or title, items, counties and ratios of its own.
     *
     * @param perObject inspectors to an object
     */
    public record Asked(
            String planId,
            Integer planLine,
            String title,
            List<String> itemCodes,
            List<String> counties,
            Ratios ratios,
            boolean byCounty,
            String speciality,
            int perObject,
            int spareDays,
            LocalDate checksFrom,
            LocalDate checksTo) {}

    /** Which tasks to list; null asks for all. published: only those with a committed seed. */
    public record Filter(
            UUID planId, TaskStatus status, String itemCode, String county, boolean published, UUID after) {}

    @Transactional
    public CheckTask plan(Asked asked) {
        boolean fromPlan = asked.planId() != null;
        requireOneWay(asked);
        UUID planId = null;
        Asked full = asked;
        if (fromPlan) {
            CheckPlan plan = plans.get(asked.planId());
            if (plan.status() != PlanStatus.ADOPTED) {
                throw new TaskRefused.PlanNotAdopted();
            }
            planId = plan.id();
            full = taken(asked, plan.line(asked.planLine()));
        }
        List<String> places = full.counties() == null ? List.of() : full.counties();
        places.forEach(counties::require);
        Ratios ratios = full.ratios();
        if (Stream.of(ratios.highShare(), ratios.keyShare()).allMatch(share -> share.signum() == 0)) {
            throw new TaskRefused.NothingToDraw(); // the shares rise, so the others are zero too
        }
        TaskTerms terms = new TaskTerms(
                full.title().strip(),
                full.itemCodes().stream().distinct().sorted().toList(),
                items.require(full.itemCodes(), full.checksFrom()),
                places.stream().distinct().sorted().toList(),
                full.byCounty(),
                full.speciality(),
                full.perObject(),
                full.spareDays(),
                full.checksFrom(),
                full.checksTo());
        CheckTask task = new CheckTask(Ids.next(), planId, full.planLine(), terms, ratios, Instant.now(clock));
        tasks.save(task, new CheckTaskEvent.Planned());
        return task;
    }

    /** Ends a task that has all its results. */
    @Transactional
    public CheckTask close(String id, String ifMatch) {
        CheckTask task = held(id, ifMatch);
        task.require(TaskStatus.DRAWN);
        List<String> missing =
                tables.unchecked(task.id(), task.terms().itemCodes().size());
        if (!missing.isEmpty()) {
            throw new TaskRefused.ResultsMissing(missing.size(), missing);
        }
        tasks.save(task, task.close(LocalDate.now(clock), Instant.now(clock)));
        return task;
    }

    /** Ends a task before it has results. */
    @Transactional
    public CheckTask cancel(String id, String ifMatch, String reason) {
        CheckTask task = held(id, ifMatch);
        if (tables.hasResults(task.id())) {
            throw new TaskRefused.HasResults();
        }
        Seed committed = task.seedCommitment() == null ? null : tables.seed(task.id());
        tasks.save(task, task.cancel(committed, LocalDate.now(clock), reason, Instant.now(clock)));
        return task;
    }

    public CheckTask get(String id) {
        return tasks.get(id);
    }

    /**
     * A task as the public may see it.
     *
     * @throws TaskRefused.NotFound also when no seed was committed yet
     */
    public CheckTask published(String id) {
        CheckTask task = tasks.get(id);
        if (task.seedCommitment() == null) {
            throw new TaskRefused.NotFound(id);
        }
        return task;
    }

    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return tasks.history(tasks.get(id), cursor, limit);
    }

    public List<CheckTask> list(Filter filter, int limit) {
        return tasks.list(filter, limit);
    }

    /** How far the checks of a task have come: drawn objects, items with a result, items without. */
    public DrawTables.Progress progress(CheckTask task) {
        return tables.progress(task.id(), task.terms().itemCodes().size());
    }

    private static void requireOneWay(Asked asked) {
        boolean line = asked.planId() != null && asked.planLine() != null;
        boolean noLine = asked.planId() == null && asked.planLine() == null;
        boolean all = asked.title() != null && asked.itemCodes() != null && asked.ratios() != null;
        boolean none = Stream.of(asked.title(), asked.itemCodes(), asked.ratios(), asked.counties())
                .allMatch(Objects::isNull);
        if (!((line && none) || (noLine && all))) {
            throw new TaskRefused.PlanOrTerms();
        }
    }

    private CheckTask held(String id, String ifMatch) {
        CheckTask task = tasks.hold(id);
        Versions.require(ifMatch, task.version());
        return task;
    }

    private static Asked taken(Asked asked, PlanLine line) {
        return new Asked(
                asked.planId(),
                asked.planLine(),
                line.title(),
                line.itemCodes(),
                line.counties(),
                line.ratios(),
                asked.byCounty(),
                asked.speciality(),
                asked.perObject(),
                asked.spareDays(),
                asked.checksFrom(),
                asked.checksTo());
    }
}

package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.supervision.draw.InspectorDraw;
import cn.jiangmen.quality.supervision.draw.ObjectDraw;
import cn.jiangmen.quality.supervision.draw.Population;
import cn.jiangmen.quality.supervision.draw.Seed;
import cn.jiangmen.quality.supervision.register.CheckObject;
import cn.jiangmen.quality.supervision.register.CheckObjects;
import cn.jiangmen.quality.supervision.register.RiskClass;
import cn.jiangmen.quality.supervision.subjects.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The draw of a task in its three acts, each a transaction of its own, and recusals after it. The seed is drawn by the service
 * and seen by nobody before it is revealed; what is frozen is hashed and read back from the tables, so a list that was touched
 * in between is noticed.
 */
@ApplicationScoped
public class Draws {
    private static final String KEY = "KEY";
    private static final String COUNTY_AND_CLASS = "-";

    private final CheckTasks tasks;
    private final CheckObjects objects;
    private final DrawTables tables;
    private final LeftOut leftOut;
    private final Recusals recusals;
    private final Subjects subjects;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Draws(
            CheckTasks tasks,
            CheckObjects objects,
            DrawTables tables,
            LeftOut leftOut,
            Recusals recusals,
            Subjects subjects,
            Clock clock) {
        this.tasks = tasks;
        this.objects = objects;
        this.tables = tables;
        this.leftOut = leftOut;
        this.recusals = recusals;
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Everything of a draw that is public. */
    public record Lists(
            Population population,
            Map<String, BigDecimal> ratios,
            List<String> inspectors,
            List<DrawnObject> objects,
            List<Recusal> recusals,
            List<LeftOut.Excluded> excluded) {}

    /** Draws the seed and publishes its hash. */
    @Transactional
    public CheckTask commit(String id, String ifMatch) {
        CheckTask task = held(id, ifMatch);
        Seed seed = Seed.fresh(random);
        CheckTaskEvent event = task.commit(seed.commitment(), Instant.now(clock));
        tables.keep(task.id(), seed);
        tasks.save(task, event);
        return task;
    }

    /** Fixes and hashes who may be drawn. */
    @Transactional
    public CheckTask freeze(String id, String ifMatch) {
        CheckTask task = held(id, ifMatch);
        task.require(TaskStatus.COMMITTED);
        subjects.settleAll(); // so that the classes rest on every fact of this moment
        LocalDate today = LocalDate.now(clock);
        List<DrawTables.Placed> members = new ArrayList<>();
        List<LeftOut.Excluded> excluded = new ArrayList<>();
        sort(task, today, members, excluded);
        if (members.isEmpty()) {
            throw new TaskRefused.PopulationEmpty(excluded.size());
        }
        tables.freeze(task.id(), members);
        leftOut.keep(task.id(), excluded);
        int pool = tables.freezePool(task);
        if (pool < task.terms().perObject()) {
            throw new TaskRefused.TooFewInspectors(pool, task.terms().perObject());
        }
        Instant now = Instant.now(clock);
        FrozenList frozen = new FrozenList(
                tables.population(task.id()).hash(),
                members.size(),
                excluded.size(),
                today,
                InspectorDraw.poolHash(tables.pool(task.id())),
                pool,
                now);
        tasks.save(task, task.freeze(frozen, now));
        return task;
    }

    /** Reveals the seed and makes what follows from it. */
    @Transactional
    public CheckTask draw(String id, String ifMatch) {
        CheckTask task = held(id, ifMatch);
        task.require(TaskStatus.FROZEN);
        Seed seed = tables.seed(task.id());
        Population population = tables.population(task.id());
        requireUntouched(task, seed, population);
        List<ObjectDraw.Drawn> drawn = ObjectDraw.draw(population, ratios(task, population), seed);
        tables.drawn(task.id(), drawn);
        assign(task, seed, drawn.stream().map(ObjectDraw.Drawn::objectId).toList(), null);
        tasks.save(task, task.draw(seed, drawn.size(), Instant.now(clock)));
        return task;
    }

    /** Replaces one inspector at one object by the next one that the draw gives. */
    @Transactional
    public CheckTask recuse(
            String id,
            String ifMatch,
            String objectId,
            String inspectorId,
            RecusalGround ground,
            String reason,
            String by) {
        CheckTask task = held(id, ifMatch);
        task.require(TaskStatus.DRAWN);
        DrawnObject object = object(task, objectId);
        if (!object.checkedItems().isEmpty()) {
            throw new TaskRefused.AlreadyChecked(objectId);
        }
        List<String> order = tables.objects(task.id(), 0, "", Integer.MAX_VALUE).stream()
                .map(DrawnObject::objectId)
                .toList();
        assign(
                task,
                new Seed(task.seed()),
                order,
                new Recusals.Asked(objectId, plain(inspectorId), ground, reason.strip(), by.strip()));
        tasks.save(task, task.reassign(ground.name(), Instant.now(clock)));
        return task;
    }

    /** A page of what was drawn, in the order of the draw. */
    public List<DrawnObject> objects(CheckTask task, int after, int limit) {
        return tables.objects(task.id(), after, "", limit);
    }

    /** @throws TaskRefused.NotDrawn when it was not drawn in this task */
    DrawnObject object(CheckTask task, String objectId) {
        return tables.objects(task.id(), 0, objectId, 1).stream()
                .findFirst()
                .orElseThrow(() -> new TaskRefused.NotDrawn(objectId));
    }

    public List<Recusal> recusals(CheckTask task) {
        return recusals.all(task.id());
    }

    /** All lists of a draw, as far as it has come. */
    @Transactional
    public Lists lists(CheckTask task) {
        Population population = tables.population(task.id());
        return new Lists(
                population,
                ratios(task, population),
                tables.pool(task.id()),
                tables.objects(task.id(), 0, "", Integer.MAX_VALUE),
                recusals.all(task.id()),
                leftOut.of(task.id()));
    }

    private CheckTask held(String id, String ifMatch) {
        CheckTask task = tasks.hold(id);
        Versions.require(ifMatch, task.version());
        return task;
    }

    private void sort(
            CheckTask task, LocalDate today, List<DrawTables.Placed> members, List<LeftOut.Excluded> excluded) {
        TaskTerms terms = task.terms();
        Map<String, String> spared = leftOut.grounds(task, today);
        CheckObjects.Filter filter = new CheckObjects.Filter(
                terms.objectKind().name(), today, terms.counties(), null, null, null, null, null);
        for (CheckObject object : objects.list(filter, Integer.MAX_VALUE)) {
            boolean key = object.key();
            String ground = key ? null : spared.get(object.objectId());
            if (ground != null) {
                excluded.add(new LeftOut.Excluded(object.objectId(), ground));
            } else {
                String layer = key ? KEY : object.riskClass().name();
                members.add(new DrawTables.Placed(
                        terms.byCounty() ? object.county() + COUNTY_AND_CLASS + layer : layer, object));
            }
        }
    }

    private static Map<String, BigDecimal> ratios(CheckTask task, Population population) {
        Map<String, BigDecimal> ratios = new TreeMap<>();
        for (String stratum : population.strataNames()) {
            String layer = stratum.substring(stratum.indexOf(COUNTY_AND_CLASS) + 1);
            ratios.put(
                    stratum,
                    KEY.equals(layer) ? task.ratios().keyShare() : task.ratios().of(RiskClass.valueOf(layer)));
        }
        return ratios;
    }

    private void requireUntouched(CheckTask task, Seed seed, Population population) {
        if (!seed.commitment().equals(task.seedCommitment())) {
            throw new TaskRefused.Tampered("seed");
        }
        if (!population.hash().equals(task.frozen().populationHash())) {
            throw new TaskRefused.Tampered("population");
        }
        if (!InspectorDraw.poolHash(tables.pool(task.id())).equals(task.frozen().inspectorsHash())) {
            throw new TaskRefused.Tampered("inspectors");
        }
    }

    private void assign(CheckTask task, Seed seed, List<String> order, Recusals.Asked asked) {
        InspectorDraw draw = new InspectorDraw(
                task.frozen().populationHash(),
                new HashSet<>(tables.pool(task.id())),
                task.terms().perObject(),
                seed);
        tables.assign(task.id(), recusals.follow(task.id(), draw, order, asked));
    }

    private static String plain(String inspectorId) {
        try {
            return UUID.fromString(inspectorId).toString();
        } catch (IllegalArgumentException e) {
            throw new TaskRefused.NotAssigned(inspectorId);
        }
    }
}

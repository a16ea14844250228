package cn.jiangmen.quality.target.plan;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.Unit;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** All plans with their dated lines; saving one writes its rows and its history. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, String> {
    private static final String AMENDMENTS = """
            select document_number, effective_on, reason, amended_by, recorded_at, cast(lines as text) as lines, removed
            from plan_amendment where plan = ? order by effective_on, recorded_at""";

    private static final String AMEND = """
            insert into plan_amendment (id, plan, document_number, effective_on, reason, amended_by, recorded_at, lines, removed)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""";

    /** The names of indicators, and whether each is counted. */
    private static final String INDICATORS = """
            select i.code, i.name_zh, i.name_en, i.unit,
                   exists (select from definition d where d.indicator = i.code and d.state = 'ACTIVE') as counted
            from indicator i where i.code = any (?)""";

    private final Session session;
    private final VersionHistory history;

    Plans(Session session) {
        this.session = session;
        this.history = new VersionHistory(session, "plan_history", Set.of("code"));
    }

    /** An indicator as plans know it. */
    record Known(String nameZh, String nameEn, Unit unit, boolean counted) {}

    /** What a version of a plan is remembered by. */
    private record Remembered(
            String code,
            String titleZh,
            String titleEn,
            String documentNumber,
            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate dueOn,
            Plan.State state,
            String by,
            List<RememberedLine> lines) {}

    /** A line of it. */
    private record RememberedLine(
            String indicator,
            int position,
            String item,
            String words,
            int threshold,
            boolean strict,
            String basis,
            int decimals,
            LocalDate appliesFrom,
            LocalDate appliesUntil,
            String documentNumber) {
        static RememberedLine of(PlanLine line) {
            Asked asked = line.asked();
            return new RememberedLine(
                    asked.indicator(),
                    asked.position(),
                    asked.item(),
                    asked.words(),
                    asked.threshold(),
                    asked.strict(),
                    asked.basis().name(),
                    asked.decimals(),
                    line.appliesFrom(),
                    line.appliesUntil(),
                    line.documentNumber());
        }
    }

    /**
     * A plan.
     *
     * @throws PlanRefused.NotFound when there is none of this code
     */
    Plan get(String code) {
        return findByIdOptional(code).orElseThrow(() -> new PlanRefused.NotFound(code));
    }

    /** The same, locked for a change. */
    Plan forChange(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new PlanRefused.NotFound(code));
    }

    /** By code; null asks for all. */
    List<Plan> list(Plan.State state, String after, int limit) {
        return find("(?1 is null or state = ?1) and (?2 is null or code > ?2) order by code", state, after)
                .range(0, limit - 1)
                .list();
    }

    /** All lines of all days, in the plan's order. */
    List<PlanLine> lines(String plan) {
        return session.createQuery(
                        "from PlanLine where plan = ?1 order by position, indicator, appliesFrom nulls first",
                        PlanLine.class)
                .setParameter(1, plan)
                .getResultList();
    }

    /** The code of the plan that the day is measured by. */
    String inForce(LocalDate day) {
        return session.createNativeQuery("select plan_in_force(?)", String.class)
                .setParameter(1, day)
                .getSingleResult();
    }

    /**
     * The indicators of these codes.
     *
     * @throws TargetRefused.UnknownIndicator when there is none of one
     */
    Map<String, Known> indicators(List<String> codes) {
        Map<String, Known> known = new HashMap<>();
        session.createNativeQuery(INDICATORS, Tuple.class)
                .setParameter(1, codes.toArray(String[]::new))
                .getResultList()
                .forEach(row -> known.put(
                        row.get("code", String.class),
                        new Known(
                                row.get("name_zh", String.class),
                                row.get("name_en", String.class),
                                Unit.valueOf(row.get("unit", String.class)),
                                row.get("counted", Boolean.class))));
        for (String code : codes) {
            if (!known.containsKey(code)) {
                throw new TargetRefused.UnknownIndicator(code);
            }
        }
        return known;
    }

    void add(PlanLine line) {
        session.persist(line);
    }

    void remove(PlanLine line) {
        session.remove(line);
    }

    void add(Plan plan, List<PlanLine> lines) {
        if (findByIdOptional(plan.code()).isPresent()) {
            throw new PlanRefused.CodeTaken(plan.code());
        }
        persist(plan);
        lines.forEach(session::persist);
        save(plan, "drafted", null, null);
    }

    /** Saves what was changed. */
    void save(Plan plan, String change, LocalDate effectiveOn, String reason) {
        flush();
        Plan.Head head = plan.head();
        history.append(
                plan.id(),
                plan.version(),
                change,
                effectiveOn,
                reason,
                new Remembered(
                        plan.code(),
                        head.titleZh(),
                        head.titleEn(),
                        head.documentNumber(),
                        head.issuedOn(),
                        head.startsOn(),
                        head.dueOn(),
                        plan.state(),
                        plan.changedBy(),
                        lines(plan.code()).stream().map(RememberedLine::of).toList()),
                plan.changedAt());
    }

    List<VersionHistory.Version> history(Plan plan, long after, int limit) {
        return history.read(plan.id(), after, limit);
    }

    void amended(Plan plan, PlanSheet.Amendment amendment) {
        session.createNativeMutationQuery(AMEND)
                .setParameter(1, Ids.next())
                .setParameter(2, plan.code())
                .setParameter(3, amendment.documentNumber())
                .setParameter(4, amendment.effectiveOn())
                .setParameter(5, amendment.reason())
                .setParameter(6, amendment.by())
                .setParameter(7, amendment.recordedAt())
                .setParameter(8, write(amendment.lines()))
                .setParameter(9, amendment.removed().toArray(String[]::new))
                .executeUpdate();
    }

    /** In the order in which they take effect. */
    List<PlanSheet.Amendment> amendments(String plan) {
        return session.createNativeQuery(AMENDMENTS, Tuple.class).setParameter(1, plan).getResultList().stream()
                .map(row -> new PlanSheet.Amendment(
                        row.get("document_number", String.class),
                        row.get("effective_on", LocalDate.class),
                        row.get("reason", String.class),
                        row.get("amended_by", String.class),
                        row.get("recorded_at", Instant.class),
                        read(row.get("lines", String.class)),
                        List.of(row.get("removed", String[].class))))
                .toList();
    }

    private static String write(List<Asked> lines) {
        try {
            return Json.EVENTS.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an amendment cannot be written", e);
        }
    }

    private static List<Asked> read(String lines) {
        try {
            return Arrays.stream(Json.EVENTS.readValue(lines, Asked[].class))
                    .sorted(Comparator.comparing(Asked::position))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored amendment cannot be read", e);
        }
    }
}

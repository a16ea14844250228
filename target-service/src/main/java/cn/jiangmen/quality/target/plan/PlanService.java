package cn.jiangmen.quality.target.plan;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Time;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.ledger.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** What can be done with plans; each act is a transaction that leaves a version in the history. */
@ApplicationScoped
public class PlanService {
    private final Plans plans;
    private final Ledger ledger;
    private final DataSource database;
    private final Clock clock;

    PlanService(Plans plans, Ledger ledger, DataSource database, Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.database = database;
        this.clock = clock;
    }

    /** Without their lines, by code. */
    @Transactional
    public List<PlanSheet> list(Plan.State state, String after, int limit) {
        String inForce = plans.inForce(today());
        return plans.list(state, after, limit).stream()
                .map(plan -> sheet(plan, inForce, today(), List.of()))
                .toList();
    }

    /**
     * A plan as it reads on a day.
     *
     * @param on null: today
     */
    @Transactional
    public PlanSheet get(String code, LocalDate on) {
        return sheet(plans.get(code), on == null ? today() : on);
    }

    @Transactional
    public List<PlanSheet.Amendment> amendments(String code) {
        return plans.amendments(plans.get(code).code());
    }

    @Transactional
    public List<VersionHistory.Version> history(String code, long after, int limit) {
        return plans.history(plans.get(code), after, limit);
    }

    /**
     * Drafts a plan.
     *
     * @param copyLinesOf the plan whose lines it begins with, as they are today; null: none
     */
    @Transactional
    public PlanSheet draft(String code, Plan.Head head, String copyLinesOf, String by) {
        List<PlanLine> lines = new ArrayList<>();
        if (copyLinesOf != null) {
            plans.lines(plans.get(copyLinesOf).code()).stream()
                    .filter(line -> line.appliesOn(today()))
                    .forEach(line -> lines.add(new PlanLine(Ids.next(), code, line.asked(), null, null)));
        }
        Plan plan = new Plan(Ids.next(), code, head, by, clock.instant());
        plans.add(plan, lines);
        return sheet(plan, today());
    }

    @Transactional
    public PlanSheet edit(String code, String ifMatch, Plan.Head head, String by) {
        Plan plan = matching(code, ifMatch);
        plan.edit(head, by, clock.instant());
        plans.save(plan, "edited", null, null);
        return sheet(plan, today());
    }

    /** Puts a line into a draft, in place of the one of the same indicator, if there is one. */
    @Transactional
    public PlanSheet putLine(String code, String ifMatch, Asked asked, String by) {
        Plan plan = matching(code, ifMatch);
        plan.linesChanged(by, clock.instant());
        plans.indicators(List.of(asked.indicator()));
        List<PlanLine> lines = plans.lines(code);
        Optional<PlanLine> former = find(lines, asked.indicator());
        if (former.map(PlanLine::asked).filter(asked::equals).isPresent()) {
            throw new PlanRefused.NothingToChange();
        }
        former.ifPresentOrElse(line -> line.replace(asked, null), () -> {
            PlanLine line = new PlanLine(Ids.next(), code, asked, null, null);
            plans.add(line);
            lines.add(line);
        });
        requirePlaces(lines);
        plans.save(plan, "line-put", null, null);
        return sheet(plan, today());
    }

    /** Takes a line out of a draft. */
    @Transactional
    public PlanSheet removeLine(String code, String ifMatch, String indicator, String by) {
        Plan plan = matching(code, ifMatch);
        plan.linesChanged(by, clock.instant());
        plans.remove(find(plans.lines(code), indicator).orElseThrow(() -> new PlanRefused.UnknownLine(indicator)));
        plans.save(plan, "line-removed", null, null);
        return sheet(plan, today());
    }

    /** From now on days of its period are measured by it. */
    @Transactional
    public PlanSheet publish(String code, String ifMatch, String reason, String by) {
        hold();
        Plan plan = matching(code, ifMatch);
        plan.publish(by, clock.instant());
        List<PlanLine> lines = plans.lines(code);
        if (lines.isEmpty()) {
            throw new PlanRefused.WithoutLines();
        }
        requireCounted(lines.stream().map(PlanLine::indicator).toList());
        plans.save(plan, "published", null, reason);
        advance();
        return sheet(plan, today());
    }

    /**
     * Changes what a published plan asks from a day on; before it, what was asked stays.
     *
     * @param removed indicators of which nothing is asked any more
     */
    @Transactional
    public PlanSheet amend(
            String code,
            String ifMatch,
            String documentNumber,
            LocalDate effectiveOn,
            String reason,
            String by,
            List<Asked> asked,
            Set<String> removed) {
        hold();
        Plan plan = matching(code, ifMatch);
        Instant at = clock.instant();
        LocalDate last = plans.amendments(code).stream()
                .map(PlanSheet.Amendment::effectiveOn)
                .max(LocalDate::compareTo)
                .orElse(null);
        plan.amend(effectiveOn, last, by, at);
        requireOnce(asked, removed);
        requireCounted(asked.stream().map(Asked::indicator).toList());
        List<PlanLine> lines = new ArrayList<>(plans.lines(code).stream()
                .filter(line -> line.appliesOn(effectiveOn))
                .toList());
        boolean changed = !removed.isEmpty();
        for (String indicator : removed) {
            PlanLine line = find(lines, indicator).orElseThrow(() -> new PlanRefused.UnknownLine(indicator));
            lines.remove(line);
            end(line, effectiveOn);
        }
        for (Asked each : asked) {
            changed |= put(plan, lines, each, effectiveOn, documentNumber);
        }
        if (!changed) {
            throw new PlanRefused.NothingToChange();
        }
        if (lines.isEmpty()) {
            throw new PlanRefused.WithoutLines();
        }
        requirePlaces(lines);
        plans.amended(
                plan,
                new PlanSheet.Amendment(documentNumber, effectiveOn, reason, by, at, asked, List.copyOf(removed)));
        plans.save(plan, "amended", effectiveOn, reason);
        advance();
        return sheet(plan, effectiveOn);
    }

    /** Answers whether it is another line than before. */
    private boolean put(Plan plan, List<PlanLine> lines, Asked asked, LocalDate effectiveOn, String documentNumber) {
        Optional<PlanLine> former = find(lines, asked.indicator());
        if (former.map(PlanLine::asked).filter(asked::equals).isPresent()) {
            return false;
        }
        if (former.isPresent() && former.get().beginsOn(effectiveOn)) {
            former.get().replace(asked, documentNumber);
            return true;
        }
        former.ifPresent(line -> {
            line.end(effectiveOn);
            lines.remove(line);
        });
        PlanLine line = new PlanLine(Ids.next(), plan.code(), asked, effectiveOn, documentNumber);
        plans.add(line);
        lines.add(line);
        return true;
    }

    private void end(PlanLine line, LocalDate day) {
        if (line.beginsOn(day)) {
            plans.remove(line);
        } else {
            line.end(day);
        }
    }

    private static void requireOnce(List<Asked> asked, Set<String> removed) {
        Set<String> named = new HashSet<>(removed);
        for (Asked each : asked) {
            if (!named.add(each.indicator())) {
                throw new PlanRefused.NamedTwice(each.indicator());
            }
        }
    }

    private static void requirePlaces(List<PlanLine> lines) {
        Map<Integer, String> taken = new HashMap<>();
        for (PlanLine line : lines) {
            String other = taken.put(line.position(), line.indicator());
            if (other != null) {
                throw new PlanRefused.PositionTaken(line.position(), other);
            }
        }
    }

    private void requireCounted(List<String> indicators) {
        Map<String, Plans.Known> known = plans.indicators(indicators);
        List<String> uncounted =
                indicators.stream().filter(code -> !known.get(code).counted()).toList();
        if (!uncounted.isEmpty()) {
            throw new PlanRefused.NotCounted(uncounted);
        }
    }

    private Plan matching(String code, String ifMatch) {
        Plan plan = plans.forChange(code);
        Versions.require(ifMatch, plan.version());
        return plan;
    }

    private PlanSheet sheet(Plan plan, LocalDate on) {
        List<PlanLine> lines = plans.lines(plan.code()).stream()
                .filter(line -> line.appliesOn(on))
                .toList();
        Map<String, Plans.Known> indicators =
                plans.indicators(lines.stream().map(PlanLine::indicator).toList());
        return sheet(
                plan,
                plans.inForce(today()),
                on,
                lines.stream()
                        .map(line -> line(line, indicators.get(line.indicator())))
                        .toList());
    }

    private static PlanSheet sheet(Plan plan, String inForce, LocalDate on, List<PlanSheet.Line> lines) {
        return new PlanSheet(
                plan.code(),
                plan.head(),
                plan.state(),
                plan.code().equals(inForce),
                plan.changedBy(),
                plan.changedAt(),
                plan.publishedAt(),
                plan.version(),
                on,
                lines);
    }

    private static PlanSheet.Line line(PlanLine line, Plans.Known indicator) {
        return new PlanSheet.Line(
                line.asked(),
                indicator.nameZh(),
                indicator.nameEn(),
                indicator.unit(),
                line.appliesFrom(),
                line.appliesUntil(),
                line.documentNumber());
    }

    private static Optional<PlanLine> find(List<PlanLine> lines, String indicator) {
        return lines.stream().filter(line -> line.indicator().equals(indicator)).findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.ZONE);
    }

    private void hold() {
        try (Connection transaction = database.getConnection()) {
            ledger.hold(transaction);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever reads progress looks again. */
    private void advance() {
        try (Connection transaction = database.getConnection()) {
            ledger.advance(transaction);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

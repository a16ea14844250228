package cn.jiangmen.quality.supervision.tasks;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.LegalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What can be done with plans; each command is one transaction. */
@ApplicationScoped
public class CheckPlanService {
    private final CheckPlans plans;
    private final TaskItems items;
    private final Counties counties;
    private final Clock clock;

    CheckPlanService(CheckPlans plans, TaskItems items, Counties counties, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.counties = counties;
        this.clock = clock;
    }

    @Transactional
    public CheckPlan draft(int year, String title, String authority, List<PlanLine> lines) {
        requireKnown(year, lines);
        CheckPlan plan = new CheckPlan(Ids.next(), year, title, authority, lines, Instant.now(clock));
        plans.save(plan, "drafted", null);
        return plan;
    }

    @Transactional
    public CheckPlan amend(String id, String ifMatch, String title, List<PlanLine> lines, String reason) {
        CheckPlan plan = plans.get(id);
        Versions.require(ifMatch, plan.version());
        requireKnown(plan.year(), lines);
        plan.amend(title, lines, plans.used(plan.id()), Instant.now(clock));
        plans.save(plan, "amended", reason);
        return plan;
    }

    @Transactional
    public CheckPlan adopt(String id, String ifMatch, LocalDate on) {
        CheckPlan plan = plans.get(id);
        Versions.require(ifMatch, plan.version());
        plan.adopt(LegalDay.of("adopted_on", on, clock), Instant.now(clock));
        plans.save(plan, "adopted", null);
        return plan;
    }

    public CheckPlan get(String id) {
        return plans.get(id);
    }

    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return plans.history(plans.get(id), cursor, limit);
    }

    public List<CheckPlan> list(Integer year, PlanStatus status, UUID after, int limit) {
        return plans.list(year, status, after, limit);
    }

    private void requireKnown(int year, List<PlanLine> lines) {
        for (PlanLine line : lines) {
            line.counties().forEach(counties::require);
            items.require(line.itemCodes(), LocalDate.of(year, line.fromMonth(), 1));
        }
    }
}

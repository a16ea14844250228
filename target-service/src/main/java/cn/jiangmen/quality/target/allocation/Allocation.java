package cn.jiangmen.quality.target.allocation;

import cn.jiangmen.quality.target.Counties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One decision on the target of one indicator and year (任务分解): what the city is to reach and each county's share in it.
 * It never changes; from the day another one takes effect, that one holds.
 *
 * @param number order of recording
 * @param cityTarget the city's target, as strict as the plan's threshold
 * @param shares by county; a county that is not there has no target
 * @param supersededOn the day from which another decision holds; null while none does
 */
public record Allocation(
        UUID id,
        long number,
        String plan,
        String indicator,
        int year,
        int cityTarget,
        SortedMap<String, Integer> shares,
        LocalDate effectiveOn,
        LocalDate supersededOn,
        String documentNumber,
        String reason,
        String by,
        Instant recordedAt) {

    /** A county's share. */
    public record Share(String county, int share) {}

    /**
     * What is decided.
     *
     * @param cityTarget null takes the plan's threshold
     * @param mustAddUp whether a rest that no county has is refused
     */
    public record Decision(
            String plan,
            String indicator,
            int year,
            Integer cityTarget,
            List<Share> shares,
            boolean mustAddUp,
            LocalDate effectiveOn,
            String documentNumber,
            String reason,
            String by) {}

    /** The decision as it is recorded. */
    static Allocation decide(Decision decision, PlanTerm term, PlanLine line, UUID id, long number, Instant now) {
        if (!term.covers(decision.year())) {
            throw term.notCovered();
        }
        LocalDate due = term.due(decision.year());
        term.requireDecidable(decision.effectiveOn(), due);
        int target = decision.cityTarget() == null ? line.threshold() : decision.cityTarget();
        SortedMap<String, Integer> shares = shares(decision.shares());
        long sum = shares.values().stream().mapToLong(Integer::longValue).sum();
        if (sum > target) {
            throw new AllocationRefused.SharesExceedTarget(sum, target);
        }
        if (decision.mustAddUp() && sum != target) {
            throw new AllocationRefused.SharesDoNotAddUp(sum, target);
        }
        return new Allocation(
                id,
                number,
                term.code(),
                line.code(),
                decision.year(),
                target,
                shares,
                decision.effectiveOn(),
                null,
                decision.documentNumber(),
                decision.reason(),
                decision.by(),
                now);
    }

    private static SortedMap<String, Integer> shares(List<Share> given) {
        SortedMap<String, Integer> shares = new TreeMap<>();
        for (Share share : given) {
            if (!Counties.CODES.contains(share.county())) {
                throw new AllocationRefused.UnknownCounty(share.county());
            }
            if (shares.put(share.county(), share.share()) != null) {
                throw new AllocationRefused.CountyRepeated(share.county());
            }
        }
        return shares;
    }

    /** What the counties have of the target. */
    public int allocated() {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What no county has of it. */
    public int unallocated() {
        return cityTarget - allocated();
    }
}

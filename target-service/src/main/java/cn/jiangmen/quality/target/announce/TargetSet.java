package cn.jiangmen.quality.target.announce;

import java.time.LocalDate;
import java.util.List;

/**
 * The targets of an indicator for a year were set or set anew (目标分解): the state after it, with every county that has a
 * share.
 *
 * @param plan code of the plan
 * @param cityTarget what the city is to reach
 * @param unallocated what no county has to reach yet; the shares and this make up the city's target
 * @param documentNumber the document that says so, or null
 * @param effectiveOn the day from which they hold
 * @param by who set them
 */
public record TargetSet(
        String plan,
        String indicator,
        int year,
        int cityTarget,
        List<Share> counties,
        int unallocated,
        String documentNumber,
        LocalDate effectiveOn,
        String reason,
        String by) {

    /** What one county is to reach. */
    public record Share(String county, int target) {}
}

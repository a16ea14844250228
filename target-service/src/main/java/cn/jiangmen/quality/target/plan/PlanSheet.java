package cn.jiangmen.quality.target.plan;

import cn.jiangmen.quality.target.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as it reads on a day. */
public record PlanSheet(
        String code,
        Plan.Head head,
        Plan.State state,
        boolean inForce,
        String changedBy,
        Instant changedAt,
        Instant publishedAt,
        long version,
        LocalDate on,
        List<Line> lines) {

    /** A line with its indicator's names, the days it applies, and the amendment that brought it. */
    public record Line(
            Asked asked,
            String nameZh,
            String nameEn,
            Unit unit,
            LocalDate appliesFrom,
            LocalDate appliesUntil,
            String documentNumber) {}

    /** What one amendment said. */
    @Schema(name = "PlanAmendment", description = "方案调整")
    public record Amendment(
            String documentNumber,
            LocalDate effectiveOn,
            String reason,
            String by,
            Instant recordedAt,
            List<Asked> lines,

            @Schema(description = "indicators of which nothing is asked any more")
            List<String> removed) {}
}

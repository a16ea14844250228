package cn.jiangmen.quality.supervision.tasks.rest;

import cn.jiangmen.quality.supervision.tasks.CheckPlan;
import cn.jiangmen.quality.supervision.tasks.PlanLine;
import cn.jiangmen.quality.supervision.tasks.PlanStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as callers see it. */
@Schema(name = "CheckPlan")
record PlanView(
        UUID planId,
        @Schema(examples = "2026") int year,
        String title,
        String authority,
        PlanStatus status,
        @Schema(nullable = true) LocalDate adoptedOn,
        List<Line> lines,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    /** A line with its number. */
    @Schema(name = "CheckPlanLineView")
    record Line(
            int line,
            String title,
            List<String> itemCodes,
            List<String> counties,
            RatioTerms ratios,
            int fromMonth,
            int toMonth) {}

    static PlanView of(CheckPlan plan) {
        List<Line> lines = new ArrayList<>();
        for (PlanLine line : plan.lines()) {
            lines.add(new Line(
                    lines.size() + 1,
                    line.title(),
                    line.itemCodes(),
                    line.counties(),
                    RatioTerms.of(line.ratios()),
                    line.fromMonth(),
                    line.toMonth()));
        }
        return new PlanView(
                plan.id(),
                plan.year(),
                plan.title(),
                plan.authority(),
                plan.status(),
                plan.adoptedOn(),
                lines,
                plan.version(),
                plan.recordedAt(),
                plan.changedAt());
    }
}

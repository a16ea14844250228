package cn.jiangmen.quality.target.plan.rest;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Unit;
import cn.jiangmen.quality.target.plan.Asked;
import cn.jiangmen.quality.target.plan.Plan;
import cn.jiangmen.quality.target.plan.PlanSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Plans as callers see them. */
final class PlanViews {
    private PlanViews() {}

    /** A plan without its lines. */
    @Schema(name = "PlanEntry", description = "方案")
    record PlanEntry(
            @Schema(examples = "2021-2025") String code,
            String titleZh,
            String titleEn,

            @Schema(description = "文号", nullable = true) String documentNumber,

            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate dueOn,
            Plan.State state,

            @Schema(description = "whether today is measured by it unless another is asked for")
            boolean inForce,

            String changedBy,
            Instant changedAt,
            @Schema(nullable = true) Instant publishedAt,
            long version) {
        static PlanEntry of(PlanSheet sheet) {
            Plan.Head head = sheet.head();
            return new PlanEntry(
                    sheet.code(),
                    head.titleZh(),
                    head.titleEn(),
                    head.documentNumber(),
                    head.issuedOn(),
                    head.startsOn(),
                    head.dueOn(),
                    sheet.state(),
                    sheet.inForce(),
                    sheet.changedBy(),
                    sheet.changedAt(),
                    sheet.publishedAt(),
                    sheet.version());
        }
    }

    /** A plan with its lines of a day. */
    @Schema(name = "PlanSheet", description = "方案及其指标")
    record PlanView(
            @Schema(examples = "2021-2025") String code,
            String titleZh,
            String titleEn,

            @Schema(description = "文号", nullable = true) String documentNumber,

            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate dueOn,
            Plan.State state,

            @Schema(description = "whether today is measured by it unless another is asked for")
            boolean inForce,

            String changedBy,
            Instant changedAt,
            @Schema(nullable = true) Instant publishedAt,
            long version,

            @Schema(description = "the day whose lines are told")
            LocalDate on,

            List<LineView> lines) {
        static PlanView of(PlanSheet sheet) {
            Plan.Head head = sheet.head();
            return new PlanView(
                    sheet.code(),
                    head.titleZh(),
                    head.titleEn(),
                    head.documentNumber(),
                    head.issuedOn(),
                    head.startsOn(),
                    head.dueOn(),
                    sheet.state(),
                    sheet.inForce(),
                    sheet.changedBy(),
                    sheet.changedAt(),
                    sheet.publishedAt(),
                    sheet.version(),
                    sheet.on(),
                    sheet.lines().stream().map(LineView::of).toList());
        }
    }

    /** A line. */
    @Schema(name = "PlanLine", description = "方案中的一项指标")
    record LineView(
            @Schema(examples = "MS-ENT") String indicator,
            String nameZh,
            String nameEn,
            Unit unit,
            int position,

            @Schema(description = "item of the plan", examples = "一")
            String item,

            @Schema(description = "the plan's words") String words,
            int threshold,

            @Schema(description = "true: the threshold must be exceeded (超过)")
            boolean strict,

            @Schema(description = "the official basis") Basis basis,
            int decimals,

            @Schema(description = "first day; null: since ever", nullable = true)
            LocalDate appliesFrom,

            @Schema(description = "first day on which it applies no more", nullable = true)
            LocalDate appliesUntil,

            @Schema(description = "of the amendment that brought it; null: the plan itself", nullable = true)
            String documentNumber) {
        static LineView of(PlanSheet.Line line) {
            Asked asked = line.asked();
            return new LineView(
                    asked.indicator(),
                    line.nameZh(),
                    line.nameEn(),
                    line.unit(),
                    asked.position(),
                    asked.item(),
                    asked.words(),
                    asked.threshold(),
                    asked.strict(),
                    asked.basis(),
                    asked.decimals(),
                    line.appliesFrom(),
                    line.appliesUntil(),
                    line.documentNumber());
        }
    }
}

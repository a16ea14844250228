package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.supervision.CaseClock;
import cn.jiangmen.quality.supervision.CaseStage;
import cn.jiangmen.quality.supervision.CaseStep;
import cn.jiangmen.quality.supervision.CorrectionOrder;
import cn.jiangmen.quality.supervision.ProcedureKind;
import cn.jiangmen.quality.supervision.StepKind;
import cn.jiangmen.quality.supervision.SupervisionCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a case has come as far as it has, and what runs.
 *
 * @param asOf the day for which clocks and overdue orders are told
 */
@Schema(name = "CaseProceedings")
record ProceedingsView(
        @Schema(examples = "440703-2026-000001") String caseNumber,
        LocalDate asOf,
        ProcedureKind procedure,
        CaseStage stage,
        @Schema(nullable = true) LocalDate suspendedSince,
        List<Step> steps,
        List<Order> correctionOrders,
        List<CaseClock> clocks,
        long version) {

    @Schema(name = "CaseProceedingsStep")
    record Step(
            StepKind kind,
            LocalDate effectiveOn,
            @Schema(nullable = true) String detail,
            @Schema(nullable = true) Integer days,
            @Schema(nullable = true) String note,
            @Schema(nullable = true) String by,
            Instant recordedAt) {
        static Step of(CaseStep each) {
            return new Step(
                    each.kind(), each.day(), each.detail(), each.days(), each.note(), each.doneBy(), each.recordedAt());
        }
    }

    @Schema(name = "CaseCorrectionOrder")
    record Order(
            String orderNumber,
            LocalDate orderedOn,
            LocalDate correctBy,
            String demand,
            String basis,
            CorrectionOrder.Status status,
            @Schema(nullable = true) LocalDate checkedOn,
            boolean overdue) {
        static Order of(CorrectionOrder each, LocalDate today) {
            return new Order(
                    each.orderNumber(),
                    each.orderedOn(),
                    each.correctBy(),
                    each.demand(),
                    each.basis(),
                    each.status(),
                    each.checkedOn(),
                    each.overdue(today));
        }
    }

    static ProceedingsView of(SupervisionCase each, List<CaseClock> clocks, LocalDate today) {
        return new ProceedingsView(
                each.caseNumber(),
                today,
                each.procedure(),
                each.stage(),
                each.suspendedSince().orElse(null),
                each.steps().stream().map(Step::of).toList(),
                each.orders().stream().map(order -> Order.of(order, today)).toList(),
                clocks,
                each.version());
    }
}

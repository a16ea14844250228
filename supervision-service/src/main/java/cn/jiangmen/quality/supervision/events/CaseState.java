package cn.jiangmen.quality.supervision.events;

import cn.jiangmen.quality.supervision.CaseOutcome;
import cn.jiangmen.quality.supervision.CaseStage;
import cn.jiangmen.quality.supervision.CaseStatus;
import cn.jiangmen.quality.supervision.CorrectionOrder;
import cn.jiangmen.quality.supervision.LeadSource;
import cn.jiangmen.quality.supervision.ProcedureKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of a case event: the full state after the change.
 *
 * @param effectiveOn the legal day of this change
 */
public record CaseState(
        UUID caseId,
        String caseNumber,
        String creditCode,
        String enterpriseName,
        String certificateNumber,
        String county,
        CaseStatus status,
        String subjectMatter,
        LocalDate openedOn,
        LocalDate investigatedOn,
        LocalDate closedOn,
        CaseOutcome outcome,
        LocalDate effectiveOn,
        ProcedureKind procedure,
        CaseStage stage,
        LeadSource leadSource,
        LocalDate leadReceivedOn,
        LocalDate suspendedSince,
        List<Order> correctionOrders) {

    /** An order to correct. */
    public record Order(String orderNumber, LocalDate orderedOn, LocalDate correctBy, CorrectionOrder.Status status) {
        static Order of(CorrectionOrder each) {
            return new Order(each.orderNumber(), each.orderedOn(), each.correctBy(), each.status());
        }
    }
}

package cn.jiangmen.quality.supervision;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * An order to correct (责令改正, 行政处罚法 Art 28), given in a case: what, until when, and what the check found.
 *
 * @param orderNumber 责令改正通知书文号, as written; one of its kind in the case
 * @param orderKey the number in the form that is compared
 * @param correctBy the last day of the limit
 * @param checkedOn when it was checked or withdrawn; null until then
 */
@Embeddable
public record CorrectionOrder(
        String orderNumber,
        String orderKey,
        LocalDate orderedOn,
        LocalDate correctBy,
        String demand,
        String basis,
        @Enumerated(EnumType.STRING) Status status,
        LocalDate checkedOn) {

    /** How far it has come. */
    public enum Status {
        ISSUED,
        /** 已改正 */
        COMPLIED,
        /** 逾期未改正 or 拒不改正 */
        NOT_COMPLIED,
        /** 已撤回 */
        WITHDRAWN
    }

    static CorrectionOrder issued(String number, LocalDate on, LocalDate by, String demand, String basis) {
        if (by.isBefore(on)) {
            throw new CaseRefused.LimitTooEarly(by, on);
        }
        return new CorrectionOrder(
                number.strip(), NormalForm.of(number), on, by, demand.strip(), basis.strip(), Status.ISSUED, null);
    }

    CorrectionOrder until(LocalDate later) {
        requireIssued();
        if (!later.isAfter(correctBy)) {
            throw new CaseRefused.LimitTooEarly(later, correctBy.plusDays(1));
        }
        return new CorrectionOrder(orderNumber, orderKey, orderedOn, later, demand, basis, status, null);
    }

    CorrectionOrder ended(Status found, LocalDate on) {
        requireIssued();
        if (on.isBefore(orderedOn)) {
            throw new CaseRefused.OutOfOrder(on, orderedOn);
        }
        return new CorrectionOrder(orderNumber, orderKey, orderedOn, correctBy, demand, basis, found, on);
    }

    /** Whether the limit has passed and nobody has checked. */
    public boolean overdue(LocalDate today) {
        return status == Status.ISSUED && today.isAfter(correctBy);
    }

    private void requireIssued() {
        if (status != Status.ISSUED) {
            throw new CaseRefused.OrderEnded(orderNumber, status);
        }
    }
}

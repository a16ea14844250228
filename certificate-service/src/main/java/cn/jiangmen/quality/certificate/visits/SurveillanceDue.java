package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.schemes.Confidence;
import cn.jiangmen.quality.certificate.schemes.RuleKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a certificate stands with its surveillance on a day, by the rules of that day and the visits recorded here.
 *
 * @param status on the day
 * @param cycleBeganOn since when the cycle of the day runs; a re-issue inside a term begins none
 * @param cycleEndsOn last valid day of it; re-certification is due by then
 * @param lastVisitOn last day of the last visit in the cycle that counts, or null
 * @param visits how many in the cycle count
 * @param registerVisits how many the register told of (监督次数), without days; null where it did not
 * @param dueOn last day for the next surveillance; null where no rule is known, or none is due before the cycle ends
 * @param overdueSince first day on which it was overdue without a break, by the rules of each day
 */
@Schema(name = "SurveillanceDue")
public record SurveillanceDue(
        UUID certificateId,
        String number,
        String body,
        String bodyName,
        String scheme,
        String holderName,
        String holderCreditCode,
        LocalDate on,
        CertificateStatus status,
        LocalDate cycleBeganOn,
        LocalDate cycleEndsOn,
        LocalDate lastVisitOn,
        long visits,
        Integer registerVisits,
        LocalDate dueOn,
        boolean overdue,
        LocalDate overdueSince,
        Rule span,
        Rule years) {

    /**
     * A rule that held on the day.
     *
     * @param scheme the scheme or category that has it
     * @param months at most so many, or {@code days}, or until the end of so many further calendar {@code years}
     */
    @Schema(name = "SurveillanceRule")
    public record Rule(
            RuleKind kind,
            Integer months,
            Integer days,
            Integer years,
            String scheme,
            LocalDate validFrom,
            String source,
            Confidence confidence) {}
}

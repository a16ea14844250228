package cn.jiangmen.quality.certificate.bodies.events;

import cn.jiangmen.quality.certificate.bodies.AttractedPeriod;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.Branch;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.bodies.Counted;
import cn.jiangmen.quality.certificate.bodies.HighTechStatus;
import cn.jiangmen.quality.certificate.bodies.NotifiedQualification;
import cn.jiangmen.quality.certificate.bodies.Scope;
import cn.jiangmen.quality.certificate.bodies.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The full state of a certification body after a change: the {@code data} of its events.
 *
 * @param county where it counts as attracted, else its seat
 * @param attracted on the day the event was written
 * @param attractedPeriods the days that count, see {@link Counted}
 * @param reason why it was changed, or null
 */
public record BodyState(
        UUID bodyId,
        String approvalNumber,
        String name,
        BodyStatus status,
        String county,
        boolean attracted,
        List<AttractedPeriod> attractedPeriods,
        List<Standing> standings,
        List<Scope> scopes,
        List<Branch> branches,
        List<NotifiedQualification> notified,
        List<HighTechStatus> highTech,
        LocalDate effectiveOn,
        String reason) {

    static BodyState of(CertificationBody body, String reason, LocalDate today) {
        Counted counted = Counted.of(body);
        return new BodyState(
                body.id(),
                body.key(),
                body.name(),
                body.status(),
                counted.county(),
                counted.holds(today),
                counted.periods(),
                body.standings(),
                body.scopes(),
                body.profile().branches(),
                body.profile().notified(),
                body.profile().highTech(),
                null,
                reason);
    }
}

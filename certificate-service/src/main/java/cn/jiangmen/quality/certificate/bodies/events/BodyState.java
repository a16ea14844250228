package cn.jiangmen.quality.certificate.bodies.events;

import cn.jiangmen.quality.certificate.bodies.AttractedPeriod;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.bodies.Scope;
import cn.jiangmen.quality.certificate.bodies.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The full state of a certification body after a change: the {@code data} of its events.
 *
 * @param attracted on the day the event was written
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
        LocalDate effectiveOn,
        String reason) {

    static BodyState of(CertificationBody body, String reason, LocalDate today) {
        return new BodyState(
                body.id(),
                body.key(),
                body.name(),
                body.status(),
                body.county(),
                body.isAttracted(today),
                body.attractedPeriods(),
                body.standings(),
                body.scopes(),
                null,
                reason);
    }
}

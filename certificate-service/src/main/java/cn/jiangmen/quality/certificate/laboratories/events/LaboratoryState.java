package cn.jiangmen.quality.certificate.laboratories.events;

import cn.jiangmen.quality.certificate.laboratories.Laboratory;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryKind;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryStanding;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryStatus;
import cn.jiangmen.quality.certificate.laboratories.Qualification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The full state of an institution after a change: the {@code data} of its events. Its directory lines are counted here and read
 * from the service.
 *
 * @param status on the day the event was written
 * @param capabilities lines that have not ended, as {@code resources}
 * @param reason why it was changed, or null
 */
public record LaboratoryState(
        UUID laboratoryId,
        String name,
        List<LaboratoryKind> kinds,
        String creditCode,
        String county,
        String address,
        String contact,
        String platform,
        String certificationBody,
        LaboratoryStatus status,
        List<LaboratoryStanding> standings,
        List<Qualification> qualifications,
        int capabilities,
        int resources,
        LocalDate effectiveOn,
        String reason) {

    static LaboratoryState of(Laboratory laboratory, String reason, LocalDate today) {
        var details = laboratory.details();
        return new LaboratoryState(
                laboratory.id(),
                details.name(),
                details.kinds(),
                details.creditCode(),
                details.county(),
                details.address(),
                details.contact(),
                details.platform(),
                details.certificationBody(),
                laboratory.statusOn(today),
                laboratory.standings(),
                laboratory.qualifications(),
                laboratory.capabilities(),
                laboratory.resources(),
                null,
                reason);
    }
}

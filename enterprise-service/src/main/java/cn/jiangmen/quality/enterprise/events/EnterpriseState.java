package cn.jiangmen.quality.enterprise.events;

import cn.jiangmen.quality.enterprise.CountyPeriod;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.EnterpriseStatus;
import cn.jiangmen.quality.enterprise.SubjectKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of an enterprise event: the full state after the change.
 *
 * @param formerCreditCodes codes it had before; none is recorded yet
 * @param status on the day of the event; {@code deregisteredOn} decides for any other day
 * @param industry GB/T 4754 code as registered, or null
 * @param countyPeriods sorted and disjoint; a day in none of them is unattributed
 * @param deregisteredOn from that day on it is counted nowhere; null while it is operating
 * @param warnings codes of what looks unusual about the record
 * @param effectiveOn the legal day of this change, or null where it has none
 */
public record EnterpriseState(
        UUID enterpriseId,
        String creditCode,
        List<String> formerCreditCodes,
        String name,
        SubjectKind kind,
        EnterpriseStatus status,
        String industry,
        EnterpriseSize size,
        String address,
        List<CountyPeriod> countyPeriods,
        LocalDate deregisteredOn,
        List<String> warnings,
        LocalDate effectiveOn) {
    /** The same enterprise as its readers are to know it when its registration was taken back: it sits nowhere. */
    EnterpriseState withdrawn() {
        return new EnterpriseState(
                enterpriseId,
                creditCode,
                List.of(),
                name,
                kind,
                EnterpriseStatus.WITHDRAWN,
                industry,
                size,
                address,
                List.of(),
                null,
                warnings,
                null);
    }
}

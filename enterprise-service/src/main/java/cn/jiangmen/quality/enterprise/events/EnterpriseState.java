package cn.jiangmen.quality.enterprise.events;

import cn.jiangmen.quality.enterprise.CountyPeriod;
import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.EnterpriseStatus;
import cn.jiangmen.quality.enterprise.FormerCodes;
import cn.jiangmen.quality.enterprise.Names;
import cn.jiangmen.quality.enterprise.Site;
import cn.jiangmen.quality.enterprise.StatusPeriod;
import cn.jiangmen.quality.enterprise.ZoneStay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The data of an enterprise event: the full state after the change. No person is in it.
 *
 * @param formerCreditCodes codes that stand for it beside its own: those it had before, and those of enterprises that were
 *     merged into it; none once it is merged itself, for then they stand for the one that goes on
 * @param formerNames names it has no more, oldest first
 * @param status on the day of the event; {@code statusPeriods} tell any other day
 * @param industry GB/T 4754 code as registered, or null
 * @param industryKey the same as section letter and digits, so that the key of a part begins with the key of the whole
 * @param countyPeriods sorted and disjoint, each county by its code of those days; a day in none of them is unattributed
 * @param deregisteredOn from that day on it is counted nowhere: deregistered, revoked or merged; null while it is none
 * @param mergedInto who goes on in its place, or null
 * @param warnings codes of what looks unusual about the record
 * @param effectiveOn the legal day of this change, or null where it has none
 */
public record EnterpriseState(
        UUID enterpriseId,
        String creditCode,
        List<String> formerCreditCodes,
        String name,
        List<Names.Borne> formerNames,
        String kind,
        EnterpriseStatus status,
        List<StatusPeriod> statusPeriods,
        String industry,
        String industryKey,
        EnterpriseSize size,
        String address,
        List<CountyPeriod> countyPeriods,
        List<ZoneStay> zones,
        List<Site> sites,
        LocalDate deregisteredOn,
        LocalDate revokedOn,
        FormerCodes.Survivor mergedInto,
        List<String> warnings,
        LocalDate effectiveOn) {
    /** The same enterprise as its readers are to know it when its registration was taken back: it sits nowhere. */
    EnterpriseState withdrawn() {
        return new EnterpriseState(
                enterpriseId,
                creditCode,
                List.of(),
                name,
                formerNames,
                kind,
                EnterpriseStatus.WITHDRAWN,
                List.of(new StatusPeriod(EnterpriseStatus.WITHDRAWN, null, null)),
                industry,
                industryKey,
                size,
                address,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                warnings,
                null);
    }
}

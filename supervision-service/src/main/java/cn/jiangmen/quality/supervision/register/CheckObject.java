package cn.jiangmen.quality.supervision.register;

import java.time.LocalDate;
import java.util.List;

/**
 * An object of the register as it is on a day.
 *
 * @param objectId credit code of an enterprise, approval number of a certification body
 * @param county a county of the city, or {@code unattributed}
 * @param rated false: nobody has classed it yet, and the class is the one that the service is told to take then
 * @param ratedFrom since when the class holds, or null
 * @param certificates in force on the day, as holder or as factory
 * @param keyGroups the key groups it belongs to by its CCC certificates in force
 * @param keyReasons why it is on the list for key supervision, those of key groups among them; empty when it is not
 */
public record CheckObject(
        String objectId,
        String name,
        String county,
        RiskClass riskClass,
        boolean rated,
        LocalDate ratedFrom,
        int certificates,
        int cccCertificates,
        List<String> keyGroups,
        List<String> keyReasons) {

    /** Whether it is drawn among the key objects. */
    public boolean key() {
        return !keyGroups.isEmpty() || !keyReasons.isEmpty();
    }
}

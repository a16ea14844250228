package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.schemes.KpiClass;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a cascade would cost, as a preview found it.
 *
 * @param on the day it is told for: the first day of the body's new standing, or today where that is past
 * @param certificates that would no longer be in force on that day
 * @param enterprises that hold them, by credit code, else by name
 * @param losing of these, how many would hold no certificate in force at all
 * @param classes the same by class; without {@code losing} in the class
 * @param indicators what the city's numbers would lose
 */
public record CascadeEffect(
        LocalDate on, int certificates, int enterprises, int losing, List<ClassLoss> classes, Indicators indicators) {

    /**
     * Certificates of one class.
     *
     * @param kpiClass null for recognitions
     */
    public record ClassLoss(KpiClass kpiClass, int certificates, int enterprises, int losing) {}

    /**
     * The change of every indicator by county, told by the service that counts them.
     *
     * @param known false: it was not there to ask, or did not answer; {@code reason} says so
     * @param told its answer as it came: by indicator, county and basis, before, after and change
     */
    public record Indicators(boolean known, String reason, Instant askedAt, JsonNode told) {
        static Indicators unknown(String reason, Instant now) {
            return new Indicators(false, reason, now, null);
        }
    }
}

package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.effect.Effect;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import java.time.LocalDate;
import java.util.List;

/**
 * What a cascade would cost, as a preview found it.
 *
 * @param on the day it is told for: the first day of the body's new standing, or today where that is past
 * @param certificates that would no longer be in force on that day
 * @param enterprises that hold them, by credit code, else by name
 * @param losing of these, how many would hold no certificate in force at all
 * @param attraction whether the body counts as attracted on that day (indicator B1) and would not any more
 * @param classes the same by class; without {@code losing} in the class
 * @param indicators what the numbers of each county would lose, or that nobody could tell
 */
public record CascadeEffect(
        LocalDate on,
        int certificates,
        int enterprises,
        int losing,
        boolean attraction,
        List<ClassLoss> classes,
        Effect indicators) {

    /**
     * Certificates of one class.
     *
     * @param kpiClass null for recognitions
     */
    public record ClassLoss(KpiClass kpiClass, int certificates, int enterprises, int losing) {}
}

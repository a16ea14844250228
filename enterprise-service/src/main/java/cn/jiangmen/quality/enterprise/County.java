package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/**
 * A county-level division (县、市、区; GB/T 2260) of the city.
 *
 * @param validFrom first day of the division, or null when it does not matter
 * @param validTo first day on which it is no more, or null
 */
public record County(String code, String nameZh, String nameEn, LocalDate validFrom, LocalDate validTo) {
    /** In place of a county's code: the enterprise is known to sit outside the city, and is not counted. */
    public static final String OUTSIDE = "outside";

    /** In queries, in place of a county's code: the county is unknown on that day. */
    public static final String UNATTRIBUTED = "unattributed";

    /** Whether it exists on a day; null stands for since ever and asks only that it has not ended. */
    boolean existsOn(LocalDate day) {
        return day == null
                ? validTo == null
                : (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }
}

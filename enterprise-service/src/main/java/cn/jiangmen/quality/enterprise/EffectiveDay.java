package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/** The bounds of a day on which something may take effect: nothing before the People's Republic, little in the future. */
public final class EffectiveDay {
    static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private EffectiveDay() {}

    /**
     * Lets a day pass that is in bounds.
     *
     * @param field the request's field, for the refusal
     * @param today decides the latest day: one year ahead
     * @throws EnterpriseRefused.EffectiveDayOutOfRange when it is not
     */
    static void require(String field, LocalDate day, LocalDate today) {
        LocalDate latest = today.plusYears(1);
        if (day.isBefore(EARLIEST) || day.isAfter(latest)) {
            throw new EnterpriseRefused.EffectiveDayOutOfRange(field, day, EARLIEST, latest);
        }
    }

    /**
     * The day of something that has happened, which lies neither in the future nor too far back; today for null.
     *
     * @throws EnterpriseRefused.EffectiveDayOutOfRange when it does
     */
    public static LocalDate past(String field, LocalDate day, LocalDate today) {
        LocalDate said = day == null ? today : day;
        if (said.isBefore(EARLIEST) || said.isAfter(today)) {
            throw new EnterpriseRefused.EffectiveDayOutOfRange(field, said, EARLIEST, today);
        }
        return said;
    }
}

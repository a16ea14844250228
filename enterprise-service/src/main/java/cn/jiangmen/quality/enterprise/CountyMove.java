package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/**
 * A recorded statement that the enterprise belongs to a county from a day on.
 *
 * @param from the day; null is "since ever", known only from the registration
 * @param county a county's code, {@link County#OUTSIDE}, or null when it is unknown from that day on
 */
public record CountyMove(LocalDate from, String county) {}

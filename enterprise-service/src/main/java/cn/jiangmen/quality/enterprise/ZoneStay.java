package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/**
 * The days of an enterprise in a zone or park, half-open.
 *
 * @param zone its code
 * @param from first day, or null for since ever
 * @param to first day no longer in it, or null for until further notice
 */
public record ZoneStay(String zone, LocalDate from, LocalDate to) {
    boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    boolean overlaps(ZoneStay other) {
        return (to == null || other.from == null || other.from.isBefore(to))
                && (other.to == null || from == null || from.isBefore(other.to));
    }
}

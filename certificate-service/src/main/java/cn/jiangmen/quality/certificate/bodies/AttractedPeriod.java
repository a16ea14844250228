package cn.jiangmen.quality.certificate.bodies;

import java.time.LocalDate;

/**
 * Days on which a body counts as attracted to the city, half-open.
 *
 * @param from first day; null = since ever
 * @param to first day on which it no longer does; null = until further notice
 */
public record AttractedPeriod(LocalDate from, LocalDate to) {
    boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}

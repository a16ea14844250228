package cn.jiangmen.quality.certificate.bodies;

import java.time.LocalDate;

/**
 * How a body stands from a day on.
 *
 * @param from first day; null for the first standing that is known
 */
public record Standing(BodyStatus status, LocalDate from) {}

package cn.jiangmen.quality.certificate.laboratories;

import java.time.LocalDate;

/**
 * How an institution stands from a day on.
 *
 * @param from first day; null for the first standing that is known
 */
public record LaboratoryStanding(LaboratoryStatus status, LocalDate from) {}

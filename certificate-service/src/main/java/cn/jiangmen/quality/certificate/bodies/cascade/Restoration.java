package cn.jiangmen.quality.certificate.bodies.cascade;

import java.time.LocalDate;

/**
 * How a batch is to be taken back.
 *
 * @param by who decided it
 * @param resumedOn null: as if the batch had never been; otherwise the suspension held until that day
 */
public record Restoration(String by, String reason, LocalDate resumedOn) {}

package cn.jiangmen.quality.certificate;

import java.time.LocalDate;

/**
 * What a body decided on a certificate, as an officer or the register reports it.
 *
 * @param effectiveOn first day of the new state; may lie in the past
 * @param reasonCode code of the register's list for the act
 * @param reason free text, or null
 */
public record Decision(LocalDate effectiveOn, String reasonCode, String reason) {}

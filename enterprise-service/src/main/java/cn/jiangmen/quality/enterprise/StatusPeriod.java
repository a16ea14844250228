package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/** The days on which an enterprise is in a state, half-open; null is open. */
public record StatusPeriod(EnterpriseStatus status, LocalDate from, LocalDate to) {}

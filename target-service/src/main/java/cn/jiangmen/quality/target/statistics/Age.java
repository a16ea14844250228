package cn.jiangmen.quality.target.statistics;

import java.time.Instant;

/** Stands in until the shared piece is there. */
public record Age(Instant asOf, long sequence, Long eventLagMs, boolean caughtUp) {}

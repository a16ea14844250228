package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.events.EventConsumer;
import cn.jiangmen.quality.target.allocation.PaceReport;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The pace of a plan on a day, with the age of the numbers. */
@Schema(name = "PaceReport", description = "进度与应达进度的比较")
record PaceView(
        LocalDate on,
        String plan,

        @Schema(description = "how far from the expected number still counts as on track, percent", examples = "2.00")
        BigDecimal tolerancePercent,

        @Schema(nullable = true) Instant asOf,
        long sequence,
        @Schema(nullable = true) Long eventLagMs,
        boolean caughtUp,
        List<PaceReport.Line> indicators) {

    static PaceView of(PaceReport report, EventConsumer.Freshness freshness, Clock clock) {
        boolean known = !freshness.asOf().equals(Instant.EPOCH);
        return new PaceView(
                report.on(),
                report.plan(),
                report.tolerancePercent(),
                known ? freshness.asOf() : null,
                report.sequence(),
                known
                        ? Math.max(
                                0,
                                Duration.between(freshness.asOf(), clock.instant())
                                        .toMillis())
                        : null,
                known && freshness.behind() == 0 && freshness.trouble() == null,
                report.indicators());
    }
}

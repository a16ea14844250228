package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityLevel;
import cn.jiangmen.quality.enterprise.activities.ActivityStatus;
import cn.jiangmen.quality.enterprise.activities.QualityActivity;
import cn.jiangmen.quality.enterprise.activities.Stage;
import cn.jiangmen.quality.enterprise.activities.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An activity of quality work as callers see it. */
@Schema(name = "QualityActivity")
record ActivityView(
        UUID activityId,
        @Schema(examples = "QUALITY_AWARD") String kind,
        LocalDate heldOn,

        @Schema(examples = "91440703MA4T000275", nullable = true)
        String creditCode,

        @Schema(nullable = true) String enterpriseName,

        @Schema(description = "on that day", examples = "440703", nullable = true)
        String county,

        @Schema(nullable = true) ActivityLevel level,
        @Schema(nullable = true) Integer year,
        @Schema(examples = "江门市政府质量奖") String title,
        @Schema(nullable = true) Integer participants,
        @Schema(nullable = true) String document,
        @Schema(nullable = true) String link,

        @Schema(description = "last day on which it holds; null = open", nullable = true)
        LocalDate validTo,

        @Schema(examples = "SIX_SIGMA", nullable = true) String item,
        @Schema(examples = "1200000.00", nullable = true) BigDecimal amountYuan,
        @Schema(nullable = true) Stage stage,
        @Schema(examples = "1") int quantity,

        @Schema(description = "masked", examples = "陈**", nullable = true)
        String personName,

        ActivityStatus status,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static ActivityView of(QualityActivity each) {
        Work work = each.work();
        return new ActivityView(
                each.id(),
                work.kind(),
                work.heldOn(),
                work.creditCode(),
                work.enterpriseName(),
                work.county(),
                work.level(),
                work.year(),
                work.title(),
                work.participants(),
                work.document(),
                work.link(),
                work.validTo(),
                work.item(),
                work.amountYuan(),
                work.stage(),
                work.quantity(),
                each.personMask(),
                each.status(),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}

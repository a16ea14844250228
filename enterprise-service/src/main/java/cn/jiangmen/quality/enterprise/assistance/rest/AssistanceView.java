package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceOutcome;
import cn.jiangmen.quality.enterprise.assistance.AssistanceRequest;
import cn.jiangmen.quality.enterprise.assistance.AssistanceStatus;
import cn.jiangmen.quality.enterprise.assistance.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assistance request as callers see it. */
@Schema(name = "AssistanceRequest")
record AssistanceView(
        UUID requestId,
        @Schema(examples = "BF-2026-000001") String number,
        @Schema(examples = "91440703MA4T000275") String creditCode,
        String enterpriseName,

        @Schema(description = "whose office handles it; null = not known", examples = "440703", nullable = true)
        String county,

        @Schema(examples = "QMS") String scheme,
        String need,
        LocalDate requestedOn,
        AssistanceStatus status,
        @Schema(description = "day of the last step") LocalDate steppedOn,

        @Schema(description = "by when the next step is due", nullable = true)
        LocalDate dueOn,

        @Schema(description = "until then; negative when overdue", examples = "3", nullable = true)
        Long daysLeft,

        @Schema(description = "office that helps", nullable = true)
        String adviser,

        @Schema(nullable = true) String bodyName,
        @Schema(nullable = true) LocalDate appliedOn,
        @Schema(nullable = true) UUID certificateId,
        @Schema(nullable = true) String certificateNumber,
        @Schema(nullable = true) LocalDate closedOn,
        @Schema(nullable = true) AssistanceOutcome outcome,

        @Schema(description = "null while it is open", nullable = true)
        Boolean inTime,

        @Schema(description = "office that took the last step")
        String by,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant recordedAt,
        Instant changedAt) {

    static AssistanceView of(AssistanceRequest each, LocalDate today) {
        Wish wish = each.wish();
        return new AssistanceView(
                each.id(),
                each.number(),
                wish.creditCode(),
                wish.enterpriseName(),
                wish.county(),
                wish.scheme(),
                wish.need(),
                wish.requestedOn(),
                each.status(),
                each.steppedOn(),
                each.dueOn(),
                each.dueOn() == null ? null : ChronoUnit.DAYS.between(today, each.dueOn()),
                each.adviser(),
                each.bodyName(),
                each.appliedOn(),
                each.certificateId(),
                each.certificateNumber(),
                each.closedOn(),
                each.outcome(),
                each.inTime(),
                each.actedBy(),
                each.version(),
                each.recordedAt(),
                each.changedAt());
    }
}

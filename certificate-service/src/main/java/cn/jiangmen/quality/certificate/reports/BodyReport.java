package cn.jiangmen.quality.certificate.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report that was received. */
@Schema(name = "BodyReport", description = "认证机构月报")
public record BodyReport(
        UUID id,

        @Schema(description = "approval number", examples = "CNCA-R-2002-001")
        String body,

        @Schema(examples = "2026-10", implementation = String.class)
        YearMonth month,

        ReportKind kind,
        LocalDate receivedOn,
        @Schema(nullable = true) UUID importId,
        @Schema(nullable = true) String note,
        @Schema(description = "who received it") String by,
        Instant recordedAt,

        @Schema(description = "when it was taken back, as when its import is undone", nullable = true)
        Instant withdrawnAt,

        @Schema(nullable = true) String withdrawnBecause) {}

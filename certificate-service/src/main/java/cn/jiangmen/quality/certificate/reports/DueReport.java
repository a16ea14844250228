package cn.jiangmen.quality.certificate.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A month that a body has to report, and how it stands with it on a day. */
@Schema(name = "DueBodyReport", description = "应报月报")
public record DueReport(
        @Schema(examples = "CNCA-R-2002-001") String body,
        String name,

        @Schema(examples = "2026-10", implementation = String.class)
        YearMonth month,

        @Schema(description = "last day; not moved by holidays", examples = "2026-11-10")
        LocalDate dueOn,

        ReportState state,

        @Schema(
                description =
                        "days after due_on on which it was received or, where it was not, that have passed; else 0")
        int daysLate,

        @Schema(description = "the first that was received and not taken back; null: none", nullable = true)
        BodyReport report) {}

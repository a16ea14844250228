package cn.jiangmen.quality.supervision.complaints.rest;

import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.calendar.Suspension;
import cn.jiangmen.quality.supervision.complaints.Category;
import cn.jiangmen.quality.supervision.complaints.Channel;
import cn.jiangmen.quality.supervision.complaints.ClockReading;
import cn.jiangmen.quality.supervision.complaints.Matter;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.MatterStatus;
import cn.jiangmen.quality.supervision.complaints.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complaint or a report as those who handle it see it. */
@Schema(name = "Matter", description = "投诉或举报事项")
record MatterView(
        MatterKind kind,
        @Schema(examples = "TS-2026-000001") String number,
        @Schema(examples = "LJ-2026-000001") String letterNumber,
        Channel channel,
        Category category,
        boolean named,
        String enterpriseName,
        @Schema(nullable = true) String creditCode,
        @Schema(nullable = true) String certificateNumber,

        @Schema(description = "county code, or `unattributed` until it is routed", examples = "440703")
        String county,

        LocalDate receivedOn,
        MatterStatus status,
        @Schema(nullable = true) LocalDate decidedOn,
        @Schema(nullable = true) LocalDate decisionToldOn,
        @Schema(nullable = true) LocalDate endedOn,
        @Schema(nullable = true) LocalDate endToldOn,
        @Schema(nullable = true) String ground,
        @Schema(nullable = true) String outcome,
        @Schema(nullable = true) String authority,
        @Schema(nullable = true) LocalDate extendedOn,
        @Schema(nullable = true) String caseNumber,
        @Schema(nullable = true) String mergedInto,

        @Schema(description = "whether every clock was stopped in time; null until all are", nullable = true)
        Boolean inTime,

        @Schema(description = "the clock that runs now", examples = "REPORT_VERIFY", nullable = true)
        String nextClock,

        @Schema(nullable = true) LocalDate nextDueOn,

        @Schema(description = "all clocks as of today; in lists null", nullable = true)
        List<ClockView> clocks,

        @Schema(description = "also the ETag", examples = "1")
        long version,

        Instant changedAt) {

    /** One clock. */
    @Schema(name = "MatterClock")
    record ClockView(
            @Schema(examples = "COMPLAINT_ACCEPT") String clock,
            LocalDate from,

            @Schema(description = "last day; null when the calendar is missing", nullable = true)
            LocalDate dueOn,

            @Schema(description = "a holiday notice that is not loaded may move it")
            boolean provisional,

            @Schema(description = "whose notice is needed", nullable = true)
            Integer missingYear,

            @Schema(nullable = true) LocalDate doneOn,
            ClockReading.State state,
            int length,
            ClockRule.Unit unit,
            @Schema(examples = "SAMR Order 20 Art 14") String instrument,
            ClockRule.Confidence confidence,
            List<Suspension> suspended) {
        static ClockView of(ClockReading each) {
            return new ClockView(
                    each.due().clock(),
                    each.due().from(),
                    each.due().on(),
                    each.due().provisional(),
                    each.due().missingYear(),
                    each.doneOn(),
                    each.state(),
                    each.rule().length(),
                    each.rule().unit(),
                    each.rule().instrument(),
                    each.rule().confidence(),
                    each.suspended());
        }
    }

    /** Without clocks, for lists. */
    static MatterView of(Matter each) {
        return of(each, null);
    }

    static MatterView of(Matter each, List<ClockReading> clocks) {
        Origin origin = each.origin();
        return new MatterView(
                origin.kind(),
                origin.number(),
                origin.letterNumber(),
                origin.channel(),
                origin.category(),
                origin.named(),
                origin.subject().enterpriseName(),
                origin.subject().creditCode(),
                origin.subject().certificateNumber(),
                each.county(),
                origin.receivedOn(),
                each.status(),
                each.decidedOn(),
                each.decisionToldOn(),
                each.endedOn(),
                each.endToldOn(),
                each.ground(),
                each.outcome(),
                each.authority(),
                each.extendedOn(),
                each.caseNumber(),
                each.mergedInto(),
                each.dues().inTime(),
                each.dues().nextClock(),
                each.dues().nextDueOn(),
                clocks == null ? null : clocks.stream().map(ClockView::of).toList(),
                each.version(),
                each.changedAt());
    }
}

package cn.jiangmen.quality.target.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One period of a table, and the days on which it and what it is compared with are measured. */
@Schema(name = "StatisticsPeriod")
public record Span(
        @Schema(examples = "2025-Q4") String label,
        @Schema(examples = "2025-10-01") LocalDate from,

        @Schema(
                description = "the value is that at the end of this day; its last day, or `to`",
                examples = "2025-12-31")
        LocalDate measuredOn,

        @Schema(description = "measured on its last day, and that day is over")
        boolean complete,

        @Schema(description = "end of the period before (环比)", examples = "2025-09-30")
        LocalDate previousOn,

        @Schema(description = "end of the same period, or the same day, a year before (同比)", examples = "2024-12-31")
        LocalDate yearBeforeOn) {

    /** The periods that the days touch: the first one whole, the last one up to {@code to}. */
    static List<Span> between(Period period, LocalDate from, LocalDate to, LocalDate today) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate first = period.first(from); !first.isAfter(to); first = period.next(first)) {
            LocalDate last = period.last(first);
            boolean whole = !last.isAfter(to);
            LocalDate measured = whole ? last : to;
            spans.add(new Span(
                    period.label(first),
                    first,
                    measured,
                    whole && last.isBefore(today),
                    first.minusDays(1),
                    whole ? period.last(first.minusYears(1)) : to.minusYears(1)));
        }
        return spans;
    }
}

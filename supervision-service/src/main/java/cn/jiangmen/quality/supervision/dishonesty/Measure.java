package cn.jiangmen.quality.supervision.dishonesty;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measure applied to the listed (惩戒措施).
 *
 * @param to first day on which it applies no longer
 * @param statutory whether law sets it a period of its own
 */
@Schema(name = "DishonestyAppliedMeasure")
public record Measure(
        String code,
        String name,
        String legalBasis,
        String authority,
        LocalDate from,
        LocalDate to,
        boolean statutory) {

    /** The same measure, over on a day at the latest. */
    Measure endedOn(LocalDate day) {
        LocalDate end = day.isBefore(from) ? from : day;
        return to.isAfter(end) ? new Measure(code, name, legalBasis, authority, from, end, statutory) : this;
    }

    /** The same measure from a new first day on; one with a period of its own has had it. */
    Measure anew(LocalDate day, LocalDate end) {
        return statutory ? this : new Measure(code, name, legalBasis, authority, day, end, false);
    }
}

package cn.jiangmen.quality.supervision.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Both sides' entries compared, day by day.
 *
 * @param equal whether every day is
 * @param lastSequence how far the sequence goes now
 */
@Schema(name = "CreditReconciliation")
public record Reconciliation(
        UUID id, String consumer, Instant reconciledAt, boolean equal, long lastSequence, List<Compared> days) {

    /**
     * What the entries of a day add up to.
     *
     * @param digest SHA-256, in lower-case hexadecimal, over one line {@code <sequence> <sha256>\n} for each entry
     */
    @Schema(name = "CreditDaySum")
    public record Sum(
            LocalDate day,
            @Schema(examples = "12") long count,

            @Schema(examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String digest) {}

    /** One day. */
    @Schema(name = "CreditDayComparison")
    public record Compared(
            LocalDate day,
            boolean equal,
            Told ours,

            @Schema(description = "null for a day that the caller left out", nullable = true)
            Sum theirs) {}

    /**
     * What was told on a day.
     *
     * @param closed whether nothing can be added to it any more
     */
    @Schema(name = "CreditDay")
    public record Told(
            LocalDate day,
            long count,
            @Schema(nullable = true) Long firstSequence,
            @Schema(nullable = true) Long lastSequence,
            String digest,
            boolean closed) {}
}

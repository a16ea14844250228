package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.progress.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seal, and beside each of its figures what is known of the same day now. */
@Schema(name = "Seal", description = "封账及其后的调整")
public record SealReport(
        UUID id,

        @Schema(description = "place in the chain") long number,
        String plan,
        int year,

        @Schema(description = "the day the figures are of", examples = "2025-12-31")
        LocalDate on,

        @Schema(description = "everything published before this moment is in them")
        Instant asOf,

        @Schema(description = "when they were read") Instant asKnownAt,

        @Schema(description = "the state of the ledger they were read from")
        long sequence,

        @Schema(description = "events that could not be applied by then")
        int parkedEvents,

        String documentNumber,
        @Schema(nullable = true) String reason,
        String by,

        @Schema(description = "of the entry before; 64 zeros for the first")
        String previousHash,

        @Schema(description = "SHA-256 of the canonical form, see /api/v1/seals/export")
        String hash,

        @Schema(description = "how current the figures under `now` are")
        Standing now,

        List<Line> figures,

        @Schema(description = "recorded beside the seal, in the order of recording")
        List<Beside> adjustments) {

    /** One indicator. */
    @Schema(name = "SealedIndicator")
    public record Line(
            @Schema(examples = "MS-ENT") String indicator,
            String nameZh,
            String nameEn,
            Basis basis,
            int threshold,
            boolean strict,

            @Schema(description = "whether the plan's threshold was met, whatever the year's target")
            boolean thresholdMet,

            @Schema(description = "by which it was counted") int definitionVersion,

            @Schema(description = "by which it is counted now; null: no more", nullable = true)
            Integer definitionVersionNow,

            Beheld city,
            List<County> counties) {}

    /** One county, or what is not attributed to any. */
    @Schema(name = "SealedCounty")
    public record County(@Schema(examples = "440703") String county, String nameZh, String nameEn, Beheld figure) {}

    /** A figure as it was sealed, and as it is now. */
    @Schema(name = "SealedFigure")
    public record Beheld(
            Figure sealed,

            @Schema(description = "the same day as known now; null: not counted any more", nullable = true)
            Figure now,

            @Schema(description = "now − sealed", nullable = true)
            Amounts adjustment,

            @Schema(description = "the sum of the recorded adjustments")
            Amounts recorded) {}

    /** What was added, or taken off. */
    @Schema(name = "SealAmounts")
    public record Amounts(
            @Schema(description = "on the official basis") int value, int distinct, int holdings) {
        static Amounts of(Basis official, int distinct, int holdings) {
            return new Amounts(official == Basis.DISTINCT ? distinct : holdings, distinct, holdings);
        }
    }

    /** A recorded adjustment. */
    @Schema(name = "SealAdjustment", description = "封账后的调整")
    public record Beside(
            UUID id,
            long number,
            UUID seal,
            String indicator,
            String county,
            Basis basis,
            int amount,
            LocalDate effectiveOn,
            String documentNumber,
            String reason,
            String by,
            Instant recordedAt,
            String previousHash,
            String hash) {

        public static Beside of(SealService.Adjusted adjusted) {
            Adjustment adjustment = adjusted.adjustment();
            return new Beside(
                    adjustment.id(),
                    adjustment.number(),
                    adjustment.seal(),
                    adjustment.indicator(),
                    adjustment.county(),
                    adjustment.basis(),
                    adjustment.amount(),
                    adjustment.effectiveOn(),
                    adjustment.documentNumber(),
                    adjustment.reason(),
                    adjustment.by(),
                    adjustment.recordedAt(),
                    adjustment.previousHash(),
                    adjusted.hash());
        }
    }
}

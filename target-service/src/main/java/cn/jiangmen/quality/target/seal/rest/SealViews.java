package cn.jiangmen.quality.target.seal.rest;

import cn.jiangmen.quality.target.seal.ChainCheck;
import cn.jiangmen.quality.target.seal.Seal;
import cn.jiangmen.quality.target.seal.SealService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Seals in a list, and the chain for those who check it elsewhere. */
final class SealViews {
    private SealViews() {}

    @Schema(name = "SealSummary")
    record Summary(
            UUID id,

            @Schema(description = "place in the chain") long number,
            String plan,
            int year,

            @Schema(description = "the day the figures are of")
            LocalDate on,

            Instant asOf,
            Instant asKnownAt,
            long sequence,
            String documentNumber,
            String by,

            @Schema(description = "how many indicators met the plan's threshold")
            int thresholdsMet,

            int indicators,
            String previousHash,
            String hash) {

        static Summary of(SealService.Sealed sealed) {
            Seal seal = sealed.seal();
            return new Summary(
                    seal.id(),
                    seal.number(),
                    seal.plan(),
                    seal.year(),
                    seal.on(),
                    seal.asOf(),
                    seal.asKnownAt(),
                    seal.sequence(),
                    seal.documentNumber(),
                    seal.by(),
                    (int) seal.figures().stream()
                            .filter(Seal.Figures::thresholdMet)
                            .count(),
                    seal.figures().size(),
                    seal.previousHash(),
                    sealed.hash());
        }
    }

    @Schema(name = "SealExport", description = "封账链导出,可离线核验")
    record Export(
            @Schema(examples = Export.FORMAT) String format,
            Instant exportedAt,

            @Schema(
                    description = "each `hash` is the SHA-256 of the UTF-8 of `canonical`, which has the hash of the"
                            + " entry before as `previous_hash`")
            List<ChainCheck.Exported> entries) {
        static final String FORMAT = "jiangmen-quality-seals/1";
    }
}

package cn.jiangmen.quality.certificate.effect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a change would do to the numbers of a day, or that nobody could tell.
 *
 * @param reasonZh why it is not known; null where it is
 */
@Schema(name = "Effect", description = "对各县(市、区)指标的影响")
public record Effect(
        @Schema(description = "false: the numbers could not be asked; nothing follows from that")
        boolean known,

        @Schema(description = "why it is not known", nullable = true)
        String reasonZh,

        @Schema(nullable = true) String reasonEn,

        @Schema(description = "when the numbers were asked") Instant askedAt,

        @Schema(description = "the day the numbers are told for", nullable = true)
        LocalDate on,

        @Schema(description = "the numbers contain what was published before this moment", nullable = true)
        Instant asOf,

        @Schema(description = "the state of the ledger that answered", nullable = true)
        Long sequence,

        @Schema(description = "false: events were still waiting when the numbers were read", nullable = true)
        Boolean caughtUp,

        @Schema(description = "how many certificates would change")
        int certificates,

        @Schema(description = "how many enterprises were counted anew")
        int subjects,

        List<Line> indicators) {

    /** One indicator. */
    @Schema(name = "EffectLine")
    public record Line(
            @Schema(examples = "MS-ENT") String indicator,
            String nameZh,
            String nameEn,
            String unit,

            @Schema(description = "the official basis", examples = "DISTINCT")
            String basis,

            Numbers city,

            @Schema(description = "seven counties, then `unattributed`")
            List<County> counties) {}

    /** Both bases. */
    @Schema(name = "EffectNumbers")
    public record Numbers(Moved distinct, Moved holdings) {}

    /** One county. */
    @Schema(name = "EffectCounty")
    public record County(@Schema(examples = "440703") String county, Moved distinct, Moved holdings) {}

    /** A number before and after. */
    @Schema(name = "EffectMoved")
    public record Moved(int before, int after, int change) {}

    /** What is told where the numbers could not be asked. */
    public static Effect unknown(String zh, String en, int certificates, Instant at) {
        return new Effect(false, zh, en, at, null, null, null, null, certificates, 0, List.of());
    }

    Effect at(Instant asked) {
        return new Effect(true, null, null, asked, on, asOf, sequence, caughtUp, certificates, subjects, indicators);
    }
}

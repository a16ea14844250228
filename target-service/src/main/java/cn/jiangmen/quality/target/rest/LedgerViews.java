package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.events.ParkedEvents;
import cn.jiangmen.quality.target.ledger.Difference;
import cn.jiangmen.quality.target.rebuild.Rebuild;
import cn.jiangmen.quality.target.rebuild.RebuildDifference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ledger says of itself, as told over HTTP. */
final class LedgerViews {
    private LedgerViews() {}

    /** A day's numbers, counted twice. */
    @Schema(name = "Verification", description = "台账与独立清点的比对")
    record Verification(
            LocalDate on,
            Instant verifiedAt,

            @Schema(description = "the state that was verified")
            long sequence,

            @Schema(description = "whether every number of every indicator, basis and county is the same")
            boolean equal,

            List<Difference> differences) {}

    /** A rebuild and how far it has come. */
    @Schema(name = "Rebuild", description = "台账重建任务")
    record RebuildView(
            UUID id,
            Rebuild.State state,
            Instant requestedAt,
            @Schema(nullable = true) Instant finishedAt,
            Done progress,

            @Schema(
                    description =
                            "steps of the former ledger that were different; 0 when it was right; null until compared",
                    nullable = true)
            Integer differences,

            @Schema(description = "where they were, as compared right before the switch")
            List<RebuildDifference> comparison,

            @Schema(nullable = true) String reason) {

        /** In credit codes. */
        @Schema(name = "RebuildProgress")
        record Done(int done, int total) {}

        static RebuildView of(Rebuild rebuild, List<RebuildDifference> comparison) {
            return new RebuildView(
                    rebuild.id(),
                    rebuild.state(),
                    rebuild.requestedAt(),
                    rebuild.finishedAt(),
                    new Done(rebuild.codesDone(), Math.max(rebuild.codesTotal(), rebuild.codesDone())),
                    rebuild.differences(),
                    comparison,
                    rebuild.reason());
        }
    }

    /** One page of parked events, and how many there are in all. */
    @Schema(name = "ParkedEvents", description = "搁置的事件")
    record ParkedPage(
            int count,
            List<ParkedView> items,
            @Schema(nullable = true) String nextCursor) {}

    /** An event that could not be applied, where it lies in its topic, and why; its content is not told. */
    @Schema(name = "ParkedEvent")
    record ParkedView(long id, String topic, int partition, long offset, String key, String reason, Instant parkedAt) {
        static ParkedView of(ParkedEvents.Parked parked) {
            return new ParkedView(
                    parked.id(),
                    parked.topic(),
                    parked.partition(),
                    parked.offset(),
                    parked.key(),
                    parked.reason(),
                    parked.parkedAt());
        }
    }
}

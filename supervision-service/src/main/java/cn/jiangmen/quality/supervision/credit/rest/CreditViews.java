package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.supervision.credit.Entry;
import cn.jiangmen.quality.supervision.credit.Receipt;
import cn.jiangmen.quality.supervision.credit.Reconciliation;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers are told beyond the domain's own records. */
final class CreditViews {
    private CreditViews() {}

    /** A part of the feed. */
    @Schema(name = "CreditFeedPart")
    record FeedPart(
            List<Entry> items,
            @Schema(description = "the next `after`") long nextAfter,
            long lastSequence,

            @Schema(description = "whether there are further entries")
            boolean more,

            @Schema(description = "superseded entries up to here are no longer kept")
            long compactedThrough,

            @Schema(
                    description = "where to begin when `after` lies before `compacted_through`: nothing is lost, the"
                            + " snapshot holds the newest state of every record; null otherwise",
                    nullable = true)
            String snapshot) {}

    /** A part of a snapshot. */
    @Schema(name = "CreditSnapshotPart")
    record SnapshotPart(
            @Schema(description = "read on in the feed with `after` = this")
            long at,

            List<Entry> items,
            @Schema(nullable = true) String nextCursor) {}

    /** One result for each receipt, in order. */
    @Schema(name = "CreditReceiptResults")
    record Results(List<Receipt.Result> results) {}

    /** What was told, day by day. */
    @Schema(name = "CreditDays")
    record Days(List<Reconciliation.Told> items) {}

    /** The keys, the one that signs now first. */
    @Schema(name = "CreditKeys")
    record Keys(List<Map<String, String>> keys) {}
}

package cn.jiangmen.quality.supervision.behaviour.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.behaviour.BehaviourFeed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the regulatory platform reads of checks, penalties and listings. */
@Path("/api/v1/behaviour-records")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Behaviour records", description = "监管行为数据(互联网+监管)")
class BehaviourResource {
    private static final String DEFAULT_LIMIT = "500";

    private final BehaviourFeed feed;

    BehaviourResource(BehaviourFeed feed) {
        this.feed = feed;
    }

    /**
     * A part of the feed.
     *
     * @param nextAfter what to ask for next
     * @param more whether there is something after it
     */
    @Schema(name = "BehaviourFeedPart")
    record Part(List<BehaviourFeed.Entry> items, long nextAfter, long lastSequence, boolean more) {}

    /**
     * A part of a snapshot.
     *
     * @param at the feed goes on after it
     */
    @Schema(name = "BehaviourSnapshotPart")
    record Snapshot(
            long at,
            List<BehaviourFeed.Entry> items,
            @Schema(nullable = true) String nextCursor) {}

    @GET
    @Operation(
            operationId = "readBehaviourFeed",
            summary = "Checks, penalties and listings after a sequence, in order and without gaps (监管行为增量)",
            description =
                    "Entries are never taken away. Natural persons, and parties without a credit code, are not told; a"
                            + " record that becomes one of them is told as WITHDRAWN without its content.")
    @APIResponse(
            responseCode = "200",
            description = "a part of the feed",
            content = @Content(schema = @Schema(implementation = Part.class)))
    @APIResponse(responseCode = "409", description = "behaviour-ahead-of-feed")
    public Part read(
            @Parameter(description = "the last sequence that is known; 0 at the beginning", example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        long last = feed.last();
        List<BehaviourFeed.Entry> items = feed.read(after, last, limit);
        long next = items.isEmpty() ? after : items.getLast().sequence();
        return new Part(items, next, last, next < last);
    }

    @GET
    @Path("/snapshot")
    @Operation(
            operationId = "readBehaviourSnapshot",
            summary = "The newest entry of every record at one sequence (全量快照)",
            description = "The first part says at which sequence; ask for the others with that `at`.")
    @APIResponse(
            responseCode = "200",
            description = "a part of the snapshot, by record",
            content = @Content(schema = @Schema(implementation = Snapshot.class)))
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "409", description = "behaviour-ahead-of-feed")
    public Snapshot snapshot(
            @Parameter(description = "as the first part said; absent: now") @QueryParam("at") @Min(0) Long at,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        long last = feed.last();
        long sequence = at == null ? last : at;
        Page<BehaviourFeed.Entry> page = Page.of(
                feed.snapshot(sequence, last, Cursor.id(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.recordId().toString()));
        return new Snapshot(sequence, page.items(), page.nextCursor());
    }

    @GET
    @Path("/file")
    @Produces({"text/csv;charset=UTF-8", "application/x-ndjson"})
    @Operation(
            operationId = "exportBehaviourRecords",
            summary = "The entries after a sequence, or the newest of each record, as a file (监管行为导出)",
            description = "CSV is UTF-8 with byte order mark.")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "409", description = "behaviour-ahead-of-feed")
    public Response file(
            @Parameter(description = "of all entries: after this one", example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "only the newest entry of each record")
                    @QueryParam("newest")
                    @DefaultValue("false")
                    boolean newest,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|ndjson") String format) {
        long last = feed.last();
        feed.require(after, last);
        BehaviourFeed.Form form = BehaviourFeed.Form.valueOf(format.toUpperCase(Locale.ROOT));
        StreamingOutput file = out -> feed.write(newest, after, last, form, out);
        return Response.ok(file, form == BehaviourFeed.Form.CSV ? "text/csv;charset=UTF-8" : "application/x-ndjson")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"behaviour-records." + format + "\"")
                .build();
    }
}

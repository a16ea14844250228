package cn.jiangmen.quality.supervision.credit.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.credit.DayPackage;
import cn.jiangmen.quality.supervision.credit.Days;
import cn.jiangmen.quality.supervision.credit.Entry;
import cn.jiangmen.quality.supervision.credit.Feed;
import cn.jiangmen.quality.supervision.credit.Packages;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the credit platform reads: the feed, snapshots, days and their packages. */
@Path(CreditFeedResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit feed", description = "信用江门数据交换")
class CreditFeedResource {
    static final String PATH = "/api/v1/credit";
    private static final String DAY = "2026-11-24";
    private static final String DEFAULT_LIMIT = "500";

    private final Feed feed;
    private final Days days;
    private final Packages packages;

    CreditFeedResource(Feed feed, Days days, Packages packages) {
        this.feed = feed;
        this.days = days;
        this.packages = packages;
    }

    @GET
    @Path("/feed")
    @Operation(
            operationId = "readCreditFeed",
            summary = "The entries after a sequence, in order and without gaps (增量)",
            description =
                    "A sequence never goes out of use: where entries are no longer kept, `snapshot` says where to begin.")
    @APIResponse(
            responseCode = "200",
            description = "a part of the feed",
            content = @Content(schema = @Schema(implementation = CreditViews.FeedPart.class)))
    @APIResponse(responseCode = "404", description = "credit-consumer-not-found")
    @APIResponse(responseCode = "409", description = "credit-ahead-of-feed, credit-consumer-closed")
    public CreditViews.FeedPart read(
            @Parameter(description = "the last sequence that is known; 0 at the beginning", example = "0")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @Parameter(description = "who reads; then it is known who received what", example = "credit-jiangmen")
                    @QueryParam("consumer")
                    String consumer,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        Feed.Part part = feed.read(after, limit, consumer);
        List<Entry> items = part.entries();
        long next = items.isEmpty() ? after : items.getLast().sequence();
        return new CreditViews.FeedPart(
                items,
                next,
                part.place().lastSequence(),
                !part.snapshotNeeded() && next < part.place().lastSequence(),
                part.place().compactedThrough(),
                part.snapshotNeeded() ? PATH + "/snapshot" : null);
    }

    @GET
    @Path("/snapshot")
    @Operation(
            operationId = "readCreditSnapshot",
            summary = "The newest entry of every record, as at one sequence (全量快照)",
            description = "The first part says at which sequence; ask for the others with that `at`.")
    @APIResponse(
            responseCode = "200",
            description = "a part of the snapshot, by record",
            content = @Content(schema = @Schema(implementation = CreditViews.SnapshotPart.class)))
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "409", description = "credit-snapshot-outdated, credit-ahead-of-feed")
    public CreditViews.SnapshotPart snapshot(
            @Parameter(description = "as the first part said; absent: now") @QueryParam("at") @Min(0) Long at,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        Feed.Snapshot snapshot = feed.snapshot(at, Cursor.id(cursor), limit + 1);
        Page<Feed.Latest> page = Page.of(
                snapshot.latest(),
                limit,
                latest -> Cursor.after(latest.recordId().toString()));
        return new CreditViews.SnapshotPart(
                snapshot.at(), page.items().stream().map(Feed.Latest::entry).toList(), page.nextCursor());
    }

    @GET
    @Path("/days")
    @Operation(operationId = "listCreditDays", summary = "What each day adds up to (每日条数与摘要)")
    @APIResponse(
            responseCode = "200",
            description = "the days that have entries, and those without that are over",
            content = @Content(schema = @Schema(implementation = CreditViews.Days.class)))
    @APIResponse(responseCode = "400", description = "credit-days-wrong")
    public CreditViews.Days days(
            @Parameter(example = "2026-11-01") @QueryParam("from") @NotNull LocalDate from,
            @Parameter(description = "included", example = DAY) @QueryParam("to") @NotNull LocalDate to) {
        return new CreditViews.Days(List.copyOf(days.told(from, to).values()));
    }

    @GET
    @Path("/packages")
    @Operation(operationId = "listCreditPackages", summary = "The signed files of the days that are over (每日文件包)")
    @APIResponse(responseCode = "200", description = "a page, the newest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<DayPackage> packages(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("30") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String before = Cursor.text(cursor);
        return Page.of(
                packages.list(before == null ? null : day(before), limit + 1),
                limit,
                made -> Cursor.after(made.day().toString()));
    }

    @GET
    @Path("/packages/{day}")
    @Operation(operationId = "getCreditPackage", summary = "Manifest and signature of a day's file (文件包清单与签名)")
    @APIResponse(
            responseCode = "200",
            description = "the manifest",
            content = @Content(schema = @Schema(implementation = DayPackage.class)))
    @APIResponse(responseCode = "404", description = "credit-package-not-found")
    public DayPackage onePackage(@Parameter(example = DAY) @PathParam("day") LocalDate day) {
        return packages.get(day);
    }

    @GET
    @Path("/packages/{day}/content")
    @Produces("application/zip")
    @Operation(operationId = "downloadCreditPackage", summary = "A day's file: entries, manifest, signature (下载文件包)")
    @APIResponse(
            responseCode = "200",
            description = "a zip",
            headers = @Header(name = "Content-Disposition", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", description = "credit-package-not-found")
    public Response content(@Parameter(example = DAY) @PathParam("day") LocalDate day) {
        return Response.ok(packages.content(day))
                .header("Content-Disposition", "attachment; filename=\"dishonesty-" + day + ".zip\"")
                .build();
    }

    @GET
    @Path("/keys")
    @Operation(operationId = "getCreditKeys", summary = "The public keys of packages and webhooks (公钥)")
    @APIResponse(
            responseCode = "200",
            description = "a JSON Web Key Set (RFC 7517)",
            content = @Content(schema = @Schema(implementation = CreditViews.Keys.class)))
    public CreditViews.Keys keys() {
        return new CreditViews.Keys(packages.keys());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}

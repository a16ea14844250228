package cn.jiangmen.quality.target.rest;

import cn.jiangmen.quality.kit.events.ParkedEvents;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.ledger.LedgerReading;
import cn.jiangmen.quality.target.progress.ProgressBoard;
import cn.jiangmen.quality.target.rebuild.Rebuild;
import cn.jiangmen.quality.target.rebuild.RebuildService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proves the ledger, counts it anew, and shows what it could not take in. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger", description = "台账核验与重建")
class LedgerResource {
    private static final String REBUILDS = "/api/v1/ledger/rebuilds/";

    private final LedgerReading ledger;
    private final ParkedEvents parkedEvents;
    private final RebuildService rebuilds;
    private final Idempotency idempotency;
    private final ProgressBoard board;
    private final Clock clock;

    LedgerResource(
            LedgerReading ledger,
            ParkedEvents parkedEvents,
            RebuildService rebuilds,
            Idempotency idempotency,
            ProgressBoard board,
            Clock clock) {
        this.ledger = ledger;
        this.parkedEvents = parkedEvents;
        this.rebuilds = rebuilds;
        this.idempotency = idempotency;
        this.board = board;
        this.clock = clock;
    }

    @GET
    @Path("ledger/verification")
    @Operation(
            operationId = "verifyLedger",
            summary = "Counts a day the plain way and compares it with the ledger (核验)",
            description = "The second count reads what the events told, certificate by certificate, and shares nothing"
                    + " with the ledger. It reads everything: ask for it, do not poll it.")
    @APIResponse(responseCode = "200", description = "equal, or what is different")
    @APIResponse(responseCode = "400", description = "day-out-of-range")
    public LedgerViews.Verification verify(
            @Parameter(description = "the day; today when absent", example = "2025-12-31") @QueryParam("on")
                    LocalDate on)
            throws SQLException {
        LocalDate day = on == null ? board.day() : Days.inRange("on", on);
        LedgerReading.Verified verified = ledger.verify(day);
        return new LedgerViews.Verification(
                day,
                clock.instant(),
                verified.sequence(),
                verified.differences().isEmpty(),
                verified.differences());
    }

    @POST
    @Path("ledger/rebuilds")
    @Operation(
            operationId = "rebuildLedger",
            summary = "Counts everything anew beside the ledger, compares, and switches (重建)")
    @APIResponse(
            responseCode = "202",
            description = "it runs",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LedgerViews.RebuildView.class)))
    @APIResponse(responseCode = "409", description = "rebuild-running")
    public Response rebuild(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return idempotency.once(key, "rebuild", () -> {
            Rebuild rebuild = rebuilds.start();
            return Response.accepted(LedgerViews.RebuildView.of(rebuild, List.of()))
                    .location(URI.create(REBUILDS + rebuild.id()))
                    .build();
        });
    }

    @GET
    @Path("ledger/rebuilds/{id}")
    @Operation(operationId = "getRebuild", summary = "A rebuild and how far it has come (重建进度)")
    @APIResponse(responseCode = "200", description = "the rebuild")
    @APIResponse(responseCode = "404", description = "rebuild-not-found")
    public LedgerViews.RebuildView get(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") String id)
            throws SQLException {
        Rebuild rebuild = rebuilds.get(uuid(id));
        return LedgerViews.RebuildView.of(rebuild, rebuilds.differences(rebuild.id()));
    }

    @GET
    @Path("parked-events")
    @Operation(
            operationId = "listParkedEvents",
            summary = "Events that could not be applied, oldest first (搁置的事件)",
            description = "They are counted nowhere; each stays here with its reason.")
    @APIResponse(responseCode = "200", description = "one page and the number of all")
    public LedgerViews.ParkedPage parked(
            @Parameter(description = "next_cursor of the page before") @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        long after = Cursor.read(cursor, 1).map(LedgerResource::id).orElse(0L);
        List<LedgerViews.ParkedView> rows = parkedEvents.list(after, limit + 1).stream()
                .map(LedgerViews.ParkedView::of)
                .toList();
        Page<LedgerViews.ParkedView> page = Page.of(rows, limit, row -> Cursor.after(Long.toString(row.id())));
        long count = parkedEvents.count().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new LedgerViews.ParkedPage(Math.toIntExact(count), page.items(), page.nextCursor());
    }

    private static long id(String[] place) {
        try {
            return Long.parseLong(place[0]);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new TargetRefused.UnknownRebuild();
        }
    }
}

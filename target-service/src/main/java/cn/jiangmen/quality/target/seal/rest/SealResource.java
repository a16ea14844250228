package cn.jiangmen.quality.target.seal.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.target.seal.ChainCheck;
import cn.jiangmen.quality.target.seal.SealReading;
import cn.jiangmen.quality.target.seal.SealRefused;
import cn.jiangmen.quality.target.seal.SealReport;
import cn.jiangmen.quality.target.seal.SealService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Seals years, records what is found later beside them, and proves that nothing was changed. */
@Path(SealResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Seals", description = "封账")
class SealResource {
    static final String PATH = "/api/v1/seals";
    private static final String EXAMPLE = "019ab0de-7c1a-7d2e-9f00-000000000001";
    private static final String HASH = "[0-9a-f]{64}";

    private final SealService seals;
    private final SealReading reading;
    private final ChainCheck check;
    private final Idempotency idempotency;
    private final Clock clock;

    SealResource(SealService seals, SealReading reading, ChainCheck check, Idempotency idempotency, Clock clock) {
        this.seals = seals;
        this.reading = reading;
        this.check = check;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "sealYear", summary = "Freezes the official figures of a year (封账)", description = """
                    Every indicator of the plan, city and counties, both bases, with targets, on the day the year's \
                    targets were due. The day is counted a second way in the same transaction; where the two differ \
                    nothing is sealed. A year is sealed once.""")
    @APIResponse(
            responseCode = "201",
            description = "sealed",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SealViews.Summary.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown, year-outside-plan")
    @APIResponse(
            responseCode = "409",
            description = "year-not-over, year-already-sealed, not-caught-up, ledger-drifted")
    public Response seal(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid SealRequests.Sealing request) {
        return idempotency.once(key, request, () -> {
            SealService.Sealed sealed = seals.seal(
                    request.plan(), request.year(), request.documentNumber(), request.reason(), request.by());
            return Response.created(URI.create(PATH + "/" + sealed.seal().id()))
                    .entity(SealViews.Summary.of(sealed))
                    .build();
        });
    }

    @GET
    @Operation(operationId = "listSeals", summary = "The seals in the order in which they were made (封账记录)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<SealViews.Summary> list(
            @Parameter(example = "2021-2025") @QueryParam("plan") String plan,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit)
            throws SQLException {
        long after = Cursor.read(cursor, 1).map(SealResource::number).orElse(0L);
        List<SealViews.Summary> rows = reading.list(plan, after, limit + 1).stream()
                .map(SealViews.Summary::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(Long.toString(row.number())));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getSeal",
            summary = "A seal, and beside each figure what is known of the same day now (封账与现值)",
            description = """
                    The sealed figures never change. `adjustment` is what the day's number is now less what was sealed; \
                    `recorded` is the sum of the adjustments that were recorded beside the seal.""")
    @APIResponse(responseCode = "200", description = "the seal")
    @APIResponse(responseCode = "404", description = "seal-not-found")
    public SealReport get(@Parameter(example = EXAMPLE) @PathParam("id") String id) throws SQLException {
        return reading.get(uuid(id));
    }

    @POST
    @Path("{id}/adjustments")
    @Operation(operationId = "adjustSeal", summary = "Records a correction beside a seal (记录调整)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = SealReport.Beside.class)))
    @APIResponse(responseCode = "400", description = "figure-not-sealed, nothing-adjusted, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "seal-not-found")
    @APIResponse(responseCode = "409", description = "adjusted-below-zero")
    public Response adjust(
            @Parameter(example = EXAMPLE) @PathParam("id") String id,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid SealRequests.Adjusting request) {
        UUID seal = uuid(id);
        return idempotency.once(
                key, new SealRequests.Beside(seal, request), () -> Response.created(URI.create(PATH + "/" + seal))
                        .entity(SealReport.Beside.of(seals.adjust(seal, request.decision())))
                        .build());
    }

    @GET
    @Path("verification")
    @Operation(
            operationId = "verifySeals",
            summary = "Computes the chain of seals and adjustments anew and says where it breaks (核验封账链)",
            description = """
                    Compared with what was announced in target.events.v1 too, so an end that was cut off is found. Whoever \
                    noted the hash of an entry earlier asks with `head` whether it is still in the chain.""")
    @APIResponse(responseCode = "200", description = "whether the chain is intact")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public ChainCheck.Verified verification(
            @Parameter(
                            description = "a hash that should be in the chain",
                            example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
                    @QueryParam("head")
                    @Pattern(regexp = HASH)
                    String head)
            throws SQLException {
        return check.verify(head);
    }

    @GET
    @Path("export")
    @Operation(
            operationId = "exportSeals",
            summary = "The whole chain, to be checked elsewhere (导出封账链)",
            description = """
                    `canonical` is JSON as RFC 8785 has it, with integers for all numbers: no blanks, names in ascending \
                    order, only quotation mark, backslash and control characters escaped. The first entry has 64 zeros as \
                    `previous_hash`. tools/verify_seals.py checks the file with Python's standard library alone.""")
    @APIResponse(
            responseCode = "200",
            description = "every entry in its order",
            content = @Content(schema = @Schema(implementation = SealViews.Export.class)))
    public Response export() throws SQLException {
        return Response.ok(new SealViews.Export(SealViews.Export.FORMAT, clock.instant(), check.export()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"seals.json\"")
                .build();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new SealRefused.UnknownSeal();
        }
    }

    private static long number(String[] place) {
        try {
            return Long.parseLong(place[0]);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}

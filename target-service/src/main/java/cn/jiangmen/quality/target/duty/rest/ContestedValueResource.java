package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.ContestState;
import cn.jiangmen.quality.target.duty.ContestedValue;
import cn.jiangmen.quality.target.duty.ContestedValues;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counties' objections to numbers, beside the numbers. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contested values", description = "对数字的异议")
class ContestedValueResource {
    private final ContestedValues values;
    private final Idempotency idempotency;

    ContestedValueResource(ContestedValues values, Idempotency idempotency) {
        this.values = values;
        this.idempotency = idempotency;
    }

    @GET
    @Path("contested-values")
    @Operation(operationId = "listContestedValues", summary = "Objections that fit all filters, newest first (异议)")
    @APIResponse(responseCode = "200", description = "a page; each with the number of the ledger as it is now")
    @APIResponse(responseCode = "400", description = "county-unknown, indicator-unknown, invalid-cursor")
    public Page<ContestedValues.ContestedLine> list(
            @Parameter(example = "MS-ENT") @QueryParam("indicator") String indicator,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("state") ContestState state,
            @Parameter(description = "first contested day, included") @QueryParam("from") LocalDate from,
            @Parameter(description = "last contested day, included") @QueryParam("to") LocalDate to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                values.list(
                        new ContestedValues.Filter(indicator, county, state, from, to, Places.idAfter(cursor)),
                        limit + 1),
                limit,
                each -> Cursor.after(each.id().toString()));
    }

    @POST
    @Path("contested-values")
    @Operation(operationId = "proposeContestedValue", summary = "A county proposes another number for a day (提出异议)")
    @APIResponse(
            responseCode = "201",
            description = "proposed; the number of the ledger stays as it is",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = ContestedValues.ContestedLine.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "indicator-unknown, county-unknown, day-out-of-range, link-refused, department-unknown, personal-data")
    @APIResponse(responseCode = "409", description = "already-contested, acting-department-wrong")
    public Response propose(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewContestedValue request) {
        return idempotency.once(key, request, () -> {
            ContestedValues.ContestedLine proposed = values.propose(
                    new ContestedValue.Proposal(
                            request.indicator(),
                            request.county(),
                            request.on(),
                            request.proposedValue(),
                            request.reason(),
                            request.source().strip(),
                            DutyRequests.listOf(request.links())),
                    request.by().actor());
            return Response.created(URI.create("/api/v1/contested-values/" + proposed.id()))
                    .tag(Versions.tag(proposed.version()))
                    .entity(proposed)
                    .build();
        });
    }

    @GET
    @Path("contested-values/{id}")
    @Operation(operationId = "getContestedValue", summary = "An objection (异议)")
    @APIResponse(
            responseCode = "200",
            description = "the objection",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ContestedValues.ContestedLine.class)))
    @APIResponse(responseCode = "404", description = "contested-value-not-found")
    public Response get(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id) {
        return answer(values.get(id));
    }

    @POST
    @Path("contested-values/{id}/acceptances")
    @Operation(
            operationId = "acceptContestedValue",
            summary = "The city finds the county right (采纳)",
            description = "The number of the ledger does not change by this; the follow-up says what is done about it.")
    @APIResponse(
            responseCode = "200",
            description = "the objection after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ContestedValues.ContestedLine.class)))
    @APIResponse(responseCode = "400", description = "department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "contested-value-not-found")
    @APIResponse(responseCode = "409", description = "objection-decided, acting-department-wrong")
    public Response accept(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Acceptance request) {
        return answer(values.accept(
                id, ifMatch, request.reason(), request.followUp(), request.by().actor()));
    }

    @POST
    @Path("contested-values/{id}/refusals")
    @Operation(operationId = "refuseContestedValue", summary = "The city stays with the ledger (不予采纳)")
    @APIResponse(
            responseCode = "200",
            description = "the objection after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ContestedValues.ContestedLine.class)))
    @APIResponse(responseCode = "400", description = "department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "contested-value-not-found")
    @APIResponse(responseCode = "409", description = "objection-decided, acting-department-wrong")
    public Response refuse(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Reasoned request) {
        return answer(values.refuse(id, ifMatch, request.reason(), request.by().actor()));
    }

    @POST
    @Path("contested-values/{id}/withdrawals")
    @Operation(operationId = "withdrawContestedValue", summary = "The county takes it back (撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the objection after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ContestedValues.ContestedLine.class)))
    @APIResponse(responseCode = "400", description = "department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "contested-value-not-found")
    @APIResponse(responseCode = "409", description = "objection-decided, acting-department-wrong")
    public Response withdraw(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.Reasoned request) {
        return answer(
                values.withdraw(id, ifMatch, request.reason(), request.by().actor()));
    }

    @GET
    @Path("contested-values/{id}/history")
    @Operation(operationId = "getContestedValueHistory", summary = "Every version of an objection (变更历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "contested-value-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                values.history(id, Places.versionAfter(cursor), limit + 1),
                limit,
                version -> Cursor.after(Long.toString(version.version())));
    }

    private static Response answer(ContestedValues.ContestedLine value) {
        return Response.ok(value).tag(Versions.tag(value.version())).build();
    }
}

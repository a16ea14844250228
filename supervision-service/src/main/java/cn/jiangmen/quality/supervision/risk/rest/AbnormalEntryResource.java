package cn.jiangmen.quality.supervision.risk.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.risk.AbnormalEntries;
import cn.jiangmen.quality.supervision.roles.Act;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps what is told of the list of abnormal operations. */
@Path(AbnormalEntryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit risk", description = "信用风险分类")
class AbnormalEntryResource {
    static final String PATH = "/api/v1/abnormal-entries";

    private final AbnormalEntries entries;
    private final Idempotency idempotency;

    AbnormalEntryResource(AbnormalEntries entries, Idempotency idempotency) {
        this.entries = entries;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listAbnormalEntries", summary = "Entries of the list of abnormal operations (经营异常名录)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    public Page<AbnormalEntries.Entry> list(
            @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code") String creditCode,
            @Parameter(description = "on the list on this day", example = "2026-12-01") @QueryParam("on") LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                entries.list(creditCode, on, Cursor.id(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id().toString()));
    }

    @POST
    @Act("abnormal.enter")
    @Operation(operationId = "enterAbnormal", summary = "Records that an enterprise was entered (列入经营异常名录)")
    @APIResponse(
            responseCode = "201",
            description = "the entry",
            content = @Content(schema = @Schema(implementation = AbnormalEntries.Entry.class)))
    @APIResponse(responseCode = "400", description = "credit-code-invalid, effective-date-out-of-range")
    @APIResponse(responseCode = "409", description = "abnormal-entry-already")
    public Response enter(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid RiskRequests.Abnormal request) {
        return idempotency.once(key, request, () -> {
            AbnormalEntries.Entry made = entries.enter(
                    request.creditCode(), request.ground(), request.enteredOn(), request.source(), request.by());
            return Answer.created(PATH, made.id().toString(), made.version(), made);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAbnormalEntry", summary = "One entry (名录记录详情)")
    @APIResponse(
            responseCode = "200",
            description = "the entry",
            content = @Content(schema = @Schema(implementation = AbnormalEntries.Entry.class)))
    @APIResponse(responseCode = "404", description = "abnormal-entry-not-found")
    public Response get(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001") @PathParam("id") UUID id) {
        return current(entries.get(id));
    }

    @POST
    @Path("/{id}/removals")
    @Act("abnormal.remove")
    @Operation(operationId = "removeAbnormal", summary = "Records that it was removed (移出经营异常名录)")
    @APIResponse(
            responseCode = "200",
            description = "the entry",
            content = @Content(schema = @Schema(implementation = AbnormalEntries.Entry.class)))
    @APIResponse(responseCode = "400", description = "abnormal-days-reversed, effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "abnormal-entry-not-found")
    @APIResponse(responseCode = "409", description = "abnormal-entry-removed")
    public Response remove(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001") @PathParam("id") UUID id,
            @Parameter(description = "the version that the change was decided on", example = "\"1\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid RiskRequests.Removal request) {
        return current(entries.remove(id, ifMatch, request.removedOn(), request.reason(), request.by()));
    }

    private static Response current(AbnormalEntries.Entry each) {
        return Answer.current(each.version(), each);
    }
}

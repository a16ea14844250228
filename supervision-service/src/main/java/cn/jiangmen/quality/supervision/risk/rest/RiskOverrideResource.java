package cn.jiangmen.quality.supervision.risk.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.risk.RiskOverrides;
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

/** Takes officers' decisions on the class of an object. */
@Path(RiskOverrideResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit risk", description = "信用风险分类")
class RiskOverrideResource {
    static final String PATH = "/api/v1/risk-overrides";

    private final RiskOverrides overrides;
    private final Idempotency idempotency;

    RiskOverrideResource(RiskOverrides overrides, Idempotency idempotency) {
        this.overrides = overrides;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listRiskOverrides", summary = "Overrides of the class by officers (人工调整)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<RiskOverrides.Decision> list(
            @Parameter(example = "91440703MA4T000275") @QueryParam("object_id") @Line String objectId,
            @Parameter(description = "in force on this day", example = "2026-12-01") @QueryParam("on") LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                overrides.list(objectId == null ? null : Subject.key(objectId), on, Cursor.id(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRiskOverride", summary = "One override (人工调整详情)")
    @APIResponse(
            responseCode = "200",
            description = "the override",
            content = @Content(schema = @Schema(implementation = RiskOverrides.Decision.class)))
    @APIResponse(responseCode = "404", description = "risk-override-not-found")
    public Response get(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001") @PathParam("id") UUID id) {
        return current(overrides.get(id));
    }

    @POST
    @Act("risk.override")
    @Operation(
            operationId = "overrideRiskClass",
            summary = "Gives an object a class until a day (人工调整分类)",
            description = "With a reason and always with an end; it goes before the rules and before what was told.")
    @APIResponse(
            responseCode = "201",
            description = "the override",
            content = @Content(schema = @Schema(implementation = RiskOverrides.Decision.class)))
    @APIResponse(responseCode = "400", description = "risk-override-days-wrong")
    @APIResponse(responseCode = "404", description = "risk-object-unknown")
    @APIResponse(responseCode = "409", description = "risk-override-overlaps")
    public Response override(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid RiskRequests.Overriding request) {
        return idempotency.once(key, request, () -> {
            RiskOverrides.Decision made = overrides.decide(
                    Subject.key(request.objectId()),
                    request.riskClass(),
                    request.validFrom(),
                    request.validUntil(),
                    request.reason(),
                    request.by());
            return Answer.created(PATH, made.id().toString(), made.version(), made);
        });
    }

    @POST
    @Path("/{id}/ends")
    @Act("risk.end-override")
    @Operation(operationId = "endRiskOverride", summary = "Ends an override before its time (提前结束)")
    @APIResponse(
            responseCode = "200",
            description = "the override",
            content = @Content(schema = @Schema(implementation = RiskOverrides.Decision.class)))
    @APIResponse(responseCode = "404", description = "risk-override-not-found")
    @APIResponse(responseCode = "409", description = "risk-override-over")
    public Response end(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001") @PathParam("id") UUID id,
            @Parameter(description = "the version that the change was decided on", example = "\"1\"")
                    @HeaderParam("If-Match")
                    String ifMatch,
            @NotNull @Valid RiskRequests.End request) {
        return current(overrides.end(id, ifMatch, request.reason(), request.by()));
    }

    private static Response current(RiskOverrides.Decision each) {
        return Answer.current(each.version(), each);
    }
}

package cn.jiangmen.quality.supervision.register.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.register.CheckObject;
import cn.jiangmen.quality.supervision.register.CheckObjects;
import cn.jiangmen.quality.supervision.register.RiskClass;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads the register of objects and classes them by credit risk. */
@Path(CheckObjectResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Check objects", description = "检查对象名录库")
class CheckObjectResource {
    static final String PATH = "/api/v1/check-objects";
    private static final String DEFAULT_LIMIT = "50";

    private final CheckObjects objects;
    private final Idempotency idempotency;

    CheckObjectResource(CheckObjects objects, Idempotency idempotency) {
        this.objects = objects;
        this.idempotency = idempotency;
    }

    /** What an object of the register is. */
    enum Kind {
        ENTERPRISE,
        CERTIFICATE_HOLDER,
        CCC_HOLDER,
        CERTIFICATION_BODY
    }

    /** Every class an object was given. */
    @Schema(name = "RiskClassHistory")
    record Ratings(String objectId, List<CheckObjects.Rating> items) {}

    @GET
    @Operation(
            operationId = "listCheckObjects",
            summary = "The register of objects on a day, by id (检查对象名录)",
            description =
                    "Made of what the events of enterprises, certificates and certification bodies have told. Objects"
                            + " outside the city are left out; those whose county no event tells are `unattributed`.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<CheckObject> list(
            @QueryParam("kind") @DefaultValue("ENTERPRISE") Kind kind,
            @Parameter(description = "null = today", example = "2026-06-30") @QueryParam("on") LocalDate on,
            @Parameter(description = "a code, or unattributed", example = "440703") @QueryParam("county") String county,
            @QueryParam("risk_class") RiskClass riskClass,
            @Parameter(example = "WIRE_AND_CABLE") @QueryParam("key_group") @Line String keyGroup,
            @Parameter(example = "91440703MA4T000275") @QueryParam("object_id") @Line String objectId,
            @Parameter(description = "part of the name", example = "照明") @QueryParam("name") @Line String name,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        CheckObjects.Filter filter = new CheckObjects.Filter(
                kind.name(),
                on,
                county == null ? List.of() : List.of(county),
                riskClass,
                keyGroup,
                objectId == null ? null : Subject.key(objectId),
                name,
                Cursor.text(cursor));
        return Page.of(objects.list(filter, limit + 1), limit, row -> Cursor.after(row.objectId()));
    }

    @POST
    @Path("/risk-classes")
    @Act("check-object.rate")
    @Operation(
            operationId = "classCheckObject",
            summary = "Gives an object a credit-risk class from a day on (信用风险分类)",
            description =
                    "The class itself comes from the provincial classing or from an officer; this records it with its"
                            + " source. Nothing is overwritten: of the classes of one day the one recorded last holds.")
    @APIResponse(
            responseCode = "200",
            description = "the object on that day",
            content = @Content(schema = @Schema(implementation = CheckObject.class)))
    @APIResponse(responseCode = "404", description = "check-object-not-found")
    public Response rate(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid RegisterRequests.Classing request) {
        return idempotency.once(key, request, () -> Response.ok(objects.rate(
                        Subject.key(request.objectId()),
                        request.validFrom(),
                        request.riskClass(),
                        request.source(),
                        request.reason(),
                        request.by()))
                .build());
    }

    @GET
    @Path("/risk-classes")
    @Operation(operationId = "listRiskClasses", summary = "Every class that an object was given (分类历史)")
    @APIResponse(
            responseCode = "200",
            description = "in the order of recording; empty when it was never classed",
            content = @Content(schema = @Schema(implementation = Ratings.class)))
    public Ratings ratings(
            @Parameter(example = "91440703MA4T000275") @QueryParam("object_id") @NotNull @Line String objectId) {
        String id = Subject.key(objectId);
        return new Ratings(id, objects.ratings(id));
    }
}

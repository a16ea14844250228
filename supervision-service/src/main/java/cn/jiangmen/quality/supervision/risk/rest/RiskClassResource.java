package cn.jiangmen.quality.supervision.risk.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.register.RiskClass;
import cn.jiangmen.quality.supervision.risk.RiskClasses;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells which class objects have on a day, and why. */
@Path(RiskClassResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit risk", description = "信用风险分类")
class RiskClassResource {
    static final String PATH = "/api/v1/risk-classes";

    private final RiskClasses classes;

    RiskClassResource(RiskClasses classes) {
        this.classes = classes;
    }

    @GET
    @Operation(
            operationId = "listRiskStandings",
            summary = "The objects that are classed on a day, by id (信用风险分类名单)",
            description =
                    "An officer's override goes before everything else; otherwise the worse of what was told (provincial"
                            + " classing) and what the rules give. Objects without any fact are not listed.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<RiskClasses.Standing> list(
            @Parameter(description = "absent = today", example = "2026-06-30") @QueryParam("on") LocalDate on,
            @Parameter(description = "a code, or unattributed", example = "440703") @QueryParam("county") String county,
            @QueryParam("risk_class") RiskClass riskClass,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                classes.list(on, county, riskClass == null ? null : riskClass.name(), Cursor.text(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.objectId()));
    }

    @GET
    @Path("/{object_id}")
    @Operation(
            operationId = "explainRiskClass",
            summary = "The class of an object on a day with every fact that counts (分类依据)")
    @APIResponse(
            responseCode = "200",
            description = "the class and its facts",
            content = @Content(schema = @Schema(implementation = RiskClasses.Explanation.class)))
    @APIResponse(responseCode = "404", description = "risk-object-unknown")
    public RiskClasses.Explanation explain(
            @Parameter(example = "91440703MA4T000275") @PathParam("object_id") String objectId,
            @Parameter(description = "absent = today", example = "2026-06-30") @QueryParam("on") LocalDate on) {
        return classes.explain(Subject.key(objectId), on);
    }

    @GET
    @Path("/{object_id}/history")
    @Operation(
            operationId = "listRiskPeriods",
            summary = "The periods that the rules give, and those that they gave before (分类变更记录)")
    @APIResponse(responseCode = "200", description = "a page, in the order of recording")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<RiskClasses.Period> history(
            @Parameter(example = "91440703MA4T000275") @PathParam("object_id") String objectId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                classes.history(Subject.key(objectId), Cursor.number(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id()));
    }
}

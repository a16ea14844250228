package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.kit.http.Answer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where an enterprise is beside its county: in zones and parks, and at further sites. */
@Path(EnterpriseResource.PATH + "/{credit_code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enterprises")
@APIResponse(
        responseCode = "200",
        description = "the enterprise after the change",
        headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
@APIResponse(
        responseCode = "400",
        description = "credit-code-invalid, effective-date-out-of-range, period-invalid, zone-unknown, county-unknown")
@APIResponse(responseCode = "404", description = "enterprise-not-found, zone-stay-not-found, site-not-found")
class EnterprisePlaceResource {
    private static final String IF_MATCH = "If-Match";

    private final EnterpriseService enterprises;
    private final EnterpriseViews views;

    EnterprisePlaceResource(EnterpriseService enterprises, EnterpriseViews views) {
        this.enterprises = enterprises;
        this.views = views;
    }

    @POST
    @Path("/zone-entries")
    @Operation(operationId = "enterZone", summary = "It sits in a zone or park from a day on (入园)")
    @APIResponse(responseCode = "409", description = "zone-stay-taken")
    public Response enterZone(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid PlaceRequests.ZoneEntry request) {
        return changed(enterprises.enterZone(CreditCode.of(code), ifMatch, request.stay(), request.reason()));
    }

    @POST
    @Path("/zone-departures")
    @Operation(operationId = "leaveZone", summary = "It has left a zone or park from a day on (离园)")
    public Response leaveZone(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid PlaceRequests.ZoneDeparture request) {
        return changed(enterprises.leaveZone(
                CreditCode.of(code), ifMatch, request.zone(), request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/zone-entry-withdrawals")
    @Operation(operationId = "withdrawZoneEntry", summary = "It had not entered the zone on that day (撤回)")
    public Response withdrawZoneEntry(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid PlaceRequests.ZoneEntryWithdrawal request) {
        return changed(enterprises.withdrawZoneEntry(
                CreditCode.of(code), ifMatch, request.zone(), request.recordedFrom(), request.reason()));
    }

    @POST
    @Path("/sites")
    @Operation(
            operationId = "openSite",
            summary = "It has a site (场所), in any county; it gets the next number",
            description = "Sites do not change in which county the enterprise is counted; `site_county` finds them.")
    public Response openSite(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid PlaceRequests.SiteOpening request) {
        return changed(enterprises.openSite(CreditCode.of(code), ifMatch, request.site(), request.reason()));
    }

    @POST
    @Path("/site-corrections")
    @Operation(operationId = "correctSite", summary = "Records a site anew, under its number (更正场所)")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response correctSite(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid PlaceRequests.SiteCorrection request) {
        return changed(enterprises.correctSite(CreditCode.of(code), ifMatch, request.actual(), request.reason()));
    }

    @POST
    @Path("/site-closures")
    @Operation(operationId = "closeSite", summary = "A site is closed from a day on (关闭场所)")
    public Response closeSite(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid PlaceRequests.SiteClosure request) {
        return changed(enterprises.closeSite(
                CreditCode.of(code), ifMatch, request.site(), request.effectiveOn(), request.reason()));
    }

    private Response changed(Enterprise enterprise) {
        return Answer.current(enterprise.version(), views.today(enterprise));
    }
}

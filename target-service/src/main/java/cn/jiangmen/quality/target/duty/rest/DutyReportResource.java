package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.target.duty.DutyReports;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress reports: told once, corrected by new versions. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duties", description = "任务台账")
class DutyReportResource {
    private final DutyReports reports;
    private final Idempotency idempotency;

    DutyReportResource(DutyReports reports, Idempotency idempotency) {
        this.reports = reports;
        this.idempotency = idempotency;
    }

    @GET
    @Path("duties/{id}/reports")
    @Operation(operationId = "listDutyReports", summary = "The reports on a duty, newest first, latest versions (进展报告)")
    @APIResponse(responseCode = "200", description = "a page")
    @APIResponse(responseCode = "400", description = "county-not-in-duty, invalid-cursor")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    public Page<DutyReports.ReportLine> list(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                reports.list(id, county, Places.idAfter(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id().toString()));
    }

    @POST
    @Path("duties/{id}/reports")
    @Operation(operationId = "addDutyReport", summary = "Reports on a duty or a county's strand of it (报送进展)")
    @APIResponse(
            responseCode = "201",
            description = "told",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = DutyReports.ReportLine.class)))
    @APIResponse(
            responseCode = "400",
            description =
                    "day-out-of-range, end-before-start, link-refused, county-not-in-duty, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "duty-not-found")
    @APIResponse(responseCode = "409", description = "duty-closed")
    public Response add(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid DutyRequests.NewReport request) {
        return idempotency.once(key, List.of(id, request), () -> {
            DutyReports.ReportLine told = reports.report(
                    id,
                    request.county(),
                    new DutyReports.Content(
                            request.periodFrom(),
                            request.periodTo(),
                            request.text(),
                            request.percent(),
                            DutyRequests.listOf(request.links())),
                    request.by().actor());
            return Response.created(URI.create("/api/v1/duty-reports/" + told.id()))
                    .tag(Versions.tag(told.version()))
                    .entity(told)
                    .build();
        });
    }

    @GET
    @Path("duty-reports/{id}")
    @Operation(operationId = "getDutyReport", summary = "The latest version of a report (进展报告)")
    @APIResponse(
            responseCode = "200",
            description = "the report",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyReports.ReportLine.class)))
    @APIResponse(responseCode = "404", description = "report-not-found")
    public Response get(@Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id) {
        return answer(reports.get(id));
    }

    @POST
    @Path("duty-reports/{id}/corrections")
    @Operation(operationId = "correctDutyReport", summary = "What a report should have said, as its next version (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the new version",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DutyReports.ReportLine.class)))
    @APIResponse(
            responseCode = "400",
            description = "day-out-of-range, end-before-start, link-refused, department-unknown, personal-data")
    @APIResponse(responseCode = "404", description = "report-not-found")
    public Response correct(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DutyRequests.ReportCorrection request) {
        return answer(reports.correct(
                id,
                ifMatch,
                new DutyReports.Content(
                        request.periodFrom(),
                        request.periodTo(),
                        request.text(),
                        request.percent(),
                        DutyRequests.listOf(request.links())),
                request.reason(),
                request.by().actor()));
    }

    @GET
    @Path("duty-reports/{id}/versions")
    @Operation(operationId = "listDutyReportVersions", summary = "Every version of a report (历次版本)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "report-not-found")
    public Page<DutyReports.ReportLine> versions(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                reports.versions(id, Places.versionAfter(cursor), limit + 1),
                limit,
                version -> Cursor.after(Long.toString(version.version())));
    }

    private static Response answer(DutyReports.ReportLine report) {
        return Response.ok(report).tag(Versions.tag(report.version())).build();
    }
}

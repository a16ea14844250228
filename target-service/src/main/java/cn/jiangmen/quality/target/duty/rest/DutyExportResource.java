package cn.jiangmen.quality.target.duty.rest;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.target.duty.DutyExport;
import cn.jiangmen.quality.target.duty.DutyReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger and the overdue list as files. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Duties", description = "任务台账")
class DutyExportResource {
    private final DutyReading reading;
    private final DutyExport export;

    DutyExportResource(DutyReading reading, DutyExport export) {
        this.reading = reading;
        this.export = export;
    }

    @GET
    @Path("duties.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportDuties",
            summary = "The whole ledger, a line for each duty and each county (任务台账 CSV)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown, item-unknown, department-unknown, county-unknown")
    public Response ledger(@Valid @BeanParam DutyQuery query) {
        DutyReading.Filter filter = query.filter(null);
        reading.check(filter);
        return file(out -> export.ledger(filter, out, TableFormat.CSV), TableFormat.CSV, "duties");
    }

    @GET
    @Path("duties.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(operationId = "exportDutiesWorkbook", summary = "The whole ledger as a workbook (任务台账 Excel)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown, item-unknown, department-unknown, county-unknown")
    public Response ledgerWorkbook(@Valid @BeanParam DutyQuery query) {
        DutyReading.Filter filter = query.filter(null);
        reading.check(filter);
        return file(out -> export.ledger(filter, out, TableFormat.XLSX), TableFormat.XLSX, "duties");
    }

    @GET
    @Path("overdue-duties.csv")
    @Produces("text/csv;charset=UTF-8")
    @Operation(operationId = "exportOverdueDuties", summary = "The overdue list (逾期清单 CSV)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown, department-unknown, county-unknown")
    public Response overdue(
            @Parameter(example = "2021-2025") @QueryParam("plan") String plan,
            @Parameter(example = "market-regulation") @QueryParam("department") String department,
            @Parameter(example = "440703") @QueryParam("county") String county) {
        DutyReading.DueFilter filter = new DutyReading.DueFilter(plan, department, county, null, null);
        reading.check(filter);
        return file(out -> export.overdue(filter, out, TableFormat.CSV), TableFormat.CSV, "overdue-duties");
    }

    @GET
    @Path("overdue-duties.xlsx")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @Operation(operationId = "exportOverdueDutiesWorkbook", summary = "The overdue list as a workbook (逾期清单 Excel)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "plan-unknown, department-unknown, county-unknown")
    public Response overdueWorkbook(
            @Parameter(example = "2021-2025") @QueryParam("plan") String plan,
            @Parameter(example = "market-regulation") @QueryParam("department") String department,
            @Parameter(example = "440703") @QueryParam("county") String county) {
        DutyReading.DueFilter filter = new DutyReading.DueFilter(plan, department, county, null, null);
        reading.check(filter);
        return file(out -> export.overdue(filter, out, TableFormat.XLSX), TableFormat.XLSX, "overdue-duties");
    }

    private static Response file(StreamingOutput content, TableFormat format, String name) {
        return Response.ok(content, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.suffix() + "\"")
                .build();
    }
}

package cn.jiangmen.quality.certificate.reports.rest;

import cn.jiangmen.quality.certificate.reports.BodyReport;
import cn.jiangmen.quality.certificate.reports.BodyReports;
import cn.jiangmen.quality.certificate.reports.DueReport;
import cn.jiangmen.quality.certificate.reports.DueReports;
import cn.jiangmen.quality.certificate.reports.ReportKind;
import cn.jiangmen.quality.certificate.reports.ReportRefused;
import cn.jiangmen.quality.certificate.reports.ReportState;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records the monthly reports of bodies and tells who owes one. */
@Path(BodyReportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Body reports", description = "认证机构月报")
class BodyReportResource {
    static final String PATH = "/api/v1/body-reports";
    private static final int LAST_YEAR = 2199;
    private static final int FIRST_YEAR = 2000;

    private final BodyReports reports;
    private final DueReports due;
    private final Idempotency idempotency;

    BodyReportResource(BodyReports reports, DueReports due, Idempotency idempotency) {
        this.reports = reports;
        this.due = due;
        this.idempotency = idempotency;
    }

    /** A report that did not come as a file. */
    @Schema(name = "BodyReportReceipt")
    record Receipt(
            @Schema(examples = "CNCA-R-2002-001") @NotNull @Line(max = 40)
            String body,

            @Schema(examples = "2026-10") @NotNull @Line(max = 7)
            String month,

            @Schema(description = "NIL: nothing changed; OTHER: seen elsewhere") @NotNull
            ReportKind kind,

            @Schema(description = "today when absent", examples = "2026-11-09")
            LocalDate receivedOn,

            @Line(max = 500) String note,

            @Schema(description = "who received it", examples = "江门市市场监督管理局认证科") @NotNull @Line(max = 100)
            String by) {}

    /** Why a report is taken back. */
    @Schema(name = "BodyReportWithdrawal")
    record Withdrawal(
            @NotNull @Line(max = 100) String by,
            @NotNull @Line(max = 500) String reason) {}

    @GET
    @Operation(
            operationId = "listBodyReports",
            summary =
                    "Who has to report which month, and how they stand with it; state=OVERDUE is the overdue list (月报与逾期清单)",
            description =
                    "A month is due by the 10th of the next, also where that is a holiday. Bodies are asked for the"
                            + " months in which they were approved, from the one in which they were recorded here.")
    @APIResponse(responseCode = "400", description = "report-month-impossible, invalid-cursor")
    public Page<DueReport> list(
            @Parameter(description = "all up to `on` when absent", example = "2026-10") @QueryParam("month")
                    String month,
            @Parameter(example = "CNCA-R-2002-001") @QueryParam("body") String body,
            @QueryParam("state") ReportState state,
            @Parameter(description = "the day the state is told for; today when absent", example = "2026-11-11")
                    @QueryParam("on")
                    LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        if (on != null && (on.getYear() < FIRST_YEAR || on.getYear() > LAST_YEAR)) {
            throw new ReportRefused.MonthImpossible(on.toString());
        }
        Optional<String[]> place = Cursor.read(cursor, 2);
        List<DueReport> rows = due.list(
                new DueReports.Filter(month == null ? null : month(month), body, state, on),
                place.map(part -> cursorMonth(part[0])).orElse(null),
                place.map(part -> part[1]).orElse(null),
                limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.month().toString(), row.body()));
    }

    @POST
    @Operation(
            operationId = "recordBodyReport",
            summary = "Records a report that did not come as a file: nothing changed, or seen elsewhere (登记月报)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyReport.class)))
    @APIResponse(responseCode = "400", description = "report-month-impossible, report-day-impossible, report-by-import")
    @APIResponse(responseCode = "404", description = "body-not-found")
    @APIResponse(responseCode = "409", description = "report-exists")
    public Response record(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Receipt request) {
        return idempotency.once(key, request, () -> {
            BodyReport report = reports.add(
                    request.body(),
                    month(request.month()),
                    request.kind(),
                    request.receivedOn(),
                    request.note(),
                    request.by());
            return Response.created(URI.create(PATH + "/" + report.id()))
                    .entity(report)
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBodyReport", summary = "A report that was received (月报)")
    @APIResponse(responseCode = "404", description = "report-not-found")
    public BodyReport get(@PathParam("id") UUID id) {
        return reports.get(id);
    }

    @POST
    @Path("/{id}/withdrawals")
    @Operation(
            operationId = "withdrawBodyReport",
            summary = "Takes back a report that was recorded wrongly (撤回月报)",
            description = "The month is open again. The report of an undone import is taken back by itself.")
    @APIResponse(responseCode = "404", description = "report-not-found")
    @APIResponse(responseCode = "409", description = "report-withdrawn")
    public BodyReport withdraw(@PathParam("id") UUID id, @NotNull @Valid Withdrawal request) {
        return reports.withdraw(id, request.by(), request.reason());
    }

    private static YearMonth month(String told) {
        try {
            YearMonth month = YearMonth.parse(told);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new ReportRefused.MonthImpossible(told);
    }

    private static YearMonth cursorMonth(String part) {
        try {
            return YearMonth.parse(part);
        } catch (DateTimeException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}

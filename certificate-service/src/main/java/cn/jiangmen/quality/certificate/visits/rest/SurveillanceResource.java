package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.Surveillance;
import cn.jiangmen.quality.certificate.visits.SurveillanceDue;
import cn.jiangmen.quality.certificate.visits.VisitRefused;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells who is due, or overdue, for surveillance on a day. */
@Path("/api/v1/overdue-surveillances")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visits")
class SurveillanceResource {
    static final String WHAT =
            "By the rules of the day (SURVEILLANCE rules of the scheme) and the visits recorded up to it. Where no visit is"
                    + " recorded here the time runs from the issue; `register_visits` says how many the register told of.";

    private final Surveillance surveillance;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    SurveillanceResource(Surveillance surveillance, Clock clock) {
        this.surveillance = surveillance;
        this.clock = clock;
    }

    /** How many are due. */
    @Schema(name = "SurveillanceCount")
    record Counted(@Schema(examples = "12") long count, LocalDate on) {}

    @GET
    @Operation(
            operationId = "listOverdueSurveillances",
            summary = "Certificates whose surveillance is overdue on a day, or falls due soon (超期未监督)",
            description = WHAT)
    @APIResponse(
            responseCode = "400",
            description = "scheme-unknown, credit-code-invalid, date-implausible, invalid-cursor")
    public Page<SurveillanceDue> list(
            @Valid @BeanParam SurveillanceQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<SurveillanceDue> rows = surveillance.list(query.filter(clock), Cursor.id(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.certificateId().toString()));
    }

    @GET
    @Path("/count")
    @Operation(operationId = "countOverdueSurveillances", summary = "How many the list has under these filters (计数)")
    @APIResponse(responseCode = "400", description = "scheme-unknown, credit-code-invalid, date-implausible")
    public Counted count(@Valid @BeanParam SurveillanceQuery query) {
        Surveillance.Filter filter = query.filter(clock);
        return new Counted(surveillance.count(filter), filter.on());
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportOverdueSurveillances", summary = "The list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(
            responseCode = "400",
            description = "scheme-unknown, credit-code-invalid, date-implausible, too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam SurveillanceQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        Surveillance.Filter filter = query.filter(clock);
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        // also refuses a filter that is none, before the file begins
        long rows = surveillance.count(filter);
        if (rows > form.mostRows()) {
            throw new VisitRefused.TooManyRows(rows, form.mostRows());
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "surveillance-" + filter.on(),
                english ? "Surveillance" : "监督",
                SurveillanceTable.head(english),
                table -> surveillance.each(filter, due -> table.row(SurveillanceTable.row(due, english))));
    }
}

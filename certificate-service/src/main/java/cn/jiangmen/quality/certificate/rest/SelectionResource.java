package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.CertificateSearch;
import cn.jiangmen.quality.certificate.Selection;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
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
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a list would show, counted, or as a file. */
@Path(CertificateResource.PATH)
@RunOnVirtualThread
@Tag(name = "Certificates")
class SelectionResource {
    private final CertificateSearch search;
    private final CertificateViews views;

    @Context
    HttpHeaders headers;

    SelectionResource(CertificateSearch search, CertificateViews views) {
        this.search = search;
        this.views = views;
    }

    /**
     * How many certificates fit.
     *
     * @param on the day that a status was asked for
     */
    @Schema(name = "CertificateCount")
    record Counted(
            @Schema(examples = "1234") long count,
            @Schema(description = "the day for the status") LocalDate on) {}

    @GET
    @Path("/count")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "countCertificates",
            summary = "How many certificates the list has under these filters (计数)")
    @APIResponse(
            responseCode = "400",
            description = "nothing-to-search-for, scheme-unknown, credit-code-invalid, date-implausible")
    public Counted count(@Valid @BeanParam CertificateQuery query) {
        LocalDate day = views.day(query.on());
        return new Counted(search.select(query.filter(day)).count(), day);
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(
            operationId = "exportCertificates",
            summary = "The list under these filters as a file (导出)",
            description =
                    "All rows as they are at one moment, in the order of the list, written while they are read. CSV is"
                            + " UTF-8 with byte order mark; a text that a spreadsheet program would run as a formula has an"
                            + " apostrophe before it. Heads are Chinese, or English under Accept-Language: en.")
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
            description =
                    "nothing-to-search-for, scheme-unknown, credit-code-invalid, date-implausible, too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam CertificateQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        LocalDate day = views.day(query.on());
        Selection selection = search.select(query.filter(day));
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        if (form == TableFormat.XLSX) {
            long rows = selection.count();
            if (rows > form.mostRows()) {
                throw new CertificateRefused.TooManyRows(rows, form.mostRows());
            }
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "certificates-" + day,
                english ? "Certificates" : "认证证书",
                CertificateTable.head(english),
                table -> selection.each(certificate -> table.row(views.line(certificate, day, english))));
    }
}

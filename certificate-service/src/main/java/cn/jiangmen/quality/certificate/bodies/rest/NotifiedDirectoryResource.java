package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.bodies.NotifiedDirectory;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public directory of bodies that enterprises may choose for the export of protective equipment. */
@Path(NotifiedDirectoryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Notified bodies", description = "具备欧盟公告机构业务资质的认证机构名录")
class NotifiedDirectoryResource {
    static final String PATH = "/api/v1/notified-bodies";
    private static final String DEFAULT_LIMIT = "50";
    private static final List<String> HEAD_ZH =
            List.of("认证机构", "机构批准号", "公告机构编号", "公告机构名称", "法规", "产品", "起始日期", "终止日期", "信息来源", "核查日期", "公布日期");
    private static final List<String> HEAD_EN = List.of(
            "Certification body",
            "Approval number",
            "Notified body number",
            "Notified body",
            "Regulation",
            "Products",
            "From",
            "To",
            "Source",
            "Checked on",
            "Published on");

    private final NotifiedDirectory directory;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    NotifiedDirectoryResource(NotifiedDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The directory of a day. */
    @Schema(name = "NotifiedBodyDirectory")
    record Directory(
            @Schema(description = "the day it is told for") LocalDate asOf,
            List<NotifiedDirectory.NotifiedEntry> items,
            String nextCursor) {}

    /** What may be filled in and asked for. */
    @Schema(name = "NotifiedBodyTerms")
    record Terms(List<NotifiedDirectory.NotifiedTerm> items) {}

    @GET
    @Operation(
            operationId = "listNotifiedBodies",
            summary = "Bodies that are qualified for protective equipment, published (公告机构名录)",
            description =
                    "A body that is suspended or withdrawn leaves it on that day, and comes back with its approval.")
    @APIResponse(responseCode = "400", description = "directory-term-unknown, date-implausible, invalid-cursor")
    public Directory list(
            @Parameter(description = "today when absent", example = "2026-11-23") @QueryParam("on") LocalDate on,
            @Parameter(description = "code of the terms", example = "EU-2016-425") @QueryParam("regulation") @Line
                    String regulation,
            @Parameter(description = "code of the terms", example = "RESPIRATOR") @QueryParam("product") @Line
                    String product,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        NotifiedDirectory.Filter filter = filter(on, regulation, product);
        List<NotifiedDirectory.NotifiedEntry> rows =
                directory.entries(filter, Cursor.read(cursor, 2).orElse(null), limit + 1);
        Page<NotifiedDirectory.NotifiedEntry> page = Page.of(
                rows, limit, row -> Cursor.after(row.approvalNumber(), row.id().toString()));
        return new Directory(filter.day(), page.items(), page.nextCursor());
    }

    @GET
    @Path("/terms")
    @Operation(
            operationId = "listNotifiedBodyTerms",
            summary = "The regulations and products of the directory, with their sources (法规与产品代码)")
    public Terms terms() {
        return new Terms(directory.terms());
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportNotifiedBodies", summary = "The directory as a file (导出名录)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "directory-term-unknown, date-implausible")
    public Response export(
            @Parameter(description = "today when absent", example = "2026-11-23") @QueryParam("on") LocalDate on,
            @Parameter(example = "EU-2016-425") @QueryParam("regulation") @Line String regulation,
            @Parameter(example = "RESPIRATOR") @QueryParam("product") @Line String product,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        NotifiedDirectory.Filter filter = filter(on, regulation, product);
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        List<NotifiedDirectory.NotifiedEntry> entries = directory.entries(filter, null, Integer.MAX_VALUE);
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "notified-bodies-" + filter.day(),
                english ? "Notified bodies" : "公告机构名录",
                english ? HEAD_EN : HEAD_ZH,
                table -> entries.forEach(entry -> table.row(cells(entry, english))));
    }

    private NotifiedDirectory.Filter filter(LocalDate on, String regulation, String product) {
        Term.plausible("on", on);
        return new NotifiedDirectory.Filter(on == null ? LocalDate.now(clock) : on, regulation, product);
    }

    private static List<Object> cells(NotifiedDirectory.NotifiedEntry entry, boolean english) {
        return Arrays.asList(
                entry.name(),
                entry.approvalNumber(),
                entry.number(),
                entry.notifiedBodyName(),
                english ? entry.regulationEn() : entry.regulationZh(),
                english ? entry.productsEn() : entry.productsZh(),
                entry.from(),
                entry.to(),
                entry.source(),
                entry.checkedOn(),
                entry.publishedOn());
    }
}

package cn.jiangmen.quality.enterprise.guidance.lists.rest;

import cn.jiangmen.quality.enterprise.guidance.lists.ListFile;
import cn.jiangmen.quality.enterprise.guidance.lists.ListMember;
import cn.jiangmen.quality.enterprise.guidance.lists.ListSearch;
import cn.jiangmen.quality.enterprise.guidance.lists.ListService;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes named lists in from files and gives them out as files. */
@Path("/api/v1/guidance-lists/{list}")
@RunOnVirtualThread
@Tag(name = "Guidance lists")
class ListFileResource {
    private static final String LIST = "KEY_ENERGY_USER";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> HEAD_ZH = List.of("统一社会信用代码", "名称", "县(市、区)", "列入日期", "移出日期", "依据");
    private static final List<String> HEAD_EN = List.of("Credit code", "Name", "County", "From", "To", "Document");

    private final ListService lists;
    private final ListSearch search;
    private final Clock clock;

    @Context
    HttpHeaders headers;

    ListFileResource(ListService lists, ListSearch search, Clock clock) {
        this.lists = lists;
        this.search = search;
        this.clock = clock;
    }

    @POST
    @Path("/imports")
    @Consumes({"text/csv", XLSX})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importGuidanceList",
            summary = "Takes a published list in, whole or not at all (名单导入)",
            description = "Columns 统一社会信用代码 and 名称. Who is on the list stays, the others come on from the day; with"
                    + " complete=true whoever is left out is taken off. The same file once more changes nothing.")
    @APIResponse(responseCode = "200", description = "what was done, or would be")
    @APIResponse(
            responseCode = "400",
            description = "rows-rejected with every row at fault, file-unreadable; nothing was taken")
    @APIResponse(responseCode = "404", description = "guidance-list-not-found")
    public ListService.Outcome take(
            @Parameter(example = LIST) @PathParam("list") String list,
            @Parameter(description = "first day of the list", example = "2026-01-01") @QueryParam("from") @NotNull
                    LocalDate from,
            @Parameter(description = "who says so", example = "市发展改革局") @QueryParam("by") @NotNull @Line(max = 200)
                    String by,
            @Parameter(description = "where it was published") @QueryParam("document") @Line(max = 500) String document,
            @QueryParam("complete") @DefaultValue("false") boolean complete,
            @Parameter(description = "true only tells what it would do") @QueryParam("check") @DefaultValue("false")
                    boolean check,
            @RequestBody(
                            content = {
                                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                                @Content(
                                        mediaType = XLSX,
                                        schema = @Schema(implementation = String.class, format = "binary"))
                            })
                    @NotNull
                    byte[] file)
            throws IOException {
        String name = headers.getMediaType().isCompatible(MediaType.valueOf(XLSX)) ? "list.xlsx" : "list.csv";
        List<ListMember.Entry> entries = ListFile.read(file, name, from, document, by);
        return lists.take(list, entries, from, complete, !check);
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", XLSX})
    @Operation(operationId = "exportGuidanceList", summary = "Who is on a list on a day, as a file (名单导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = XLSX, schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "county-unknown")
    @APIResponse(responseCode = "404", description = "guidance-list-not-found")
    public Response export(
            @Parameter(example = LIST) @PathParam("list") String list,
            @Parameter(description = "today when absent", example = "2026-12-31") @QueryParam("on") LocalDate on,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        search.list(list, day, county, null, 1); // refuses a filter that is none, before the file begins
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "list",
                english ? "List" : "名单",
                english ? HEAD_EN : HEAD_ZH,
                table -> search.each(
                        list,
                        day,
                        county,
                        m -> table.row(
                                Arrays.asList(m.creditCode(), m.name(), m.county(), m.from(), m.to(), m.document()))));
    }
}

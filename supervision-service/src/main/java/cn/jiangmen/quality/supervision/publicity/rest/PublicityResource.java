package cn.jiangmen.quality.supervision.publicity.rest;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.publicity.DoublePublicity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The penalties in the layout of the credit platform, and what its check would say of them. */
@Path("/api/v1/double-publicity")
@RunOnVirtualThread
@Tag(name = "DoublePublicity", description = "双公示")
class PublicityResource {
    private final DoublePublicity publicity;

    PublicityResource(DoublePublicity publicity) {
        this.publicity = publicity;
    }

    @GET
    @Path("/checks")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPublicityChecks",
            summary = "What is wrong with names, codes and required fields before the file is given out (双公示预检)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, days-reversed, invalid-cursor")
    public Page<DoublePublicity.Check> checks(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @Parameter(example = "2026-01-01") @QueryParam("decided_from") LocalDate from,
            @Parameter(example = "2026-06-30") @QueryParam("decided_to") LocalDate to,
            @Parameter(description = "false: only those that the file leaves out") @QueryParam("passed") Boolean passed,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                publicity.checks(new DoublePublicity.Filter(county, from, to), passed, Cursor.id(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.penaltyId().toString()));
    }

    @GET
    @Path("/penalties")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(
            operationId = "exportDoublePublicity",
            summary = "All that pass the check, in the layout CF_* (双公示导出)",
            description = "Money is in 万元 with six decimals. CSV is UTF-8 with byte order mark.")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "county-unknown, days-reversed")
    public Response export(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @Parameter(example = "2026-01-01") @QueryParam("decided_from") LocalDate from,
            @Parameter(example = "2026-06-30") @QueryParam("decided_to") LocalDate to,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        DoublePublicity.Filter filter = new DoublePublicity.Filter(county, from, to);
        publicity.require(filter);
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        StreamingOutput file = out -> publicity.write(filter, form, out);
        return Response.ok(file, form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"double-publicity-penalties." + form.suffix() + "\"")
                .build();
    }
}

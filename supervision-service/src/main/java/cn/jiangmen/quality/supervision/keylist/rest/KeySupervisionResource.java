package cn.jiangmen.quality.supervision.keylist.rest;

import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.keylist.KeyList;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads the list for key supervision. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Key supervision", description = "重点监管名单")
class KeySupervisionResource {
    private static final String OBJECT = "91440703MA4T000275";
    private static final String DAY = "2026-06-30";

    private final KeyList list;

    KeySupervisionResource(KeyList list) {
        this.list = list;
    }

    /** What can be a reason. */
    @Schema(name = "KeySupervisionReasons")
    record Kinds(List<KeyList.Kind> items) {}

    /** How many on a day. */
    @Schema(name = "KeySupervisionCounts")
    record Counts(List<KeyList.Count> items) {}

    /** When an object was on the list; empty when it never was. */
    @Schema(name = "KeySupervisionSpells")
    record Spells(String objectId, List<KeyList.Spell> items) {}

    /** What can be a reason, as a filter. */
    enum ReasonCode {
        KEY_GROUP,
        SUSPICION,
        SERIOUS_LISTING
    }

    @GET
    @Path("/key-supervision")
    @Operation(
            operationId = "listKeySupervision",
            summary = "The list for key supervision on a day, with reasons (重点监管名单)",
            description =
                    "Follows from certificates of the key groups, suspicion leads and listings; nobody enters it by"
                            + " hand. Draws cover it in full where the plan's share of key objects is 1.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<KeyList.Entry> list(
            @Parameter(description = "absent = today", example = DAY) @QueryParam("on") LocalDate on,
            @Parameter(description = "a code, or unattributed", example = "440703") @QueryParam("county") String county,
            @QueryParam("reason") ReasonCode reason,
            @Parameter(description = "a key group, a rule of leads, a decision", example = "WIRE_AND_CABLE")
                    @QueryParam("detail")
                    @Line
                    String detail,
            @Parameter(description = "part of the name", example = "电缆") @QueryParam("name") @Line String name,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                list.list(filter(on, county, reason, detail, name), Cursor.text(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.objectId()));
    }

    @GET
    @Path("/key-supervision/{object_id}")
    @Operation(
            operationId = "getKeySupervisionSpells",
            summary = "When an object was, is and will be on the list (列入与移出日期)")
    @APIResponse(
            responseCode = "200",
            description = "its days of entry and exit",
            content = @Content(schema = @Schema(implementation = Spells.class)))
    public Spells spells(@Parameter(example = OBJECT) @PathParam("object_id") String objectId) {
        String id = Subject.key(objectId);
        return new Spells(id, list.spells(id));
    }

    @GET
    @Path("/key-supervision/{object_id}/history")
    @Operation(
            operationId = "listKeySupervisionPeriods",
            summary = "Every reason an object ever had, those that turned out untrue among them (名单变更记录)")
    @APIResponse(responseCode = "200", description = "a page, in the order of recording")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<KeyList.Period> history(
            @Parameter(example = OBJECT) @PathParam("object_id") String objectId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                list.history(Subject.key(objectId), Cursor.number(cursor), limit + 1),
                limit,
                each -> Cursor.after(each.id()));
    }

    @GET
    @Path("/key-supervision-reasons")
    @Operation(operationId = "listKeySupervisionReasons", summary = "What puts an object on the list (列入情形)")
    @APIResponse(
            responseCode = "200",
            description = "all of them",
            content = @Content(schema = @Schema(implementation = Kinds.class)))
    public Kinds reasons() {
        return new Kinds(list.kinds());
    }

    @GET
    @Path("/key-supervision-counts")
    @Operation(
            operationId = "countKeySupervision",
            summary = "How many objects are on the list, by county and reason (名单统计)",
            description = "An object with several reasons counts once in the sums without a reason.")
    @APIResponse(
            responseCode = "200",
            description = "counts and their sums",
            content = @Content(schema = @Schema(implementation = Counts.class)))
    public Counts counts(@Parameter(description = "absent = today", example = DAY) @QueryParam("on") LocalDate on) {
        return new Counts(list.counts(on));
    }

    @GET
    @Path("/key-supervision-file")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportKeySupervision", summary = "The list as a file (重点监管名单导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file; CSV is UTF-8 with byte order mark",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "county-unknown")
    public Response export(
            @Parameter(description = "absent = today", example = DAY) @QueryParam("on") LocalDate on,
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("reason") ReasonCode reason,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        KeyList.Filter filter = filter(on, county, reason, null, null);
        list.require(filter);
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        StreamingOutput file = out -> list.write(filter, form, out);
        return Response.ok(file, form.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"key-supervision." + form.suffix() + "\"")
                .build();
    }

    private static KeyList.Filter filter(LocalDate on, String county, ReasonCode reason, String detail, String name) {
        return new KeyList.Filter(on, county, reason == null ? null : reason.name(), detail, name);
    }
}

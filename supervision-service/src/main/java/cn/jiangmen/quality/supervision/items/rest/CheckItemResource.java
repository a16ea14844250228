package cn.jiangmen.quality.supervision.items.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.items.CheckItem;
import cn.jiangmen.quality.supervision.items.CheckItemService;
import cn.jiangmen.quality.supervision.items.ItemClass;
import cn.jiangmen.quality.supervision.items.ObjectKind;
import cn.jiangmen.quality.supervision.roles.Act;
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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keeps and reads the list of items. */
@Path(CheckItemResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Check items", description = "随机抽查事项清单")
class CheckItemResource {
    static final String PATH = "/api/v1/check-items";
    private static final String CODE = "RZ-03";
    private static final String DEFAULT_LIMIT = "50";

    private final CheckItemService items;
    private final Idempotency idempotency;

    CheckItemResource(CheckItemService items, Idempotency idempotency) {
        this.items = items;
        this.idempotency = idempotency;
    }

    @POST
    @Act("check-item.enter")
    @Operation(operationId = "enterCheckItem", summary = "Enters an item in the list (列入抽查事项)")
    @APIResponse(
            responseCode = "201",
            description = "entered",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = CheckItemView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "409", description = "check-item-code-taken")
    public Response enter(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid ItemRequests.Entry request) {
        return idempotency.once(key, request, () -> {
            CheckItem item = items.enter(request.code(), request.terms().said());
            return Answer.created(PATH, item.code(), item.version(), CheckItemView.of(item));
        });
    }

    @POST
    @Path("/{code}/corrections")
    @Act("check-item.correct")
    @Operation(operationId = "correctCheckItem", summary = "Corrects an item; the history keeps what it was (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the item after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CheckItemView.class)))
    @APIResponse(responseCode = "404", description = "check-item-not-found")
    @APIResponse(responseCode = "409", description = "check-item-unchanged, check-item-retired")
    public Response correct(
            @Parameter(example = CODE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ItemRequests.Correction request) {
        return answer(items.correct(code, ifMatch, request.terms().said(), request.reason()));
    }

    @POST
    @Path("/{code}/retirements")
    @Act("check-item.retire")
    @Operation(operationId = "retireCheckItem", summary = "Takes an item off the list from a day on (停用)")
    @APIResponse(
            responseCode = "200",
            description = "the item after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CheckItemView.class)))
    @APIResponse(responseCode = "400", description = "check-item-retired-before-valid")
    @APIResponse(responseCode = "404", description = "check-item-not-found")
    @APIResponse(responseCode = "409", description = "check-item-retired")
    public Response retire(
            @Parameter(example = CODE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ItemRequests.Retirement request) {
        return answer(items.retire(code, ifMatch, request.retiredOn(), request.reason()));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getCheckItem", summary = "An item by its code (抽查事项)")
    @APIResponse(
            responseCode = "200",
            description = "the item",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CheckItemView.class)))
    @APIResponse(responseCode = "404", description = "check-item-not-found")
    public Response get(@Parameter(example = CODE) @PathParam("code") String code) {
        return answer(items.get(code));
    }

    @GET
    @Operation(operationId = "listCheckItems", summary = "The list of items, by code (抽查事项清单)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<CheckItemView> list(
            @QueryParam("object_kind") ObjectKind objectKind,
            @QueryParam("item_class") ItemClass itemClass,
            @Parameter(description = "as the list is on that day", example = "2026-06-30") @QueryParam("valid_on")
                    LocalDate validOn,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<CheckItemView> rows = items
                .list(new CheckItemService.Filter(objectKind, itemClass, validOn, Cursor.text(cursor)), limit + 1)
                .stream()
                .map(CheckItemView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.code()));
    }

    @GET
    @Path("/{code}/history")
    @Operation(operationId = "getCheckItemHistory", summary = "Every version of an item (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "404", description = "check-item-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = CODE) @PathParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return items.history(code, cursor, limit);
    }

    private static Response answer(CheckItem item) {
        return Answer.current(item.version(), CheckItemView.of(item));
    }
}

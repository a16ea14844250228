package cn.jiangmen.quality.target.definition.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.definition.Catalogue;
import cn.jiangmen.quality.target.definition.ComparisonService;
import cn.jiangmen.quality.target.definition.DefinitionComparison;
import cn.jiangmen.quality.target.definition.DefinitionRefused;
import cn.jiangmen.quality.target.definition.DefinitionService;
import cn.jiangmen.quality.target.definition.DefinitionVersion;
import cn.jiangmen.quality.target.definition.rest.DefinitionViews.ComparisonView;
import cn.jiangmen.quality.target.definition.rest.DefinitionViews.DefinitionView;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes indicators, and drafts, compares and publishes how each is counted. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Definitions", description = "指标口径:起草、比对、发布")
class DefinitionResource {
    private static final String DEFINITIONS = "indicators/{code}/definitions";
    private static final String ONE = DEFINITIONS + "/{version}";
    private static final String COMPARISONS = "/api/v1/definition-comparisons/";
    private static final String KEY = "repeating a request under the same key gives the first answer again";
    private static final String EXAMPLE = "MS-ENT";

    private final Catalogue catalogue;
    private final DefinitionService definitions;
    private final ComparisonService comparisons;
    private final Idempotency idempotency;

    DefinitionResource(
            Catalogue catalogue,
            DefinitionService definitions,
            ComparisonService comparisons,
            Idempotency idempotency) {
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.comparisons = comparisons;
        this.idempotency = idempotency;
    }

    /** What a request under an Idempotency-Key asked for, with the names of its path. */
    private record Asked(String indicator, Integer version, Object request) {}

    @GET
    @Path("indicator-catalogue")
    @Operation(
            operationId = "listIndicatorCatalogue",
            summary = "All indicators, whether a plan asks for them or not (指标目录)")
    @APIResponse(responseCode = "200", description = "by code")
    public List<Catalogue.Entry> catalogue() {
        return catalogue.all();
    }

    @POST
    @Path("indicators")
    @Operation(
            operationId = "createIndicator",
            summary = "Makes an indicator; it counts nothing until a definition is published (新增指标)")
    @APIResponse(
            responseCode = "201",
            description = "made",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Catalogue.Entry.class)))
    @APIResponse(responseCode = "409", description = "indicator-code-taken")
    public Response add(
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DefinitionRequests.NewIndicator request) {
        return idempotency.once(key, request, () -> Response.created(
                        URI.create("/api/v1/indicators/" + request.code() + "/definitions"))
                .entity(catalogue.add(
                        request.code(),
                        request.nameZh().strip(),
                        request.nameEn().strip(),
                        request.unit(),
                        request.by().strip()))
                .build());
    }

    @GET
    @Path(DEFINITIONS)
    @Operation(operationId = "listDefinitions", summary = "Every version of an indicator's definition (口径版本)")
    @APIResponse(responseCode = "200", description = "newest first")
    @APIResponse(responseCode = "404", description = "indicator-not-found")
    public List<DefinitionView> list(@Parameter(example = EXAMPLE) @PathParam("code") String code) {
        return definitions.list(code).stream().map(DefinitionView::of).toList();
    }

    @POST
    @Path(DEFINITIONS)
    @Operation(
            operationId = "draftDefinition",
            summary = "Drafts the next version (起草)",
            description = "To return to an earlier version, draft a copy of it: `copy_of`.")
    @APIResponse(
            responseCode = "201",
            description = "drafted",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "400", description = "definition-rule-invalid")
    @APIResponse(responseCode = "404", description = "indicator-not-found, definition-not-found")
    public Response draft(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DefinitionRequests.Draft request) {
        return idempotency.once(key, new Asked(code, null, request), () -> {
            DefinitionVersion draft = definitions.draft(
                    code,
                    request.copyOf(),
                    request::rule,
                    request.reason().strip(),
                    request.by().strip());
            return Response.created(URI.create("/api/v1/indicators/" + code + "/definitions/" + draft.number()))
                    .tag(Versions.tag(draft.version()))
                    .entity(DefinitionView.of(draft))
                    .build();
        });
    }

    @GET
    @Path(ONE)
    @Operation(operationId = "getDefinition", summary = "A version of an indicator's definition")
    @APIResponse(
            responseCode = "200",
            description = "the version",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "404", description = "indicator-not-found, definition-not-found")
    public Response get(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(example = "1") @PathParam("version") int version) {
        return answer(definitions.get(code, version));
    }

    @PUT
    @Path(ONE)
    @Operation(
            operationId = "changeDefinition",
            summary = "Gives a draft another rule (修改草案)",
            description = "A draft that was compared is to be compared again.")
    @APIResponse(
            responseCode = "200",
            description = "the draft after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "400", description = "definition-rule-invalid")
    @APIResponse(responseCode = "404", description = "indicator-not-found, definition-not-found")
    @APIResponse(responseCode = "409", description = "definition-not-a-draft, definition-unchanged")
    public Response change(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(example = "2") @PathParam("version") int version,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DefinitionRequests.Rule request) {
        return answer(definitions.change(
                code,
                version,
                ifMatch,
                request.rule(),
                request.reason().strip(),
                request.by().strip()));
    }

    @POST
    @Path(ONE + "/comparisons")
    @Operation(
            operationId = "compareDefinition",
            summary = "Counts a draft beside the version in use and compares (比对)",
            description = "Reading and events go on meanwhile. One comparison or rebuild runs at a time.")
    @APIResponse(
            responseCode = "202",
            description = "it runs",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    @APIResponse(responseCode = "404", description = "indicator-not-found, definition-not-found")
    @APIResponse(responseCode = "409", description = "definition-not-a-draft, ledger-job-running")
    public Response compare(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(example = "2") @PathParam("version") int version,
            @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DefinitionRequests.Asked request) {
        return idempotency.once(key, new Asked(code, version, request), () -> {
            DefinitionComparison comparison = comparisons.start(
                    catalogue.get(code).code(), version, ifMatch, request.by().strip());
            return Response.accepted(ComparisonView.of(comparison))
                    .location(URI.create(COMPARISONS + comparison.id()))
                    .build();
        });
    }

    @GET
    @Path("definition-comparisons/{id}")
    @Operation(operationId = "getDefinitionComparison", summary = "A comparison, its progress and result (比对结果)")
    @APIResponse(responseCode = "200", description = "the comparison")
    @APIResponse(responseCode = "404", description = "comparison-not-found")
    public ComparisonView comparison(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") String id) {
        return ComparisonView.of(comparisons.get(uuid(id)));
    }

    @POST
    @Path("definition-comparisons/{id}/cancellations")
    @Operation(operationId = "cancelDefinitionComparison", summary = "Stops a comparison; its version is a draft again")
    @APIResponse(responseCode = "200", description = "the comparison")
    @APIResponse(responseCode = "404", description = "comparison-not-found")
    @APIResponse(responseCode = "409", description = "comparison-over")
    public ComparisonView cancel(
            @Parameter(example = "019ab0de-7c1a-7d2e-9f00-000000000001") @PathParam("id") String id,
            @NotNull @Valid DefinitionRequests.Asked request) {
        return ComparisonView.of(comparisons.cancel(uuid(id), request.by().strip()));
    }

    @POST
    @Path(ONE + "/publications")
    @Operation(
            operationId = "publishDefinition",
            summary = "Puts a compared version into use at once for every reader (发布)",
            description = "The version that was in use is retired and kept.")
    @APIResponse(
            responseCode = "200",
            description = "the version, in use",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "404", description = "indicator-not-found, definition-not-found")
    @APIResponse(responseCode = "409", description = "definition-not-compared, definition-not-proved")
    public Response publish(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(example = "2") @PathParam("version") int version,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DefinitionRequests.Publication request)
            throws SQLException {
        return answer(definitions.publish(
                code, version, ifMatch, request.reason(), request.by().strip()));
    }

    @POST
    @Path(ONE + "/discards")
    @Operation(operationId = "discardDefinition", summary = "Gives a draft up (废弃草案)")
    @APIResponse(
            responseCode = "200",
            description = "the version, discarded",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = DefinitionView.class)))
    @APIResponse(responseCode = "404", description = "indicator-not-found, definition-not-found")
    @APIResponse(responseCode = "409", description = "definition-not-a-draft")
    public Response discard(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(example = "2") @PathParam("version") int version,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid DefinitionRequests.Discard request) {
        return answer(definitions.discard(
                code, version, ifMatch, request.reason().strip(), request.by().strip()));
    }

    @GET
    @Path(ONE + "/history")
    @Operation(operationId = "getDefinitionHistory", summary = "What was done to a version, by whom, and why (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "indicator-not-found, definition-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(example = "1") @PathParam("version") int version,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        long after = Cursor.read(cursor, 1).map(DefinitionResource::number).orElse(0L);
        return Page.of(
                definitions.history(code, version, after, limit + 1),
                limit,
                row -> Cursor.after(Long.toString(row.version())));
    }

    private static Response answer(DefinitionVersion version) {
        return Response.ok(DefinitionView.of(version))
                .tag(Versions.tag(version.version()))
                .build();
    }

    private static long number(String[] key) {
        try {
            return Long.parseLong(key[0]);
        } catch (NumberFormatException e) {
            throw new Cursor.InvalidCursor();
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new DefinitionRefused.UnknownComparison();
        }
    }
}

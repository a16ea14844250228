package cn.jiangmen.quality.certificate.sources.rest;

import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.sources.FieldPrecedence;
import cn.jiangmen.quality.certificate.sources.PrecedenceService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and changes whose word counts. */
@Path(PrecedenceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources", description = "来源与优先级")
class PrecedenceResource {
    static final String PATH = "/api/v1/source-precedences";

    private final PrecedenceService precedences;
    private final Idempotency idempotency;

    PrecedenceResource(PrecedenceService precedences, Idempotency idempotency) {
        this.precedences = precedences;
        this.idempotency = idempotency;
    }

    /** The whole list: short, so never paged. */
    @Schema(name = "SourcePrecedenceList")
    record PrecedenceList(List<FieldPrecedence> items) {}

    /** An order for a field. */
    @Schema(name = "SourcePrecedenceDeclaration")
    record Declaration(
            @Schema(description = "a field of certificates; further.<name> for further ones", examples = "holder_name")
            @NotNull
            @Line(max = 60)
            String field,

            @Schema(description = "all sources, the one that counts most first") @NotNull
            List<@NotNull Source> sources,

            @Schema(description = "the acting officer or department", examples = "江门市市场监督管理局认证科")
            @NotNull
            @Line(max = 100)
            String by,

            @NotNull @Line(max = 500) String reason) {}

    /** Another order. */
    @Schema(name = "SourcePrecedenceCorrection")
    record Correction(
            @NotNull List<@NotNull Source> sources,
            @NotNull @Line(max = 100) String by,
            @NotNull @Line(max = 500) String reason) {}

    @GET
    @Operation(
            operationId = "listSourcePrecedences",
            summary = "Whose word counts where sources differ, field by field (来源优先级)",
            description =
                    "The row * holds for every field that has no row of its own. Within one source the later counts.")
    public PrecedenceList list() {
        return new PrecedenceList(precedences.list());
    }

    @GET
    @Path("/{field}")
    @Operation(operationId = "getSourcePrecedence", summary = "Whose word counts for one field (单个字段的优先级)")
    @APIResponse(
            responseCode = "200",
            description = "the precedence",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = FieldPrecedence.class)))
    @APIResponse(responseCode = "404", description = "precedence-not-declared")
    public Response get(@Parameter(example = "*") @PathParam("field") String field) {
        return answer(precedences.get(field));
    }

    @POST
    @Operation(
            operationId = "declareSourcePrecedence",
            summary = "Declares an order for a field of its own (为字段单设优先级)",
            description = "It holds for what is told from then on; what was decided before stays.")
    @APIResponse(
            responseCode = "201",
            description = "declared",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = FieldPrecedence.class)))
    @APIResponse(responseCode = "400", description = "precedence-field-unknown, precedence-incomplete")
    @APIResponse(responseCode = "409", description = "precedence-declared")
    public Response declare(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Declaration request) {
        return idempotency.once(key, request, () -> {
            FieldPrecedence added =
                    precedences.declare(request.field(), request.sources(), request.by(), request.reason());
            return Answer.created(PATH, added.field(), added.version(), added);
        });
    }

    @POST
    @Path("/{field}/corrections")
    @Operation(operationId = "correctSourcePrecedence", summary = "Declares another order for a field (更正优先级)")
    @APIResponse(
            responseCode = "200",
            description = "the precedence after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = FieldPrecedence.class)))
    @APIResponse(responseCode = "400", description = "precedence-incomplete")
    @APIResponse(responseCode = "404", description = "precedence-not-declared")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response correct(
            @Parameter(example = "*") @PathParam("field") String field,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Correction request) {
        return answer(precedences.correct(field, ifMatch, request.sources(), request.by(), request.reason()));
    }

    @GET
    @Path("/{field}/history")
    @Operation(operationId = "getSourcePrecedenceHistory", summary = "What was declared for a field, and why (变更历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "precedence-not-declared")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "*") @PathParam("field") String field,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return precedences.history(field, cursor, limit);
    }

    private static Response answer(FieldPrecedence precedence) {
        return Answer.current(precedence.version(), precedence);
    }
}

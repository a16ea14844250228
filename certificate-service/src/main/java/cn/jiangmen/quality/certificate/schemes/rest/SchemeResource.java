package cn.jiangmen.quality.certificate.schemes.rest;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.certificate.schemes.CatalogueRefused;
import cn.jiangmen.quality.certificate.schemes.RuleKind;
import cn.jiangmen.quality.certificate.schemes.Scheme;
import cn.jiangmen.quality.certificate.schemes.SchemeRule;
import cn.jiangmen.quality.certificate.schemes.SchemeService;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and changes schemes, and the rules that hold for them by date. */
@Path(SchemeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue", description = "认证项目与强制性产品目录")
class SchemeResource {
    static final String PATH = "/api/v1/schemes";
    private static final String EXAMPLE = "A0101";

    private final Catalogue catalogue;
    private final SchemeService schemes;
    private final Idempotency idempotency;
    private final Clock clock;

    SchemeResource(Catalogue catalogue, SchemeService schemes, Idempotency idempotency, Clock clock) {
        this.catalogue = catalogue;
        this.schemes = schemes;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A whole catalogue: short, so never paged. */
    record SchemeList(List<Scheme> items) {}

    /** The rules of one scheme on a day, its own and inherited ones. */
    record SchemeRuleList(LocalDate on, List<SchemeRule> items) {}

    @GET
    @Operation(
            operationId = "listSchemes",
            summary = "Every scheme, recognition and category, by code (认证项目)",
            description =
                    "Only assignable ones can be named by a certificate; a recognition has no kpi_class and counts in no"
                            + " number of the plan. `confidence` says how sure a code's meaning is; one with a `valid_to` in"
                            + " the past is discontinued.")
    public SchemeList list() {
        return new SchemeList(catalogue.schemes().all());
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getScheme", summary = "A scheme, recognition or category by its code")
    @APIResponse(
            responseCode = "200",
            description = "the scheme",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Scheme.class)))
    @APIResponse(responseCode = "404", description = "scheme-not-found")
    public Response get(@Parameter(example = EXAMPLE) @PathParam("code") String code) {
        return answer(known(code));
    }

    @POST
    @Operation(operationId = "addScheme", summary = "Adds a scheme, recognition or category (新增认证项目)")
    @APIResponse(
            responseCode = "201",
            description = "added",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = Scheme.class)))
    @APIResponse(
            responseCode = "400",
            description = "catalogue-code-invalid, scheme-parent-impossible, scheme-class-contradicts-kind,"
                    + " end-before-start, date-implausible")
    @APIResponse(responseCode = "409", description = "catalogue-code-taken, scheme-name-taken")
    public Response add(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid SchemeRequests.Addition request) {
        return idempotency.once(key, request, () -> {
            Scheme scheme = schemes.add(request.scheme(), request.reason());
            return Answer.created(PATH, scheme.code(), scheme.version(), scheme);
        });
    }

    @POST
    @Path("/{code}/corrections")
    @Operation(
            operationId = "correctScheme",
            summary = "Corrects a scheme, or ends it with a last day (更正、停用)",
            description = "What it counts as can only be changed while no certificate names it.")
    @APIResponse(
            responseCode = "200",
            description = "the scheme after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Scheme.class)))
    @APIResponse(
            responseCode = "400",
            description = "scheme-parent-impossible, scheme-class-contradicts-kind, end-before-start, date-implausible")
    @APIResponse(responseCode = "404", description = "scheme-not-found")
    @APIResponse(responseCode = "409", description = "scheme-in-use, scheme-name-taken, nothing-to-correct")
    public Response correct(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SchemeRequests.Correction request) {
        return answer(schemes.correct(code, ifMatch, request::of, request.reason()));
    }

    @GET
    @Path("/{code}/rules")
    @Operation(
            operationId = "listSchemeRules",
            summary = "The rules that hold for a scheme on a day (监督间隔、暂停期限等)",
            description = "A rule may come from a category above: `scheme` says from which.")
    @APIResponse(responseCode = "404", description = "scheme-not-found")
    public SchemeRuleList rules(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @Parameter(description = "today when absent", example = "2026-01-01") @QueryParam("on") LocalDate on) {
        Schemes now = catalogue.schemes();
        String asked = known(code).code();
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return new SchemeRuleList(
                day,
                Stream.of(RuleKind.values())
                        .flatMap(kind -> now.rule(asked, kind, day).stream())
                        .toList());
    }

    @POST
    @Path("/{code}/rules")
    @Operation(
            operationId = "setSchemeRule",
            summary = "Sets a rule from a day on, for the scheme and all below it (按日期设定规则)")
    @APIResponse(
            responseCode = "200",
            description = "the scheme after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Scheme.class)))
    @APIResponse(
            responseCode = "400",
            description = "rule-amount-without-unit, rule-unit-contradicts-kind, date-implausible")
    @APIResponse(responseCode = "404", description = "scheme-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response setRule(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SchemeRequests.Rule request) {
        return answer(schemes.setRule(code, ifMatch, request.of(code), request.reason()));
    }

    @GET
    @Path("/{code}/history")
    @Operation(
            operationId = "getSchemeHistory",
            summary = "What was changed of a scheme since it was delivered, and why")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "scheme-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return schemes.history(code, cursor, limit);
    }

    private Scheme known(String code) {
        return catalogue.schemes().any(code).orElseThrow(() -> new CatalogueRefused.SchemeNotFound(code));
    }

    private static Response answer(Scheme scheme) {
        return Answer.current(scheme.version(), scheme);
    }
}

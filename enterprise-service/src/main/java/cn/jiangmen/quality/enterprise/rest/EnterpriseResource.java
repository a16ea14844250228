package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseSearch;
import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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

/** Registers and reads enterprises. */
@Path(EnterpriseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enterprises", description = "企业及其他组织")
class EnterpriseResource {
    static final String PATH = "/api/v1/enterprises";
    private static final String DEFAULT_LIMIT = "50";
    private static final String BOUNDARIES =
            "by which boundaries counties are told: `then` (of the day `on`, default), `now`, or a day";
    private static final String ITSELF =
            "the enterprise that had the code itself, also when another goes on in its place";

    private final EnterpriseService enterprises;
    private final EnterpriseSearch search;
    private final EnterpriseViews views;
    private final Idempotency idempotency;

    EnterpriseResource(
            EnterpriseService enterprises, EnterpriseSearch search, EnterpriseViews views, Idempotency idempotency) {
        this.enterprises = enterprises;
        this.search = search;
        this.views = views;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "registerEnterprise", summary = "Registers an enterprise (登记)")
    @APIResponse(
            responseCode = "201",
            description = "registered",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(
            responseCode = "400",
            description = "credit-code-invalid, county-unknown, industry-unknown, effective-date-out-of-range")
    @APIResponse(responseCode = "409", description = "credit-code-taken")
    public Response register(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid EnterpriseRequests.Registration request) {
        return idempotency.once(key, request, () -> {
            Enterprise enterprise = enterprises.register(new EnterpriseService.Registration(
                    request.creditCode(),
                    request.name(),
                    request.county(),
                    request.countySince(),
                    request.address(),
                    request.industry(),
                    request.size()));
            return Answer.created(PATH, enterprise.creditCode().value(), enterprise.version(), views.today(enterprise));
        });
    }

    @GET
    @Path("/{credit_code}")
    @Operation(operationId = "getEnterprise", summary = "An enterprise by its unified social credit code")
    @APIResponse(
            responseCode = "200",
            description = "the enterprise",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
    @APIResponse(responseCode = "400", description = "credit-code-invalid")
    @APIResponse(responseCode = "404", description = "enterprise-not-found")
    public Response get(
            @Parameter(
                            description = "also one that it had before, or of an enterprise merged into it",
                            example = "91440703MA4T000275")
                    @PathParam("credit_code")
                    String creditCode,
            @Parameter(description = "day for county and status; today when absent") @QueryParam("on") LocalDate on,
            @Parameter(description = BOUNDARIES) @QueryParam("boundaries") String boundaries,
            @Parameter(description = ITSELF) @QueryParam("itself") @DefaultValue("false") boolean itself) {
        CreditCode code = CreditCode.of(creditCode);
        Enterprise enterprise = itself ? enterprises.itself(code) : enterprises.get(code);
        return Answer.current(enterprise.version(), views.on(on, boundaries).of(enterprise));
    }

    @GET
    @Operation(operationId = "listEnterprises", summary = "Enterprises that fit all filters, by credit code")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "county-unknown, industry-unknown, invalid-cursor")
    public Page<EnterpriseView> list(
            @Valid @BeanParam EnterpriseQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        EnterpriseView.Seen seen = views.on(query.on(), query.boundaries());
        EnterpriseSearch.Filter filter = query.filter(seen.on(), seen.boundaries(), Cursor.text(cursor));
        List<EnterpriseView> rows =
                search.list(filter, limit + 1).stream().map(seen::of).toList();
        return Page.of(rows, limit, row -> Cursor.after(row.creditCode()));
    }

    @GET
    @Path("/counts")
    @Operation(operationId = "countEnterprises", summary = "How many enterprises fit all filters, by group (统计)")
    @APIResponse(responseCode = "200", description = "the groups that have any, and their total")
    @APIResponse(responseCode = "400", description = "county-unknown, industry-unknown")
    public EnterpriseCounts counts(
            @Parameter(description = "by what") @QueryParam("by") @DefaultValue("COUNTY") EnterpriseSearch.Grouping by,
            @Valid @BeanParam EnterpriseQuery query) {
        EnterpriseView.Seen seen = views.on(query.on(), query.boundaries());
        return EnterpriseCounts.of(by, seen, search.count(query.filter(seen.on(), seen.boundaries(), null), by));
    }

    @GET
    @Path("/{credit_code}/history")
    @Operation(
            operationId = "getEnterpriseHistory",
            summary = "Every version of the enterprise itself: what changed, when, by which request")
    @APIResponse(responseCode = "200", description = "a page, oldest version first")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    @APIResponse(responseCode = "404", description = "enterprise-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "91440703MA4T000275") @PathParam("credit_code") String creditCode,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return enterprises.history(CreditCode.of(creditCode), cursor, limit);
    }
}

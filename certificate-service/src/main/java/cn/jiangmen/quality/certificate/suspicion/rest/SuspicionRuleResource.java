package cn.jiangmen.quality.certificate.suspicion.rest;

import cn.jiangmen.quality.certificate.suspicion.SuspicionRule;
import cn.jiangmen.quality.certificate.suspicion.SuspicionRuleService;
import cn.jiangmen.quality.kit.http.Answer;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows and changes the rules of suspicion, and how far they have come. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Suspicion", description = "线索")
class SuspicionRuleResource {
    private static final String EXAMPLE = "VALIDITY_TOO_LONG";

    private final SuspicionRuleService rules;

    SuspicionRuleResource(SuspicionRuleService rules) {
        this.rules = rules;
    }

    @GET
    @Path("/suspicion-rules")
    @Operation(
            operationId = "listSuspicionRules",
            summary = "The rules of suspicion with their parameters (线索规则)",
            description = "Each can be switched off; its leads stay as they are until it is asked again.")
    public SuspicionViews.RuleList list() {
        return new SuspicionViews.RuleList(
                rules.all().stream().map(SuspicionViews.RuleView::of).toList());
    }

    @GET
    @Path("/suspicion-rules/{code}")
    @Operation(operationId = "getSuspicionRule", summary = "A rule of suspicion (线索规则)")
    @APIResponse(
            responseCode = "200",
            description = "the rule",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SuspicionViews.RuleView.class)))
    @APIResponse(responseCode = "404", description = "suspicion-rule-not-found")
    public Response get(@Parameter(example = EXAMPLE) @PathParam("code") String code) {
        return answer(rules.get(code));
    }

    @POST
    @Path("/suspicion-rules/{code}/corrections")
    @Operation(
            operationId = "correctSuspicionRule",
            summary = "Switches a rule or changes its parameters (启用、停用、调整参数)",
            description = "A rule that is on afterwards is asked of the whole register again.")
    @APIResponse(
            responseCode = "200",
            description = "the rule after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SuspicionViews.RuleView.class)))
    @APIResponse(responseCode = "400", description = "suspicion-parameter-invalid")
    @APIResponse(responseCode = "404", description = "suspicion-rule-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response correct(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SuspicionRequests.RuleCorrection request) {
        return answer(
                rules.correct(code, ifMatch, request.enabled(), request.parameters(), request.by(), request.reason()));
    }

    @GET
    @Path("/suspicion-rules/{code}/history")
    @Operation(
            operationId = "getSuspicionRuleHistory",
            summary = "What was changed of a rule since it was delivered, by whom and why (变更历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "suspicion-rule-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = EXAMPLE) @PathParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return rules.history(code, cursor, limit);
    }

    @GET
    @Path("/suspicion-scan")
    @Operation(
            operationId = "getSuspicionScan",
            summary = "What the rules still have to look at (线索扫描进度)",
            description = "Changes become due as their events arrive, usually within a second.")
    public SuspicionRuleService.Progress scan() {
        return rules.progress();
    }

    private static Response answer(SuspicionRule rule) {
        return Answer.current(rule.version(), SuspicionViews.RuleView.of(rule));
    }
}

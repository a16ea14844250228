package cn.jiangmen.quality.supervision.risk.rest;

import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.supervision.risk.RiskRules;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads the rules of credit risk and states new ones. */
@Path(RiskRuleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Credit risk", description = "信用风险分类")
class RiskRuleResource {
    static final String PATH = "/api/v1/risk-rule-sets";

    private final RiskRules rules;
    private final Idempotency idempotency;

    RiskRuleResource(RiskRules rules, Idempotency idempotency) {
        this.rules = rules;
        this.idempotency = idempotency;
    }

    /** All versions. */
    @Schema(name = "RiskRuleSets")
    record Sets(List<RiskRules.RuleSet> items) {}

    @GET
    @Operation(operationId = "listRiskRuleSets", summary = "The rules in all their versions (分类规则)")
    @APIResponse(
            responseCode = "200",
            description = "all, the oldest first",
            content = @Content(schema = @Schema(implementation = Sets.class)))
    public Sets list() {
        return new Sets(rules.all());
    }

    @POST
    @Act("risk.state-rules")
    @Operation(
            operationId = "stateRiskRuleSet",
            summary = "States the rules anew from a day on (发布新版分类规则)",
            description = "Kinds of facts without a rule do not count. Days before stay under the rules of then.")
    @APIResponse(
            responseCode = "201",
            description = "the new version",
            content = @Content(schema = @Schema(implementation = RiskRules.RuleSet.class)))
    @APIResponse(responseCode = "400", description = "risk-input-unknown, risk-input-twice, risk-limits-not-rising")
    @APIResponse(responseCode = "409", description = "risk-rules-too-early")
    public Response state(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid RiskRequests.RuleSet request) {
        return idempotency.once(key, request, () -> Response.status(201)
                .entity(rules.state(request.said()))
                .build());
    }
}

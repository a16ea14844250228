package cn.jiangmen.quality.enterprise.guidance.rules.rest;

import cn.jiangmen.quality.enterprise.guidance.rules.Edition;
import cn.jiangmen.quality.enterprise.guidance.rules.GuidanceRule;
import cn.jiangmen.quality.enterprise.guidance.rules.RuleService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.JsonRows;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads and amends the rules of guidance. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidance rules", description = "引导规则")
class RuleResource {
    private static final String PATH = "/api/v1/guidance-rules";

    private final RuleService rules;
    private final JsonRows rows;
    private final Idempotency idempotency;
    private final Clock clock;

    RuleResource(RuleService rules, JsonRows rows, Idempotency idempotency, Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** A rule as callers see it. */
    @Schema(name = "GuidanceRule")
    record View(
            @Schema(examples = "R2a") String code,

            @Schema(description = "also the ETag", examples = "1")
            long version,

            @Schema(description = "what it says on the day; null before its first edition", nullable = true)
            Edition current,

            @Schema(description = "all editions, by their first days")
            List<Edition> editions) {
        static View of(GuidanceRule rule, LocalDate day) {
            return new View(rule.code(), rule.version(), rule.on(day).orElse(null), rule.editions());
        }
    }

    /** What guidance can recommend. */
    @Schema(name = "GuidanceOffer")
    record Offer(
            @Schema(examples = "HACCP") String code,
            String nameZh,
            String nameEn,

            @Schema(description = "CERTIFICATION, RECOGNITION or ADVICE")
            String kind,

            @Schema(description = "a holding of one of these classes fulfils it")
            List<String> kpiClasses,

            @Schema(description = "or of one of these schemes, or below")
            List<String> schemes,

            @Schema(description = "from this day nobody is advised to apply", nullable = true)
            LocalDate discontinuedOn,

            @Schema(nullable = true) String noteZh,
            @Schema(nullable = true) String noteEn,
            String source,
            String confidence) {}

    @GET
    @Path("/guidance-offers")
    @Operation(operationId = "listGuidanceOffers", summary = "What guidance can recommend (可引导的认证与认定)")
    public List<Offer> offers() {
        return rows.list(
                Offer.class,
                "select code, name_zh, name_en, kind, kpi_classes, schemes, discontinued_on, note_zh, note_en, source,"
                        + " confidence from guidance_offer order by position");
    }

    @GET
    @Path("/guidance-rules")
    @Operation(operationId = "listGuidanceRules", summary = "The rules with what they say on a day (引导规则)")
    public List<View> list(
            @Parameter(description = "today when absent", example = "2025-12-31") @QueryParam("on") LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return rules.all().stream().map(rule -> View.of(rule, day)).toList();
    }

    @GET
    @Path("/guidance-rules/{code}")
    @Operation(operationId = "getGuidanceRule", summary = "A rule with all its editions (规则)")
    @APIResponse(
            responseCode = "200",
            description = "the rule",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "404", description = "guidance-rule-not-found")
    public Response get(@Parameter(example = "R2a") @PathParam("code") String code) {
        return answer(rules.get(code));
    }

    @POST
    @Path("/guidance-rules")
    @Operation(
            operationId = "createGuidanceRule",
            summary = "A rule beside the plan's, from a day on (新增规则)",
            description = "It encourages; no rule that is added here can make something a duty.")
    @APIResponse(
            responseCode = "201",
            description = "created",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "400", description = "day-passed, clause-empty, code-unknown")
    @APIResponse(responseCode = "409", description = "guidance-rule-taken")
    public Response create(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid RuleRequests.Creation request) {
        return idempotency.once(key, request, () -> {
            GuidanceRule rule = rules.create(request.code(), request.said());
            return Answer.created(PATH, rule.code(), rule.version(), View.of(rule, LocalDate.now(clock)));
        });
    }

    @POST
    @Path("/guidance-rules/{code}/editions")
    @Operation(
            operationId = "amendGuidanceRule",
            summary = "What a rule says from a day on, or that it is switched off or on (规则新版本)")
    @APIResponse(
            responseCode = "200",
            description = "the rule after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(responseCode = "400", description = "day-passed, clause-empty, code-unknown")
    @APIResponse(responseCode = "404", description = "guidance-rule-not-found")
    @APIResponse(responseCode = "409", description = "edition-not-later, nothing-to-change")
    public Response amend(
            @Parameter(example = "R2a") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RuleRequests.Amendment request) {
        return answer(rules.amend(code, ifMatch, request.said()));
    }

    @GET
    @Path("/guidance-rules/{code}/history")
    @Operation(operationId = "getGuidanceRuleHistory", summary = "Every change: what, when, by which request (历史)")
    @APIResponse(responseCode = "200", description = "a page, oldest first")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "guidance-rule-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = "R2a") @PathParam("code") String code,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return rules.history(code, cursor, limit);
    }

    private Response answer(GuidanceRule rule) {
        return Answer.current(rule.version(), View.of(rule, LocalDate.now(clock)));
    }
}

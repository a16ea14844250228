package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.supervision.dishonesty.ConsentRules;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.Rulebook;
import cn.jiangmen.quality.supervision.roles.Act;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the rows of the law, and what is due by them. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyRules", description = "列入事由、惩戒措施、修复分类、期限")
class DishonestyRuleResource {
    private static final String DEFAULT_LIMIT = "50";

    private final Rulebook rulebook;
    private final ConsentRules consent;
    private final DueReading due;
    private final Clock clock;

    DishonestyRuleResource(Rulebook rulebook, ConsentRules consent, DueReading due, Clock clock) {
        this.rulebook = rulebook;
        this.consent = consent;
        this.due = due;
        this.clock = clock;
    }

    /** The grounds of a day. */
    @Schema(name = "DishonestyGrounds")
    record Grounds(LocalDate on, List<Rulebook.Ground> items) {}

    /** The measures of a day. */
    @Schema(name = "DishonestyMeasures")
    record Measures(LocalDate on, List<Rulebook.CatalogueMeasure> items) {}

    /** The tiers of a day. */
    @Schema(name = "DishonestyGrades")
    record Grades(LocalDate on, List<Rulebook.GradeRule> items) {}

    /** The rules on consent. */
    @Schema(name = "DishonestyConsentRules")
    record Consents(List<ConsentRules.ConsentRule> items) {}

    @Schema(name = "DishonestyConsentRuleAdding", description = "是否须经上级同意")
    record ConsentRuleAdding(
            @Schema(examples = "2027-01-01") @NotNull LocalDate validFrom,
            @NotNull Boolean required,

            @Schema(description = "instrument and article", maxLength = 500) @NotNull @Line(max = 500)
            String instrument,

            @NotNull @Valid ActingOfficer by) {}

    @GET
    @Path("/dishonesty-grounds")
    @Operation(operationId = "listDishonestyGrounds", summary = "Grounds for listing in force on a day (列入事由)")
    @APIResponse(responseCode = "200", description = "by code; the state of a certificate is none of them")
    public Grounds grounds(@Parameter(description = "default today") @QueryParam("on") LocalDate on) {
        LocalDate day = day(on);
        return new Grounds(day, rulebook.grounds(day));
    }

    @GET
    @Path("/dishonesty-measures")
    @Operation(operationId = "listDishonestyMeasures", summary = "Measures in the catalogue of a day (惩戒措施目录)")
    @APIResponse(responseCode = "200", description = "by code, each with its legal basis")
    public Measures measures(@Parameter(description = "default today") @QueryParam("on") LocalDate on) {
        LocalDate day = day(on);
        return new Measures(day, rulebook.measures(day));
    }

    @GET
    @Path("/dishonesty-grades")
    @Operation(operationId = "listDishonestyGrades", summary = "Credit-repair tier of each kind of penalty (修复分类)")
    @APIResponse(responseCode = "200", description = "by kind of penalty; the gravest kind decides")
    public Grades grades(@Parameter(description = "default today") @QueryParam("on") LocalDate on) {
        LocalDate day = day(on);
        return new Grades(day, rulebook.grades(day));
    }

    @GET
    @Path("/dishonesty-consent-rules")
    @Operation(operationId = "listDishonestyConsentRules", summary = "Since when consent is needed (上级同意)")
    @APIResponse(responseCode = "200", description = "the earliest first; each holds until the next")
    public Consents consentRules() {
        return new Consents(consent.all());
    }

    @POST
    @Path("/dishonesty-consent-rules")
    @Act("dishonesty.set-consent-rule")
    @Operation(operationId = "addDishonestyConsentRule", summary = "Whether consent is needed from a day on (上级同意)")
    @APIResponse(
            responseCode = "201",
            description = "the rule",
            content = @Content(schema = @Schema(implementation = ConsentRules.ConsentRule.class)))
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "consent-rule-taken")
    public Response addConsentRule(@NotNull @Valid ConsentRuleAdding request) {
        return Response.status(Response.Status.CREATED)
                .entity(consent.add(
                        request.validFrom(),
                        request.required(),
                        request.instrument(),
                        request.by().actor()))
                .build();
    }

    @GET
    @Path("/dishonesty-deadlines")
    @Operation(
            operationId = "listDishonestyDeadlines",
            summary = "Records on which something is to be done, with the clocks that run (期限)")
    @APIResponse(responseCode = "200", description = "a page; a day that no notice tells yet is null, with the year")
    @APIResponse(responseCode = "400", description = "county-unknown, invalid-cursor")
    public Page<RecordView> deadlines(
            @Parameter(example = "440703") @QueryParam("county") String county,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<RecordView> rows = due.underWay(county, Cursor.id(cursor), limit + 1).stream()
                .map(each -> RecordView.of(each.record(), each.due()))
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.recordId().toString()));
    }

    private LocalDate day(LocalDate told) {
        return told == null ? LocalDate.now(clock) : told;
    }
}

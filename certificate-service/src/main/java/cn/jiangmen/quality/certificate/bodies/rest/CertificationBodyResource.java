package cn.jiangmen.quality.certificate.bodies.rest;

import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.bodies.BodyFilter;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.bodies.CertificationBodyService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
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

/** Registers, corrects and reads certification bodies, by approval number. */
@Path(CertificationBodyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certification bodies", description = "认证机构")
class CertificationBodyResource {
    static final String PATH = "/api/v1/certification-bodies";
    private static final String DEFAULT_LIMIT = "50";
    private static final String EXAMPLE = "CNCA-R-2002-001";

    private final CertificationBodyService bodies;
    private final Idempotency idempotency;
    private final Clock clock;

    CertificationBodyResource(CertificationBodyService bodies, Idempotency idempotency, Clock clock) {
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "registerCertificationBody", summary = "Registers a certification body (登记)")
    @APIResponse(
            responseCode = "201",
            description = "registered",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(
            responseCode = "400",
            description = "approval-number-invalid, county-invalid, attraction-contradictory, date-implausible")
    @APIResponse(responseCode = "409", description = "approval-number-taken")
    public Response register(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid BodyRequests.Registration request) {
        return idempotency.once(key, request, () -> {
            CertificationBody body = bodies.register(
                    request.approvalNumber(),
                    request.name().strip(),
                    request.status(),
                    request.county(),
                    request.attraction());
            return Answer.created(PATH, body.key(), body.version(), view(body));
        });
    }

    @GET
    @Path("/{approval_number}")
    @Operation(operationId = "getCertificationBody", summary = "A certification body by its approval number")
    @APIResponse(
            responseCode = "200",
            description = "the body",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    public Response get(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber) {
        return answer(bodies.get(approvalNumber));
    }

    @GET
    @Operation(operationId = "listCertificationBodies", summary = "Certification bodies, by approval number")
    @APIResponse(responseCode = "400", description = "scheme-unknown, date-implausible, invalid-cursor")
    public Page<BodyView> list(
            @QueryParam("status") BodyStatus status,
            @Parameter(description = "county code of the seat, or `outside`", example = "440704") @QueryParam("county")
                    String county,
            @Parameter(description = "whether it is a high-tech enterprise (高新技术企业)") @QueryParam("high_tech")
                    Boolean highTech,
            @Parameter(description = "whether the city attracted it, itself (引进)") @QueryParam("attracted")
                    Boolean attracted,
            @Parameter(
                            description = "a scheme: bodies whose scope is known to have it, or a category above it",
                            example = "A0101")
                    @QueryParam("scheme")
                    @Line
                    String scheme,
            @Parameter(description = "the day for the other filters; today when absent", example = "2025-12-31")
                    @QueryParam("on")
                    LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        Term.plausible("on", on);
        String after = Cursor.text(cursor);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        BodyFilter filter = new BodyFilter(status, county, highTech, attracted, bodies.above(scheme), day);
        List<BodyView> rows =
                bodies.list(filter, after, limit + 1).stream().map(this::view).toList();
        return Page.of(rows, limit, row -> Cursor.after(row.approvalNumber()));
    }

    @GET
    @Path("/{approval_number}/history")
    @Operation(
            operationId = "getCertificationBodyHistory",
            summary = "Every version of a body: what changed, when it was recorded, by which request or cascade (历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return bodies.history(approvalNumber, cursor, limit);
    }

    @POST
    @Path("/{approval_number}/corrections")
    @Operation(operationId = "correctCertificationBody", summary = "Corrects or updates a certification body (更正)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", description = "county-invalid, attraction-contradictory, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response correct(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BodyRequests.Correction request) {
        return answer(bodies.correct(
                approvalNumber,
                ifMatch,
                request.name(),
                request.status(),
                request.county(),
                request.noCounty(),
                request.attraction(),
                request.reason()));
    }

    @POST
    @Path("/{approval_number}/standings")
    @Operation(operationId = "recordBodyStanding", summary = "Records how a body stands from a day on (批准、暂停、撤销)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", description = "date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, standing-not-later")
    public Response stand(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BodyRequests.StandingRequest request) {
        return answer(bodies.stand(approvalNumber, ifMatch, request.status(), request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/{approval_number}/standing-withdrawals")
    @Operation(
            operationId = "withdrawBodyStanding",
            summary = "Takes back the last standing, which was recorded wrongly (撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response unstand(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BodyRequests.StandingWithdrawal request) {
        return answer(bodies.unstand(approvalNumber, ifMatch, request.reason()));
    }

    @POST
    @Path("/{approval_number}/scopes")
    @Operation(operationId = "setBodyScope", summary = "Says when a body may certify to a scheme (批准范围)")
    @APIResponse(
            responseCode = "200",
            description = "the body after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = BodyView.class)))
    @APIResponse(responseCode = "400", description = "scheme-unknown, scope-reversed, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "nothing-to-correct")
    public Response scope(
            @Parameter(example = EXAMPLE) @PathParam("approval_number") @Line(max = 200) String approvalNumber,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid BodyRequests.ScopeRequest request) {
        return answer(bodies.scope(approvalNumber, ifMatch, request.scheme(), request.scopes(), request.reason()));
    }

    private Response answer(CertificationBody body) {
        return Answer.current(body.version(), view(body));
    }

    private BodyView view(CertificationBody body) {
        return BodyView.of(body, LocalDate.now(clock));
    }
}

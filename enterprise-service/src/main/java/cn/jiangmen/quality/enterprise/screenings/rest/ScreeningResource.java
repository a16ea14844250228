package cn.jiangmen.quality.enterprise.screenings.rest;

import cn.jiangmen.quality.enterprise.screenings.Purposes;
import cn.jiangmen.quality.enterprise.screenings.Screening;
import cn.jiangmen.quality.enterprise.screenings.ScreeningService;
import cn.jiangmen.quality.enterprise.screenings.Uses;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
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
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Screens enterprises for other platforms, and shows auditors who did. */
@Path(ScreeningResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Screening", description = "用途核查")
class ScreeningResource {
    static final String PATH = "/api/v1/screenings";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-5c4ee0000001";

    private final ScreeningService screenings;
    private final Uses uses;
    private final Purposes purposes;
    private final Idempotency idempotency;

    ScreeningResource(ScreeningService screenings, Uses uses, Purposes purposes, Idempotency idempotency) {
        this.screenings = screenings;
        this.uses = uses;
        this.purposes = purposes;
        this.idempotency = idempotency;
    }

    /** Which uses an auditor asks for. */
    static class Query {
        @QueryParam("purpose")
        @Line(max = 40)
        String purpose;

        @QueryParam("recipient")
        @Line
        @Parameter(description = "part of it")
        String recipient;

        @QueryParam("credit_code")
        @Line(max = 100)
        @Parameter(description = "any code of an enterprise: uses that asked for any of its codes")
        String creditCode;

        @QueryParam("from")
        @Parameter(description = "first day")
        LocalDate from;

        @QueryParam("to")
        @Parameter(description = "last day")
        LocalDate to;
    }

    @POST
    @Operation(
            operationId = "screen",
            summary = "Screens up to 1,000 credit codes for a purpose (用途核查)",
            description =
                    "Valid certificates, dishonesty, open cases and basis codes of each row, as facts; a row that is no"
                            + " credit code is told as MALFORMED, one of which nothing is known as UNKNOWN. The use is recorded with"
                            + " purpose, recipient and what was told. With `watch`, the asker is called when an answer changes:"
                            + " Standard Webhooks, `v1a`, keys at /api/v1/screening-keys.")
    @APIResponse(
            responseCode = "201",
            description = "answered and recorded",
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = ScreeningViews.Answer.class)))
    @APIResponse(
            responseCode = "400",
            description = "invalid-request, screening-purpose-unknown, screening-watch-day-out-of-range,"
                    + " screening-nothing-to-watch, screening-address-refused")
    public Response screen(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid ScreeningRequests.Question request) {
        return idempotency.once(key, request, () -> {
            ScreeningService.Told told = screenings.ask(request.asked());
            Screening screening = told.screening();
            return Response.created(UriBuilder.fromPath(PATH)
                            .segment("{id}")
                            .build(screening.screeningId().toString()))
                    .entity(ScreeningViews.Answer.of(
                            told, purposes.codes(screening.purpose(), screening.answeredFor())))
                    .build();
        });
    }

    @GET
    @Operation(
            operationId = "listScreenings",
            summary = "Who screened whom, for what and for whom (核查使用记录)",
            description =
                    "For auditors: the role is checked against a list, and the look is recorded. The newest first.")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "invalid-request, credit-code-invalid, invalid-cursor")
    @APIResponse(responseCode = "403", description = "screening-role-refused")
    public Page<Screening> list(
            @Parameter(example = "李审计") @QueryParam("by") @NotNull @Line(max = 100) String by,
            @Parameter(example = "auditor") @QueryParam("role") @NotNull @Line(max = 40) String role,
            @Valid @BeanParam Query query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        Uses.Filter filter = new Uses.Filter(
                query.purpose, query.recipient, query.creditCode, query.from, query.to, Cursor.id(cursor));
        return Page.of(
                uses.list(new Uses.Auditor(by, role), filter, limit),
                limit,
                screening -> Cursor.after(screening.screeningId().toString()));
    }

    @GET
    @Path("/{screening_id}")
    @Operation(
            operationId = "getScreening",
            summary = "One use and what was told, as it was told (核查记录)",
            description = "For auditors: the role is checked against a list, and the look is recorded.")
    @APIResponse(responseCode = "200", description = "the use")
    @APIResponse(responseCode = "403", description = "screening-role-refused")
    @APIResponse(responseCode = "404", description = "screening-not-found")
    public ScreeningViews.Use get(
            @Parameter(example = ID) @PathParam("screening_id") String id,
            @Parameter(example = "李审计") @QueryParam("by") @NotNull @Line(max = 100) String by,
            @Parameter(example = "auditor") @QueryParam("role") @NotNull @Line(max = 40) String role) {
        return ScreeningViews.Use.of(uses.get(new Uses.Auditor(by, role), id));
    }
}

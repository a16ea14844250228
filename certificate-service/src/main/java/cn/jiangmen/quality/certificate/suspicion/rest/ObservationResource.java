package cn.jiangmen.quality.certificate.suspicion.rest;

import cn.jiangmen.quality.certificate.suspicion.Observation;
import cn.jiangmen.quality.certificate.suspicion.ObservationKind;
import cn.jiangmen.quality.certificate.suspicion.ObservationService;
import cn.jiangmen.quality.certificate.suspicion.ObservationStatus;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in what was seen in the market. */
@Path(ObservationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Suspicion")
class ObservationResource {
    static final String PATH = "/api/v1/observations";
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-0b5e00000001";

    private final ObservationService observations;
    private final Idempotency idempotency;
    private final Clock clock;

    ObservationResource(ObservationService observations, Idempotency idempotency, Clock clock) {
        this.observations = observations;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "recordObservation",
            summary = "Records a claim of a certificate or mark, or production (录入观察)",
            description = "Compared with the certificates in force on the same days; what does not fit becomes a lead."
                    + " `by` is a claim until identity is checked.")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = SuspicionViews.ObservationView.class)))
    @APIResponse(responseCode = "400", description = "observed-days-invalid, credit-code-invalid, scheme-unknown")
    public Response record(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid SuspicionRequests.Report request) {
        return idempotency.once(key, request, () -> {
            Observation each = observations.record(request.seen(clock));
            return Answer.created(PATH, each.id().toString(), each.version(), SuspicionViews.ObservationView.of(each));
        });
    }

    @POST
    @Path("/{observation_id}/withdrawals")
    @Operation(operationId = "withdrawObservation", summary = "Takes an observation back (撤回); its lead is cleared")
    @APIResponse(
            responseCode = "200",
            description = "the observation after the change",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SuspicionViews.ObservationView.class)))
    @APIResponse(responseCode = "404", description = "observation-not-found")
    @APIResponse(responseCode = "409", description = "already-withdrawn")
    public Response withdraw(
            @Parameter(example = ID) @PathParam("observation_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SuspicionRequests.Withdrawal request) {
        return answer(observations.withdraw(id, ifMatch, request.by(), request.reason()));
    }

    @GET
    @Path("/{observation_id}")
    @Operation(operationId = "getObservation", summary = "An observation (观察记录)")
    @APIResponse(
            responseCode = "200",
            description = "the observation",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = SuspicionViews.ObservationView.class)))
    @APIResponse(responseCode = "404", description = "observation-not-found")
    public Response get(@Parameter(example = ID) @PathParam("observation_id") String id) {
        return answer(observations.get(id));
    }

    @GET
    @Path("/{observation_id}/history")
    @Operation(operationId = "getObservationHistory", summary = "Every version of an observation (历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "observation-not-found")
    public Page<VersionHistory.Version> history(
            @Parameter(example = ID) @PathParam("observation_id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        return observations.history(id, cursor, limit);
    }

    @GET
    @Operation(operationId = "listObservations", summary = "Observations that fit all filters, as recorded (观察列表)")
    @APIResponse(responseCode = "200", description = "a page; the next one begins at `next_cursor`")
    @APIResponse(responseCode = "400", description = "credit-code-invalid, invalid-cursor")
    public Page<SuspicionViews.ObservationView> list(
            @QueryParam("kind") ObservationKind kind,
            @QueryParam("status") ObservationStatus status,
            @Parameter(example = "91440703MA4T000275") @QueryParam("credit_code") String creditCode,
            @Parameter(example = "2016010105123456") @QueryParam("number") String number,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<SuspicionViews.ObservationView> rows = observations
                .list(new ObservationService.Filter(kind, status, creditCode, number), Cursor.id(cursor), limit + 1)
                .stream()
                .map(SuspicionViews.ObservationView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.observationId().toString()));
    }

    private static Response answer(Observation each) {
        return Answer.current(each.version(), SuspicionViews.ObservationView.of(each));
    }
}

package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.visits.Visit;
import cn.jiangmen.quality.certificate.visits.VisitService;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records visits to the holder of a certificate. */
@Path("/api/v1/certificates/{id}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visits", description = "审核与监督")
class CertificateVisitResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-3b6c5d2a1e11";

    private final VisitService visits;
    private final Idempotency idempotency;

    CertificateVisitResource(VisitService visits, Idempotency idempotency) {
        this.visits = visits;
        this.idempotency = idempotency;
    }

    /** What a repeated request is compared by: the certificate too, which stands in the path. */
    record Asked(UUID certificate, VisitRequests.Recording request) {}

    @POST
    @Operation(
            operationId = "recordVisit",
            summary = "Records a visit of a body to the holder of a certificate (登记监督或再认证审核)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    @APIResponse(
            responseCode = "400",
            description = "visit-kind-unknown, visit-reversed, visit-in-future, date-implausible")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    @APIResponse(responseCode = "409", description = "visit-before-issue, visit-after-end, visit-recorded-already")
    public Response recordVisit(
            @Parameter(example = ID) @PathParam("id") UUID certificate,
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid VisitRequests.Recording request) {
        return idempotency.once(key, new Asked(certificate, request), () -> {
            Visit visit = visits.record(certificate, request.visit().read(), request.by());
            return Answer.created(VisitResource.PATH, visit.id().toString(), visit.version(), VisitView.of(visit));
        });
    }
}

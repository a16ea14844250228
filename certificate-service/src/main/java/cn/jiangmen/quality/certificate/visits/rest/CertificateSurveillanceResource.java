package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.CertificateService;
import cn.jiangmen.quality.certificate.visits.Surveillance;
import cn.jiangmen.quality.certificate.visits.SurveillanceDue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells how one certificate stands with its surveillance. */
@Path("/api/v1/certificates/{id}/surveillance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visits")
class CertificateSurveillanceResource {
    private final Surveillance surveillance;
    private final CertificateService certificates;
    private final Clock clock;

    CertificateSurveillanceResource(Surveillance surveillance, CertificateService certificates, Clock clock) {
        this.surveillance = surveillance;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * How a certificate stands with its surveillance.
     *
     * @param surveillance null where it is not in its validity on the day
     */
    @Schema(name = "SurveillanceState")
    record Standing(UUID certificateId, LocalDate on, SurveillanceDue surveillance) {}

    @GET
    @Operation(
            operationId = "getSurveillance",
            summary = "Until when the next surveillance of a certificate is due, on any day (监督期限)",
            description = SurveillanceResource.WHAT)
    @APIResponse(responseCode = "400", description = "date-implausible")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    public Standing of(
            @PathParam("id") UUID id,
            @Parameter(description = "any day; today when absent", example = "2026-06-30") @QueryParam("on")
                    LocalDate on) {
        LocalDate day = SurveillanceQuery.day(on, clock);
        UUID certificate = certificates.get(id).id();
        return new Standing(certificate, day, surveillance.of(certificate, day).orElse(null));
    }
}

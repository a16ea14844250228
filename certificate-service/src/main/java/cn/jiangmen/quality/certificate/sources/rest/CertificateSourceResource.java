package cn.jiangmen.quality.certificate.sources.rest;

import cn.jiangmen.quality.certificate.sources.CertificateSources;
import cn.jiangmen.quality.certificate.sources.SourceReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows what a certificate is known from, and what was told in vain. */
@Path("/api/v1/certificates/{id}/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
class CertificateSourceResource {
    private final SourceReading reading;

    CertificateSourceResource(SourceReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "getCertificateSources",
            summary = "What a certificate is known from, field by field, with the values that do not count (字段来源)")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    public CertificateSources sources(@PathParam("id") UUID id) {
        return reading.of(id);
    }
}

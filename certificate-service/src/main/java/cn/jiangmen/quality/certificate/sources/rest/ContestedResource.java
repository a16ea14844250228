package cn.jiangmen.quality.certificate.sources.rest;

import cn.jiangmen.quality.certificate.Source;
import cn.jiangmen.quality.certificate.sources.SourceReading;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the certificates of which sources tell different things. */
@Path("/api/v1/contested-certificates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources")
class ContestedResource {
    private final SourceReading reading;

    ContestedResource(SourceReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            operationId = "listContestedCertificates",
            summary = "Certificates of which sources tell different things (来源说法不一的证书)",
            description = "An officer's correction settles a field: it comes first, unless declared otherwise.")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<SourceReading.Contested> contested(
            @Parameter(description = "only where this field is told differently", example = "holder_name")
                    @QueryParam("field")
                    String field,
            @Parameter(description = "only where this source's word does not count") @QueryParam("source")
                    Source source,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<SourceReading.Contested> rows = reading.contested(field, source, Cursor.id(cursor), limit + 1);
        return Page.of(rows, limit, row -> Cursor.after(row.certificateId().toString()));
    }
}

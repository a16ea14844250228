package cn.jiangmen.quality.certificate.bodies.cascade.rest;

import cn.jiangmen.quality.certificate.bodies.cascade.BodyCascadeService;
import cn.jiangmen.quality.certificate.bodies.cascade.CascadeReading;
import cn.jiangmen.quality.certificate.bodies.cascade.CertificateOutcome;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows a cascade certificate by certificate, enterprise by enterprise, version by version. */
@Path(BodyCascadeResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Body cascades")
class CascadeReadingResource {
    private static final String DEFAULT_LIMIT = "50";

    private final BodyCascadeService cascades;
    private final CascadeReading reading;

    CascadeReadingResource(BodyCascadeService cascades, CascadeReading reading) {
        this.cascades = cascades;
        this.reading = reading;
    }

    /** An enterprise that holds certificates of the cascade. */
    @Schema(name = "BodyCascadeEnterprise")
    record EnterpriseView(
            String name,
            @Schema(examples = "91440703MA4T000275") String creditCode,
            @Schema(description = "of the cascade") long certificates,

            @Schema(description = "in force on the cascade's day and not of it; 0: it loses all it has")
            long otherCertificates) {}

    @GET
    @Path("/certificates")
    @Operation(
            operationId = "listBodyCascadeCertificates",
            summary = "What the cascade does, or did, to each certificate (证书清单)",
            description =
                    "why: the slug of the problem that the certificate's own state raises, changed-since where it was"
                            + " changed after the preview or after the batch, gone where an undone import took it away.")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    public Page<CascadeReading.CertificateLine> certificates(
            @PathParam("id") UUID id,
            @QueryParam("outcome") CertificateOutcome outcome,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return Page.of(
                reading.certificates(id, outcome, Cursor.id(cursor), limit + 1),
                limit,
                row -> Cursor.after(row.certificateId().toString()));
    }

    @GET
    @Path("/enterprises")
    @Operation(
            operationId = "listBodyCascadeEnterprises",
            summary = "The enterprises that hold certificates of the cascade, and what else they hold (企业清单)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    public Page<EnterpriseView> enterprises(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<CascadeReading.EnterpriseLine> rows =
                reading.enterprises(id, Cursor.read(cursor, 2).orElse(null), limit + 1);
        Page<CascadeReading.EnterpriseLine> page =
                Page.of(rows, limit, row -> Cursor.after(row.creditCode(), row.named()));
        return new Page<>(
                page.items().stream()
                        .map(row -> new EnterpriseView(
                                row.name(),
                                row.creditCode().isEmpty() ? null : row.creditCode(),
                                row.certificates(),
                                row.others()))
                        .toList(),
                page.nextCursor());
    }

    @GET
    @Path("/history")
    @Operation(operationId = "getBodyCascadeHistory", summary = "Every version of a cascade (历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    public Page<VersionHistory.Version> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return cascades.history(id, cursor, limit);
    }
}

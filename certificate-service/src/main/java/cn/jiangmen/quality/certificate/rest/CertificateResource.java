package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateHistory;
import cn.jiangmen.quality.certificate.CertificateSearch;
import cn.jiangmen.quality.certificate.CertificateService;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers and reads certificates. */
@Path(CertificateResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates", description = "认证证书")
class CertificateResource {
    static final String PATH = "/api/v1/certificates";
    private static final String DEFAULT_LIMIT = "50";

    private final CertificateService certificates;
    private final CertificateSearch search;
    private final CertificateHistory history;
    private final CertificateViews views;
    private final Idempotency idempotency;

    CertificateResource(
            CertificateService certificates,
            CertificateSearch search,
            CertificateHistory history,
            CertificateViews views,
            Idempotency idempotency) {
        this.certificates = certificates;
        this.search = search;
        this.history = history;
        this.views = views;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "registerCertificate", summary = "Registers a certificate (登记)")
    @APIResponse(
            responseCode = "201",
            description = "registered",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(
            responseCode = "400",
            description = "credit-code-invalid, code-invalid, party-repeated, scheme-unknown, scheme-of-other-kind,"
                    + " certificate-number-invalid, date-implausible, expiry-before-issue, term-too-long")
    @APIResponse(responseCode = "409", description = "certificate-number-taken")
    public Response register(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid CertificateRequests.Registration request) {
        return idempotency.once(key, request, () -> {
            Certificate certificate = certificates.register(request.facts());
            return Response.created(URI.create(PATH + "/" + certificate.id()))
                    .tag(Versions.tag(certificate.version()))
                    .entity(views.of(certificate, null))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCertificate", summary = "A certificate, with its state on any day")
    @APIResponse(
            responseCode = "200",
            description = "the certificate",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(description = "day for the status; today when absent", example = "2025-12-31") @QueryParam("on")
                    LocalDate on) {
        Certificate certificate = certificates.get(id);
        return Response.ok(views.of(certificate, on))
                .tag(Versions.tag(certificate.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listCertificates", summary = "Certificates that fit all filters, as they were registered")
    @APIResponse(
            responseCode = "400",
            description =
                    "nothing-to-search-for, scheme-unknown, credit-code-invalid, date-implausible, invalid-cursor")
    public Page<CertificateView> list(
            @Valid @BeanParam CertificateQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        UUID after = Cursor.id(cursor);
        List<CertificateView> rows = search.select(query.filter(views.day(query.on()))).list(after, limit + 1).stream()
                .map(certificate -> views.of(certificate, query.on()))
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.certificateId().toString()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(
            operationId = "getCertificateHistory",
            summary = "Every version: what changed, when it was recorded, by which request or import")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    public Page<VersionHistory.Version> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return history.page(certificates.get(id).id(), cursor, limit);
    }
}

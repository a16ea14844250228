package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateService;
import cn.jiangmen.quality.certificate.ChangeCorrection;
import cn.jiangmen.quality.certificate.Decision;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.kit.http.Versions;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes a certificate; every change names the version that it was decided on. */
@Path(CertificateResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates")
@APIResponse(
        responseCode = "200",
        description = "the certificate after the change",
        headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = CertificateView.class)))
@APIResponse(responseCode = "404", description = "certificate-not-found")
class CertificateChangeResource {
    private static final String IF_MATCH = "If-Match";
    private static final String INVALID = "reason-code-missing, reason-code-unknown, date-implausible";
    private static final String CONFLICTS = "transition-not-allowed, effective-before-issue, contradicts-later-change";

    private final CertificateService certificates;
    private final CertificateViews views;

    CertificateChangeResource(CertificateService certificates, CertificateViews views) {
        this.certificates = certificates;
        this.views = views;
    }

    @POST
    @Path("/suspensions")
    @Operation(
            operationId = "suspendCertificate",
            summary = "Suspends a certificate (暂停)",
            description =
                    "A suspension that was lifted already is recorded with both days at once; it may lie before known"
                            + " changes.")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "409", description = CONFLICTS)
    public Response suspend(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.Suspension request) {
        Decision decision =
                new Decision(request.effectiveOn(), Normal.code(request.reasonCode()), Normal.text(request.reason()));
        return changed(certificates.suspend(id, ifMatch, decision, request.resumedOn()));
    }

    @POST
    @Path("/resumptions")
    @Operation(operationId = "resumeCertificate", summary = "Ends a suspension, inside the validity (恢复)")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "409", description = CONFLICTS)
    public Response resume(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.Decision request) {
        return changed(certificates.resume(id, ifMatch, request.read()));
    }

    @POST
    @Path("/revocations")
    @Operation(operationId = "revokeCertificate", summary = "Revokes a certificate for cause; final (撤销)")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "409", description = CONFLICTS)
    public Response revoke(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.Decision request) {
        return changed(certificates.revoke(id, ifMatch, request.read()));
    }

    @POST
    @Path("/cancellations")
    @Operation(operationId = "cancelCertificate", summary = "Cancels a certificate; final (注销)")
    @APIResponse(responseCode = "400", description = INVALID)
    @APIResponse(responseCode = "409", description = CONFLICTS)
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.Decision request) {
        return changed(certificates.cancel(id, ifMatch, request.read()));
    }

    @POST
    @Path("/renewals")
    @Operation(
            operationId = "renewCertificate",
            summary = "Renews a certificate on the same number (换证)",
            description =
                    "A later issue date adds a term; the same issue date extends the current one. Validity must not"
                            + " have been over in between.")
    @APIResponse(
            responseCode = "400",
            description = "reason-code-unknown, date-implausible, expiry-before-issue, term-too-long")
    @APIResponse(responseCode = "409", description = "renewal-not-later, renewal-after-expiry, transition-not-allowed")
    public Response renew(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.Renewal request) {
        Term term = Term.of(request.issuedOn(), request.expiresOn());
        String code = Normal.code(request.reasonCode());
        return changed(certificates.renew(id, ifMatch, term, code, Normal.text(request.reason())));
    }

    @POST
    @Path("/corrections")
    @Operation(
            operationId = "correctCertificate",
            summary = "Corrects what was recorded wrongly (更正)",
            description = "Of a revoked or cancelled certificate only its wording can be corrected.")
    @APIResponse(
            responseCode = "400",
            description = "credit-code-invalid, code-invalid, party-repeated, scheme-unknown, scheme-of-other-kind,"
                    + " date-implausible, expiry-before-issue, term-too-long")
    @APIResponse(
            responseCode = "409",
            description = "nothing-to-correct, certificate-ended, change-outside-term, term-older-than-known,"
                    + " renewal-after-expiry")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.Correction request) {
        return changed(certificates.correct(id, ifMatch, request.read(), Normal.text(request.reason())));
    }

    @POST
    @Path("/reissues")
    @Operation(
            operationId = "reissueCertificate",
            summary = "Issues a certificate anew inside its term (换发), with a reason of the register's list (换证原因)",
            description = "As at a change of name or after surveillance: the end of the term stays.")
    @APIResponse(responseCode = "400", description = "reason-code-unknown, credit-code-invalid, date-implausible")
    @APIResponse(responseCode = "409", description = "reissue-outside-term, certificate-ended")
    public Response reissue(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.Reissue request) {
        return changed(certificates.reissue(
                id,
                ifMatch,
                request.issuedOn(),
                request.content(),
                Normal.code(request.reasonCode()),
                Normal.text(request.reason())));
    }

    @POST
    @Path("/change-corrections")
    @Operation(
            operationId = "correctCertificateChange",
            summary = "Corrects or takes back a recorded change of state (更正状态变更)",
            description = "Also a revocation or cancellation that never was. The history keeps what had been recorded.")
    @APIResponse(responseCode = "400", description = "reason-code-unknown, date-implausible")
    @APIResponse(
            responseCode = "409",
            description = "change-unknown, change-needed, transition-not-allowed, effective-before-issue,"
                    + " contradicts-later-change, nothing-to-correct")
    public Response correctChange(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.ChangeCorrected request) {
        return changed(certificates.correctChange(id, ifMatch, request.read(), Normal.text(request.reason())));
    }

    @POST
    @Path("/renewal-withdrawals")
    @Operation(
            operationId = "withdrawCertificateRenewal",
            summary = "Takes back the last renewal, which never was (撤回换证)")
    @APIResponse(responseCode = "409", description = "no-renewal, change-outside-term")
    public Response withdrawRenewal(
            @PathParam("id") UUID id,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid CertificateRequests.RenewalWithdrawal request) {
        return changed(certificates.correctChange(
                id, ifMatch, new ChangeCorrection.RenewalTakenBack(), Normal.text(request.reason())));
    }

    private Response changed(Certificate certificate) {
        return Response.ok(views.of(certificate, null))
                .tag(Versions.tag(certificate.version()))
                .build();
    }
}

package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseService;
import cn.jiangmen.quality.enterprise.MergerService;
import cn.jiangmen.quality.kit.http.Answer;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What befalls an enterprise: another name, another code, revocation of its licence, merger into another. */
@Path(EnterpriseResource.PATH + "/{credit_code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Enterprises")
@APIResponse(
        responseCode = "200",
        description = "the enterprise after the change",
        headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = EnterpriseView.class)))
@APIResponse(responseCode = "400", description = "credit-code-invalid, effective-date-out-of-range")
@APIResponse(responseCode = "404", description = "enterprise-not-found, name-change-not-found")
class EnterpriseLifeResource {
    private static final String IF_MATCH = "If-Match";

    private final EnterpriseService enterprises;
    private final MergerService mergers;
    private final EnterpriseViews views;

    EnterpriseLifeResource(EnterpriseService enterprises, MergerService mergers, EnterpriseViews views) {
        this.enterprises = enterprises;
        this.mergers = mergers;
        this.views = views;
    }

    @POST
    @Path("/name-changes")
    @Operation(
            operationId = "changeName",
            summary = "It is called otherwise from a day on (名称变更); the former name stays and is found")
    @APIResponse(responseCode = "409", description = "name-unchanged, name-change-taken, already-deregistered")
    public Response changeName(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.NameChange request) {
        return changed(enterprises.changeName(
                CreditCode.of(code), ifMatch, request.name(), request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/name-change-withdrawals")
    @Operation(operationId = "withdrawNameChange", summary = "The change of name of a day had not taken place (撤回)")
    public Response withdrawNameChange(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.NameChangeWithdrawal request) {
        return changed(
                enterprises.withdrawNameChange(CreditCode.of(code), ifMatch, request.recordedOn(), request.reason()));
    }

    @POST
    @Path("/credit-code-changes")
    @Operation(
            operationId = "changeCreditCode",
            summary = "It gets another credit code (统一社会信用代码变更); both codes lead to it")
    @APIResponse(responseCode = "409", description = "credit-code-unchanged, credit-code-taken, already-merged")
    public Response changeCreditCode(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.CreditCodeChange request) {
        return changed(mergers.changeCreditCode(
                CreditCode.of(code), ifMatch, request.creditCode(), request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/credit-code-change-withdrawals")
    @Operation(
            operationId = "withdrawCreditCodeChange",
            summary = "The last change of credit code had not taken place (撤回)")
    @APIResponse(responseCode = "409", description = "credit-code-never-changed, credit-code-taken, already-merged")
    public Response withdrawCreditCodeChange(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.Withdrawal request) {
        return changed(mergers.withdrawCreditCodeChange(CreditCode.of(code), ifMatch, request.reason()));
    }

    @POST
    @Path("/revocations")
    @Operation(
            operationId = "revokeLicence",
            summary = "Its business licence is revoked from a day on (吊销); from then on it is counted nowhere")
    @APIResponse(responseCode = "409", description = "already-revoked, already-deregistered, already-merged")
    public Response revoke(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.Revocation request) {
        return changed(enterprises.revoke(CreditCode.of(code), ifMatch, request.effectiveOn(), request.reason()));
    }

    @POST
    @Path("/revocation-withdrawals")
    @Operation(
            operationId = "withdrawRevocation",
            summary = "The revocation had not taken place, or was annulled (撤销吊销)")
    @APIResponse(responseCode = "409", description = "not-revoked, already-merged")
    public Response withdrawRevocation(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.Withdrawal request) {
        return changed(enterprises.withdrawRevocation(CreditCode.of(code), ifMatch, request.reason()));
    }

    @POST
    @Path("/mergers")
    @Operation(
            operationId = "mergeEnterprise",
            summary = "It is absorbed by another enterprise from a day on (吸收合并), which goes on in its place",
            description = "From then on its codes lead to the survivor, also in what readers of the events count. The"
                    + " answer is the merged enterprise itself.")
    @APIResponse(
            responseCode = "409",
            description = "survivor-ended, already-merged, already-revoked, already-deregistered, moved-afterwards")
    public Response merge(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.Merger request) {
        return changed(mergers.merge(
                CreditCode.of(code),
                ifMatch,
                CreditCode.of(request.survivor()),
                request.effectiveOn(),
                request.reason()));
    }

    @POST
    @Path("/merger-withdrawals")
    @Operation(
            operationId = "withdrawMerger",
            summary = "The merger had not taken place (撤回): it stands for itself again")
    @APIResponse(responseCode = "409", description = "not-merged")
    public Response withdrawMerger(
            @PathParam("credit_code") String code,
            @HeaderParam(IF_MATCH) String ifMatch,
            @NotNull @Valid LifeRequests.Withdrawal request) {
        return changed(mergers.withdrawMerger(CreditCode.of(code), ifMatch, request.reason()));
    }

    private Response changed(Enterprise enterprise) {
        return Answer.current(enterprise.version(), views.today(enterprise));
    }
}

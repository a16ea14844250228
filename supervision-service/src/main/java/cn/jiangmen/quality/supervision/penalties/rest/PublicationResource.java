package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.penalties.Channel;
import cn.jiangmen.quality.supervision.penalties.Penalty;
import cn.jiangmen.quality.supervision.penalties.PublicationService;
import cn.jiangmen.quality.supervision.penalties.PublicationTerms;
import cn.jiangmen.quality.supervision.roles.Act;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes a penalty on a channel, corrects and ends what is shown there. */
@Path(PenaltyResource.PATH + "/{penalty_id}/publications/{channel}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Penalties", description = "行政处罚")
class PublicationResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-9c0ffee00001";

    private final PublicationService publications;
    private final PublicationTerms terms;

    PublicationResource(PublicationService publications, PublicationTerms terms) {
        this.publications = publications;
        this.terms = terms;
    }

    @POST
    @Path("/publishings")
    @Act("penalty.publish")
    @Operation(operationId = "publishPenalty", summary = "Records that it is published there, after the review (公示)")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range, period-unknown")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(
            responseCode = "409",
            description =
                    "not-served, not-told-of-publication, wrong-publication-status, low-fine-limit-missing, period-contradicts, period-over, already-withdrawn")
    public Response publishings(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.Publishing request) {
        return answer(publications.publish(
                act(id, ifMatch, channel, request.effectiveOn(), request.note(), request.reviewedBy()),
                request.period(),
                request.reference(),
                request.facts(),
                request.content(),
                request.partyName()));
    }

    @POST
    @Path("/republishings")
    @Act("penalty.republish")
    @Operation(
            operationId = "republishPenalty",
            summary = "Records that the corrected text is published there (更正后重新公示)")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(
            responseCode = "409",
            description = "not-served, wrong-publication-status, period-over, already-withdrawn")
    public Response republishings(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.Republishing request) {
        return answer(publications.republish(
                act(id, ifMatch, channel, request.effectiveOn(), request.note(), request.reviewedBy()),
                request.facts(),
                request.content(),
                request.partyName()));
    }

    @POST
    @Path("/exclusions")
    @Act("penalty.exclude")
    @Operation(operationId = "excludePenalty", summary = "Decides not to publish it there (不予公示)")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(responseCode = "409", description = "wrong-publication-status, already-withdrawn")
    public Response exclusions(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.Exclusion request) {
        return answer(publications.exclude(
                act(id, ifMatch, channel, null, request.note(), request.by()),
                request.reason().name(),
                request.basis()));
    }

    @POST
    @Path("/inclusions")
    @Act("penalty.include")
    @Operation(operationId = "includePenalty", summary = "Decides to publish what was left out (应予公示)")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(responseCode = "409", description = "wrong-publication-status, already-withdrawn")
    public Response inclusions(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.Inclusion request) {
        return answer(publications.include(
                act(id, ifMatch, channel, request.effectiveOn(), request.note(), request.by()), request.basis()));
    }

    @POST
    @Path("/removals")
    @Act("penalty.take-down")
    @Operation(
            operationId = "removePenalty",
            summary = "Confirms that a withdrawn penalty is shown there no longer (撤下)")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(responseCode = "409", description = "wrong-publication-status, already-withdrawn")
    public Response removals(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.Done request) {
        return answer(
                publications.remove(act(id, ifMatch, channel, request.effectiveOn(), request.note(), request.by())));
    }

    @POST
    @Path("/early-stop-applications")
    @Act("penalty.apply-early-stop")
    @Operation(
            operationId = "applyEarlyStop",
            summary = "The party applies for an early stop (申请提前停止公示); every unmet condition is told")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(
            responseCode = "409",
            description =
                    "early-stop-conditions, early-stop-pending, wrong-publication-status, not-served, already-withdrawn")
    public Response earlyStopApplications(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.EarlyApplication request) {
        return answer(publications.applyEarly(
                act(id, ifMatch, channel, request.effectiveOn(), request.note(), request.by()),
                request.harmRemoved(),
                request.onNoList(),
                Boolean.TRUE.equals(request.specialField())));
    }

    @POST
    @Path("/early-stop-decisions")
    @Act("penalty.decide-early-stop")
    @Operation(operationId = "decideEarlyStop", summary = "Decides on an early stop (提前停止公示决定)")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(
            responseCode = "409",
            description = "no-early-stop, wrong-publication-status, out-of-order, already-withdrawn")
    public Response earlyStopDecisions(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.EarlyDecision request) {
        return answer(publications.decideEarly(
                act(id, ifMatch, channel, request.effectiveOn(), request.note(), request.by()), request.granted()));
    }

    @POST
    @Path("/repairs")
    @Act("penalty.repair")
    @Operation(
            operationId = "repairPenaltyCredit",
            summary = "Credit was repaired: the credit platform shows it no longer (信用修复)")
    @APIResponse(
            responseCode = "200",
            description = "the publications of the penalty after the change",
            content = @Content(schema = @Schema(implementation = PublicationsView.class)))
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "404", description = "penalty-not-found, publication-unknown")
    @APIResponse(responseCode = "409", description = "wrong-publication-status, already-withdrawn")
    public Response repairs(
            @Parameter(example = ID) @PathParam("penalty_id") String id,
            @PathParam("channel") Channel channel,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid PublicationRequests.Repair request) {
        return answer(publications.repair(
                act(id, ifMatch, channel, request.effectiveOn(), request.note(), request.by()), request.reference()));
    }

    private Response answer(Penalty each) {
        return Answer.current(each.version(), PublicationsView.of(each, terms.due(each)));
    }

    private static PublicationService.Act act(
            String id, String ifMatch, Channel channel, LocalDate on, String note, String by) {
        return new PublicationService.Act(id, ifMatch, channel, on, note, by);
    }
}

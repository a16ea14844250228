package cn.jiangmen.quality.supervision.dishonesty.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.supervision.dishonesty.DishonestyRecord;
import cn.jiangmen.quality.supervision.dishonesty.DueReading;
import cn.jiangmen.quality.supervision.dishonesty.RecordService;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publishes, corrects, annuls and stops records; every act names the version that it was decided on. */
@Path(RecordResource.PATH + "/{record_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "DishonestyRecords")
@APIResponse(
        responseCode = "200",
        description = "the record after the act",
        headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        content = @Content(schema = @Schema(implementation = RecordView.class)))
@APIResponse(responseCode = "404", description = "dishonesty-record-not-found")
class RecordActResource {
    private static final String ID = "019ab0de-7c1a-7d2e-9f00-d15b0ffee002";

    private final RecordService records;
    private final DueReading due;

    RecordActResource(RecordService records, DueReading due) {
        this.records = records;
        this.due = due;
    }

    @POST
    @Path("/publications")
    @Act("dishonesty.publish")
    @Operation(operationId = "publishDishonestyRecord", summary = "Says since when it is published (公示)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(
            responseCode = "409",
            description = "act-not-possible, step-out-of-order, dishonesty-already-published, period-over")
    public Response publish(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.Publication request) {
        return answer(records.published(
                id, ifMatch, request.publishedOn(), request.by().actor()));
    }

    @POST
    @Path("/corrections")
    @Act("dishonesty.correct")
    @Operation(operationId = "correctDishonestyRecord", summary = "Corrects what was recorded (更正)")
    @APIResponse(responseCode = "400", description = "entry-unknown")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "nothing-to-correct, listing-number-taken")
    public Response correct(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.Correction request) {
        return answer(records.corrected(
                id,
                ifMatch,
                request.right(),
                request.correctsId(),
                request.reason(),
                request.by().actor()));
    }

    @POST
    @Path("/annulments")
    @Act("dishonesty.annul")
    @Operation(operationId = "annulDishonestyRecord", summary = "Annuls it: it should never have been (撤销)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order")
    public Response annul(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.Annulment request) {
        return answer(records.annulled(
                id,
                ifMatch,
                request.annulledOn(),
                request.cause(),
                request.documentNumber(),
                request.reason(),
                request.by().actor()));
    }

    @POST
    @Path("/stops")
    @Act("dishonesty.stop")
    @Operation(
            operationId = "stopDishonestyRecord",
            summary = "Confirms that publicity and measures have stopped (停止公示、解除措施)")
    @APIResponse(responseCode = "400", description = "effective-date-out-of-range")
    @APIResponse(responseCode = "403", description = "role-not-allowed")
    @APIResponse(responseCode = "409", description = "act-not-possible, step-out-of-order, dishonesty-already-stopped")
    public Response stop(
            @Parameter(example = ID) @PathParam("record_id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid RecordRequests.Stop request) {
        return answer(
                records.stopped(id, ifMatch, request.stoppedOn(), request.by().actor()));
    }

    private Response answer(DishonestyRecord each) {
        return Answer.current(each.version(), RecordView.of(each, due.of(each)));
    }
}

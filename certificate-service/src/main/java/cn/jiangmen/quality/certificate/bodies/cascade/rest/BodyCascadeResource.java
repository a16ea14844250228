package cn.jiangmen.quality.certificate.bodies.cascade.rest;

import cn.jiangmen.quality.certificate.bodies.cascade.BodyCascade;
import cn.jiangmen.quality.certificate.bodies.cascade.BodyCascadeService;
import cn.jiangmen.quality.certificate.bodies.cascade.CascadeRecord;
import cn.jiangmen.quality.certificate.bodies.cascade.CascadeState;
import cn.jiangmen.quality.certificate.bodies.cascade.Restoration;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Previews, confirms and takes back what follows from the suspension or withdrawal of a body. */
@Path(BodyCascadeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Body cascades", description = "机构暂停、撤销及其证书处置")
class BodyCascadeResource {
    static final String PATH = "/api/v1/body-cascades";
    private static final String DEFAULT_LIMIT = "50";

    private final BodyCascadeService cascades;
    private final Idempotency idempotency;

    BodyCascadeResource(BodyCascadeService cascades, Idempotency idempotency) {
        this.cascades = cascades;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            operationId = "previewBodyCascade",
            summary = "Previews what follows when a body is suspended or withdrawn (预览)",
            description =
                    "Nothing is changed before it is confirmed. The preview is made behind; poll its address until it is"
                            + " PREVIEWED.")
    @APIResponse(
            responseCode = "202",
            description = "being previewed",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = CascadeRecord.class)))
    @APIResponse(responseCode = "400", description = "cascade-status-not-possible, date-implausible")
    @APIResponse(responseCode = "404", description = "certification-body-not-found")
    @APIResponse(responseCode = "409", description = "standing-not-later")
    public Response ask(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid CascadeRequests.Asked request) {
        Response answer = idempotency.once(key, request, () -> {
            BodyCascade cascade = cascades.ask(
                    request.approvalNumber(),
                    request.status(),
                    request.effectiveOn(),
                    request.certificates(),
                    request.reason(),
                    request.by());
            return Response.accepted(cascade.asRecord())
                    .location(URI.create(PATH + "/" + cascade.id()))
                    .tag(Versions.tag(cascade.version()))
                    .build();
        });
        cascades.wake();
        return answer;
    }

    @GET
    @Operation(operationId = "listBodyCascades", summary = "Cascades, as they were asked for (批次列表)")
    @APIResponse(responseCode = "400", description = "approval-number-invalid, invalid-cursor")
    public Page<CascadeRecord> list(
            @Parameter(example = "CNCA-R-2002-001") @QueryParam("approval_number") @Line(max = 200)
                    String approvalNumber,
            @QueryParam("state") CascadeState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        List<CascadeRecord> rows = cascades.list(approvalNumber, state, Cursor.id(cursor), limit + 1).stream()
                .map(BodyCascade::asRecord)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.cascadeId().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getBodyCascade", summary = "A cascade, with what it costs or did (批次)")
    @APIResponse(
            responseCode = "200",
            description = "the cascade",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CascadeRecord.class)))
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    public Response get(@PathParam("id") UUID id) {
        BodyCascade cascade = cascades.get(id);
        return Answer.current(cascade.version(), cascade.asRecord());
    }

    @POST
    @Path("/{id}/previews")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "previewBodyCascadeAgain", summary = "Previews again what is known now (重新预览)")
    @APIResponse(
            responseCode = "202",
            description = "being previewed",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CascadeRecord.class)))
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    @APIResponse(responseCode = "409", description = "cascade-state")
    public Response again(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return begun(cascades.askAgain(id, ifMatch));
    }

    @POST
    @Path("/{id}/confirmations")
    @Operation(
            operationId = "confirmBodyCascade",
            summary = "Confirms what the preview showed: body and certificates are changed as one batch (确认执行)",
            description = "Certificates that change between this confirmation and the batch are named and left alone.")
    @APIResponse(
            responseCode = "202",
            description = "being applied",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CascadeRecord.class)))
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    @APIResponse(
            responseCode = "409",
            description = "cascade-state, cascade-preview-outdated, cascade-in-the-way, standing-not-later")
    public Response confirm(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CascadeRequests.Confirmation request) {
        return begun(cascades.confirm(id, ifMatch, request.by()));
    }

    @POST
    @Path("/{id}/restorations")
    @Operation(
            operationId = "restoreBodyCascade",
            summary = "Takes an applied batch back: body and certificates are as before (恢复)",
            description =
                    "Certificates that were changed since are named and left alone, and so is a body whose standing was"
                            + " changed since.")
    @APIResponse(
            responseCode = "202",
            description = "being restored",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CascadeRecord.class)))
    @APIResponse(responseCode = "400", description = "cascade-resumed-too-early, date-implausible")
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    @APIResponse(responseCode = "409", description = "cascade-state, cascade-in-the-way, cascade-nothing-to-resume")
    public Response restore(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid CascadeRequests.RestorationRequest request) {
        return begun(
                cascades.restore(id, ifMatch, new Restoration(request.by(), request.reason(), request.resumedOn())));
    }

    @POST
    @Path("/{id}/discards")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "discardBodyCascade", summary = "Gives up a preview that is not to be applied (放弃)")
    @APIResponse(
            responseCode = "200",
            description = "the cascade",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CascadeRecord.class)))
    @APIResponse(responseCode = "404", description = "body-cascade-not-found")
    @APIResponse(responseCode = "409", description = "cascade-state")
    public Response discard(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        BodyCascade cascade = cascades.discard(id, ifMatch);
        return Answer.current(cascade.version(), cascade.asRecord());
    }

    private Response begun(BodyCascade cascade) {
        cascades.wake();
        return Response.accepted(cascade.asRecord())
                .tag(Versions.tag(cascade.version()))
                .build();
    }
}

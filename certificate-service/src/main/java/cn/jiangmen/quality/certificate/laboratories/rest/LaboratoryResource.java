package cn.jiangmen.quality.certificate.laboratories.rest;

import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.laboratories.DirectoryFilter;
import cn.jiangmen.quality.certificate.laboratories.Laboratory;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryKind;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryService;
import cn.jiangmen.quality.certificate.laboratories.LaboratoryStatus;
import cn.jiangmen.quality.certificate.laboratories.Qualification;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.store.VersionHistory;
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
import java.time.Clock;
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

/** Registers and reads laboratories and other institutions of inspection, testing and standards. */
@Path(LaboratoryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Laboratories", description = "检验检测机构")
class LaboratoryResource {
    static final String PATH = "/api/v1/laboratories";
    private static final String DEFAULT_LIMIT = "50";

    private final LaboratoryService laboratories;
    private final Idempotency idempotency;
    private final Clock clock;

    LaboratoryResource(LaboratoryService laboratories, Idempotency idempotency, Clock clock) {
        this.laboratories = laboratories;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "registerLaboratory", summary = "Registers a laboratory (登记检验检测机构)")
    @APIResponse(
            responseCode = "201",
            description = "registered",
            headers = {
                @Header(name = "Location", schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", schema = @Schema(implementation = String.class))
            },
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(
            responseCode = "400",
            description = "county-invalid, credit-code-invalid, approval-number-invalid, certification-body-unknown")
    @APIResponse(responseCode = "409", description = "laboratory-name-taken")
    public Response register(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid LaboratoryRequests.Registration request) {
        return idempotency.once(key, request, () -> {
            Laboratory laboratory = laboratories.register(request.details());
            return Answer.created(PATH, laboratory.id().toString(), laboratory.version(), view(laboratory));
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getLaboratory", summary = "A laboratory (检验检测机构)")
    @APIResponse(
            responseCode = "200",
            description = "the laboratory",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = LaboratoryView.class)))
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    public Response get(@PathParam("id") UUID id) {
        Laboratory laboratory = laboratories.get(id);
        return Answer.current(laboratory.version(), view(laboratory));
    }

    @GET
    @Operation(operationId = "listLaboratories", summary = "Laboratories that fit all filters (检验检测机构名录)")
    @APIResponse(responseCode = "400", description = "nothing-to-search-for, date-implausible, invalid-cursor")
    public Page<LaboratoryView> list(
            @Parameter(description = "part of the name or the platform", example = "珠西")
                    @QueryParam("q")
                    @Line(max = 100)
                    String text,
            @Parameter(example = "440704") @QueryParam("county") @Line String county,
            @QueryParam("kind") LaboratoryKind kind,
            @Parameter(description = "on the day `on`") @QueryParam("status") LaboratoryStatus status,
            @Parameter(description = "what it has on the day `on`") @QueryParam("qualification")
                    Qualification.Kind qualification,
            @Parameter(description = "today when absent", example = "2026-11-23") @QueryParam("on") LocalDate on,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        Term.plausible("on", on);
        DirectoryFilter filter =
                new DirectoryFilter(text, county, null, status, qualification, on == null ? LocalDate.now(clock) : on);
        List<LaboratoryView> rows = laboratories.list(filter, kind, Cursor.id(cursor), limit + 1).stream()
                .map(this::view)
                .toList();
        return Page.of(rows, limit, row -> Cursor.after(row.laboratoryId().toString()));
    }

    @GET
    @Path("/{id}/history")
    @Operation(operationId = "getLaboratoryHistory", summary = "Every version of a laboratory (历史)")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    @APIResponse(responseCode = "404", description = "laboratory-not-found")
    public Page<VersionHistory.Version> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) @Min(1) @Max(Page.MAXIMUM) int limit) {
        return laboratories.history(id, cursor, limit);
    }

    private LaboratoryView view(Laboratory laboratory) {
        return LaboratoryView.of(laboratory, LocalDate.now(clock));
    }
}

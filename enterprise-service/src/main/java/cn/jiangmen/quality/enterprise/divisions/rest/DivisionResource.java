package cn.jiangmen.quality.enterprise.divisions.rest;

import cn.jiangmen.quality.enterprise.CountyChange;
import cn.jiangmen.quality.enterprise.divisions.DivisionService;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.kit.http.Line;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of the county tree: recorded, listed, taken back. */
@Path("/api/v1/division-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Counties")
class DivisionResource {
    private final DivisionService divisions;
    private final Idempotency idempotency;

    DivisionResource(DivisionService divisions, Idempotency idempotency) {
        this.divisions = divisions;
        this.idempotency = idempotency;
    }

    /** All of them; there are few. */
    @Schema(name = "DivisionChanges")
    record All(List<DivisionService.Recorded> items) {}

    @Schema(name = "DivisionChangeRequest", description = "行政区划变更")
    record Said(
            @Schema(description = "MERGED into another, RECODED, or RENAMED under the same code", examples = "MERGED")
            @NotNull
            CountyChange.Kind kind,

            @Schema(description = "the county that changes", examples = "440704") @NotNull @Pattern(regexp = "[0-9]{6}")
            String county,

            @Schema(
                    description = "the county it goes into, or its new code; null when it is renamed",
                    examples = "440703",
                    nullable = true)
            @Pattern(regexp = "[0-9]{6}")
            String into,

            @Schema(
                    description = "name of a new county, or the new name; null where it goes into one that exists",
                    nullable = true)
            @Line(max = 40)
            String nameZh,

            @Schema(nullable = true) @Line(max = 80) String nameEn,
            @Schema(examples = "2026-01-01") @NotNull LocalDate effectiveOn,

            @Schema(description = "the act that says so", examples = "国务院批复 国函〔2025〕1 号") @NotNull @Line(max = 300)
            String source,

            @Schema(description = "the acting officer or department, as told", examples = "市民政局")
            @NotNull
            @Line(max = 100)
            String by) {
        DivisionService.Said said() {
            return new DivisionService.Said(kind, county, into, nameZh, nameEn, effectiveOn, source, by);
        }
    }

    @Schema(name = "DivisionChangeWithdrawal", description = "The change had not taken place")
    record Withdrawal(
            @Schema(examples = "市民政局") @NotNull @Line(max = 100)
            String by,

            @Schema(examples = "误录") @NotNull @Line(max = 500)
            String reason) {}

    @GET
    @Operation(operationId = "listDivisionChanges", summary = "All changes of the county tree (区划变更)")
    @APIResponse(
            responseCode = "200",
            description = "by day",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list() {
        return new All(divisions.list());
    }

    @POST
    @Operation(
            operationId = "recordDivisionChange",
            summary = "A county is merged, recoded or renamed from a day on (区划变更)",
            description =
                    "Lists and counts answer by the boundaries then and now at once; the events of the enterprises"
                            + " concerned are told again within minutes.")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = DivisionService.Recorded.class)))
    @APIResponse(responseCode = "400", description = "county-names-missing")
    @APIResponse(responseCode = "409", description = "county-not-there, division-change-contradicted")
    public Response record(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Said request) {
        return idempotency.once(key, request, () -> Response.status(Response.Status.CREATED)
                .entity(divisions.record(request.said()))
                .build());
    }

    @POST
    @Path("/{id}/withdrawals")
    @Operation(operationId = "withdrawDivisionChange", summary = "The change had not taken place (撤回)")
    @APIResponse(
            responseCode = "200",
            description = "the changes that are left",
            content = @Content(schema = @Schema(implementation = All.class)))
    @APIResponse(responseCode = "404", description = "division-change-not-found")
    @APIResponse(responseCode = "409", description = "county-in-use")
    public All withdraw(@PathParam("id") UUID id, @NotNull @Valid Withdrawal request) {
        divisions.withdraw(id, request.by(), request.reason());
        return new All(divisions.list());
    }
}

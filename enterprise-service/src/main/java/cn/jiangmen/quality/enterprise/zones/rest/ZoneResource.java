package cn.jiangmen.quality.enterprise.zones.rest;

import cn.jiangmen.quality.enterprise.zones.Zone;
import cn.jiangmen.quality.enterprise.zones.Zones;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The zones and parks; their members are {@code GET /api/v1/enterprises?zone=}. */
@Path(ZoneResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Zones", description = "功能区与园区")
class ZoneResource {
    static final String PATH = "/api/v1/zones";

    private final Zones zones;
    private final Idempotency idempotency;
    private final Clock clock;

    ZoneResource(Zones zones, Idempotency idempotency, Clock clock) {
        this.zones = zones;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** All that fit; there are some dozens. */
    @Schema(name = "Zones")
    record All(List<Zone> items) {}

    /** All versions of one. */
    @Schema(name = "ZoneHistory")
    record History(List<Zones.Version> items) {}

    /** How many sit in each on a day. */
    @Schema(name = "ZoneCounts")
    record Counts(LocalDate on, List<Zones.Members> items) {}

    @GET
    @Operation(operationId = "listZones", summary = "Zones and parks (园区)")
    @APIResponse(
            responseCode = "200",
            description = "by code, each with its source and how sure it is",
            content = @Content(schema = @Schema(implementation = All.class)))
    public All list(
            @Parameter(example = "INDUSTRIAL_PARK") @QueryParam("kind") Zone.Kind kind,
            @Parameter(example = "440705") @QueryParam("county") String county) {
        return new All(zones.list(kind, county));
    }

    @GET
    @Path("/counts")
    @Operation(operationId = "countZoneMembers", summary = "How many enterprises sit in each zone on a day (园区企业数)")
    @APIResponse(
            responseCode = "200",
            description = "those that exist on that day",
            content = @Content(schema = @Schema(implementation = Counts.class)))
    public Counts counts(@Parameter(description = "today when absent") @QueryParam("on") LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return new Counts(day, zones.members(day));
    }

    @GET
    @Path("/{code}")
    @Operation(operationId = "getZone", summary = "A zone or park (园区详情)")
    @APIResponse(
            responseCode = "200",
            description = "the zone",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(responseCode = "404", description = "zone-not-found")
    public Response get(@Parameter(example = "440705453") @PathParam("code") String code) {
        Zone zone = zones.get(code);
        return Answer.current(zone.version(), zone);
    }

    @GET
    @Path("/{code}/history")
    @Operation(operationId = "getZoneHistory", summary = "Its recorded versions (历史)")
    @APIResponse(
            responseCode = "200",
            description = "oldest first; a row that came with the system has none before its first correction",
            content = @Content(schema = @Schema(implementation = History.class)))
    @APIResponse(responseCode = "404", description = "zone-not-found")
    public History history(@Parameter(example = "440705453") @PathParam("code") String code) {
        return new History(zones.history(code));
    }

    @POST
    @Operation(operationId = "recordZone", summary = "Records a zone or park (新增园区)")
    @APIResponse(
            responseCode = "201",
            description = "recorded",
            content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(responseCode = "400", description = "county-unknown, zone-period-invalid")
    @APIResponse(responseCode = "409", description = "zone-code-taken")
    public Response record(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid ZoneRequests.Recording request) {
        return idempotency.once(key, request, () -> {
            Zone zone = zones.add(request.code(), request.said(), request.by());
            return Answer.created(PATH, zone.code(), zone.version(), zone);
        });
    }

    @POST
    @Path("/{code}/corrections")
    @Operation(operationId = "correctZone", summary = "Records a zone or park anew (更正园区)")
    @APIResponse(
            responseCode = "200",
            description = "the zone after the change",
            content = @Content(schema = @Schema(implementation = Zone.class)))
    @APIResponse(responseCode = "400", description = "county-unknown, zone-period-invalid")
    @APIResponse(responseCode = "404", description = "zone-not-found")
    public Response correct(
            @Parameter(example = "440705453") @PathParam("code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid ZoneRequests.Correction request) {
        Zone zone = zones.correct(code, ifMatch, request.said(), request.by(), request.reason());
        return Answer.current(zone.version(), zone);
    }
}

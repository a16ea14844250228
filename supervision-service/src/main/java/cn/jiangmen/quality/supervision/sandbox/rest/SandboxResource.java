package cn.jiangmen.quality.supervision.sandbox.rest;

import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Idempotency;
import cn.jiangmen.quality.supervision.sandbox.Run;
import cn.jiangmen.quality.supervision.sandbox.Runs;
import cn.jiangmen.quality.supervision.sandbox.Sandbox;
import cn.jiangmen.quality.supervision.sandbox.Scenario;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clock and the scenarios of a sandbox; everything here is 404 where there is none. */
@Path(SandboxResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sandbox", description = "沙箱")
class SandboxResource {
    static final String PATH = "/api/v1/sandbox";

    private static final String ID = "019ab0de-7c1a-7d2e-9f00-5a0db0000001";

    private final Sandbox sandbox;
    private final Runs runs;
    private final Idempotency idempotency;

    SandboxResource(Sandbox sandbox, Runs runs, Idempotency idempotency) {
        this.sandbox = sandbox;
        this.runs = runs;
        this.idempotency = idempotency;
    }

    @Schema(name = "SandboxScenarios")
    record All(List<Scenario> items) {}

    @GET
    @Path("/clock")
    @Operation(operationId = "getSandboxClock", summary = "What time it is in the sandbox (沙箱时间)")
    @APIResponse(
            responseCode = "200",
            description = "the present",
            content = @Content(schema = @Schema(implementation = Sandbox.Present.class)))
    @APIResponse(responseCode = "404", description = "no-sandbox")
    public Sandbox.Present clock() {
        return sandbox.present();
    }

    @POST
    @Path("/clock")
    @Operation(
            operationId = "moveSandboxClock",
            summary = "Moves the clock forward (向前调时钟)",
            description =
                    "What falls due on the way is done before the answer comes: records expire, days end and get their"
                            + " packages, superseded entries are compacted. Years without a holiday notice get an invented one.")
    @APIResponse(
            responseCode = "200",
            description = "the present after the move",
            content = @Content(schema = @Schema(implementation = Sandbox.Present.class)))
    @APIResponse(responseCode = "400", description = "sandbox-clock-refused")
    @APIResponse(responseCode = "404", description = "no-sandbox")
    public Sandbox.Present move(@NotNull @Valid SandboxRequests.Move request) {
        if (request.by() != null && request.to() == null) {
            return sandbox.move(request.by());
        }
        // neither or both is no moment ahead
        return sandbox.moveTo(
                request.by() == null && request.to() != null
                        ? request.to()
                        : sandbox.present().now());
    }

    @GET
    @Path("/scenarios")
    @Operation(
            operationId = "listSandboxScenarios",
            summary = "The lives that can be played, each step with the entries it leads to (情景)")
    @APIResponse(
            responseCode = "200",
            description = "all",
            content = @Content(schema = @Schema(implementation = All.class)))
    @APIResponse(responseCode = "404", description = "no-sandbox")
    public All scenarios() {
        return new All(runs.scenarios());
    }

    @POST
    @Path("/runs")
    @Operation(operationId = "beginSandboxRun", summary = "Begins a scenario with a new enterprise (开始演练)")
    @APIResponse(
            responseCode = "201",
            description = "begun; no step is played yet",
            content = @Content(schema = @Schema(implementation = Run.class)))
    @APIResponse(responseCode = "404", description = "no-sandbox, sandbox-scenario-not-found")
    public Response begin(
            @Parameter(description = "repeating a request under the same key gives the first answer again")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @NotNull @Valid SandboxRequests.Beginning request) {
        return idempotency.once(key, request, () -> {
            Run run = runs.begin(request.scenario(), request.consumer());
            return Answer.created(PATH + "/runs", run.id().toString(), run.version(), run);
        });
    }

    @GET
    @Path("/runs/{run_id}")
    @Operation(operationId = "getSandboxRun", summary = "A run with what came of its steps (演练)")
    @APIResponse(
            responseCode = "200",
            description = "the run",
            content = @Content(schema = @Schema(implementation = Run.class)))
    @APIResponse(responseCode = "404", description = "no-sandbox, sandbox-run-not-found")
    public Response get(@Parameter(example = ID) @PathParam("run_id") UUID id) {
        return answer(runs.get(id));
    }

    @POST
    @Path("/runs/{run_id}/steps")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "playSandboxStep",
            summary = "Plays the next step (下一步)",
            description = "Its outcome is the last one: the entries that came, and what was not as it should be.")
    @APIResponse(
            responseCode = "200",
            description = "the run",
            content = @Content(schema = @Schema(implementation = Run.class)))
    @APIResponse(responseCode = "404", description = "no-sandbox, sandbox-run-not-found")
    @APIResponse(responseCode = "409", description = "sandbox-run-over")
    public Response step(@Parameter(example = ID) @PathParam("run_id") UUID id, @Context HttpServerRequest called) {
        return answer(runs.next(id, self(called.localAddress())));
    }

    /** The address that this call came to, whatever name it was made under. */
    private static URI self(SocketAddress local) {
        String host = local.hostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + local.port());
    }

    private static Response answer(Run run) {
        return Answer.current(run.version(), run);
    }
}

package cn.jiangmen.quality.enterprise.guidance.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.guidance.Guidance;
import cn.jiangmen.quality.enterprise.guidance.GuidanceService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the guidance of an enterprise. */
@Path("/api/v1/enterprises/{credit_code}/guidance")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Guidance", description = "认证引导")
class GuidanceResource {
    private final GuidanceService guidance;
    private final Clock clock;

    GuidanceResource(GuidanceService guidance, Clock clock) {
        this.guidance = guidance;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getGuidance",
            summary = "What the plan recommends to an enterprise, why, what it holds, and what stands against (企业认证引导)",
            description = "A compulsory certification is a duty; everything else is encouraged and voluntary.")
    @APIResponse(responseCode = "200", description = "the guidance of the day")
    @APIResponse(responseCode = "400", description = "credit-code-invalid")
    @APIResponse(responseCode = "404", description = "enterprise-not-found")
    public Guidance get(
            @Parameter(example = "91440703MA4T000275") @PathParam("credit_code") String code,
            @Parameter(description = "today when absent", example = "2025-12-31") @QueryParam("on") LocalDate on) {
        return guidance.of(CreditCode.of(code), on == null ? LocalDate.now(clock) : on);
    }
}

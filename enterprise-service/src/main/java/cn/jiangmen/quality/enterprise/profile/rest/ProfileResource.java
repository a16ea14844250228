package cn.jiangmen.quality.enterprise.profile.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.profile.Profile;
import cn.jiangmen.quality.enterprise.profile.Profiles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An enterprise seen from all sides. */
@Path("/api/v1/enterprises/{credit_code}/profile")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Profiles", description = "企业全景")
class ProfileResource {
    private final Profiles profiles;
    private final Clock clock;

    ProfileResource(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getEnterpriseProfile",
            summary = "An enterprise seen from all sides, today (企业全景视图)",
            description =
                    "Identity, certificates, guidance, quality work, supervision in numbers and dishonesty in force; each"
                            + " part with its own `as_of`. A former code, or that of a merged enterprise, leads to the present one;"
                            + " also told of one that is not registered but named by a certificate or by supervision.")
    @APIResponse(responseCode = "200", description = "the profile")
    @APIResponse(responseCode = "400", description = "credit-code-invalid")
    @APIResponse(responseCode = "404", description = "enterprise-profile-unknown")
    public Profile get(@Parameter(example = "91440703MA4T000275") @PathParam("credit_code") String code) {
        return profiles.of(CreditCode.of(code), LocalDate.now(clock));
    }
}

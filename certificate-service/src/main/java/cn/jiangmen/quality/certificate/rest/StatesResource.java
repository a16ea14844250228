package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.PastStates;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.kit.http.Line;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts certificates by their state on any day. */
@Path("/api/v1/certificate-states")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates")
class StatesResource {
    private final PastStates states;
    private final Clock clock;

    StatesResource(PastStates states, Clock clock) {
        this.states = states;
        this.clock = clock;
    }

    @Schema(name = "CertificateStates")
    record View(
            LocalDate on,

            @Schema(description = "null: as it is known now")
            Instant knownAt,

            long valid,
            long suspended,
            long revoked,
            long cancelled,
            long expired,
            List<PastStates.Counted> schemes) {
        static View of(LocalDate on, Instant knownAt, List<PastStates.Counted> schemes) {
            return new View(
                    on,
                    knownAt,
                    sum(schemes, PastStates.Counted::valid),
                    sum(schemes, PastStates.Counted::suspended),
                    sum(schemes, PastStates.Counted::revoked),
                    sum(schemes, PastStates.Counted::cancelled),
                    sum(schemes, PastStates.Counted::expired),
                    schemes);
        }

        private static long sum(List<PastStates.Counted> schemes, ToLongFunction<PastStates.Counted> part) {
            return schemes.stream().mapToLong(part).sum();
        }
    }

    @GET
    @Operation(
            operationId = "countCertificateStates",
            summary = "How many certificates were in which state on any day, by scheme (某日状态统计)",
            description =
                    "Certificates that were not issued yet are in no state. With `known_at`: as it was known at that"
                            + " moment, which reads the history of every certificate and takes its time.")
    @APIResponse(responseCode = "400", description = "scheme-unknown, date-implausible")
    public View count(
            @Parameter(description = "today when absent", example = "2025-12-31") @QueryParam("on") LocalDate on,
            @Parameter(description = "as it is known now when absent", example = "2026-01-15T00:00:00+08:00")
                    @QueryParam("known_at")
                    OffsetDateTime knownAt,
            @Parameter(description = "approval number of the body", example = "CNCA-R-2002-001")
                    @QueryParam("body")
                    @Line
                    String body,
            @Parameter(description = "a scheme's code, or a category's for all below it", example = "A01")
                    @QueryParam("scheme")
                    @Line
                    String scheme) {
        Term.plausible("on", on);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Instant moment = knownAt == null ? null : knownAt.toInstant();
        return View.of(day, moment, states.count(day, moment, body, scheme));
    }
}

package cn.jiangmen.quality.certificate.rest;

import cn.jiangmen.quality.certificate.CertificateService;
import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.DayRange;
import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.PastStates;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.events.CertificateState;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells the state of a certificate on any day, by what is known now or was known at a moment. */
@Path(CertificateResource.PATH + "/{id}/state")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Certificates")
class StateResource {
    private final CertificateService certificates;
    private final PastStates states;
    private final Clock clock;

    StateResource(CertificateService certificates, PastStates states, Clock clock) {
        this.certificates = certificates;
        this.states = states;
        this.clock = clock;
    }

    @Schema(name = "CertificateOnADay")
    record View(
            UUID certificateId,
            LocalDate on,
            Instant knownAt,

            @Schema(description = "null: the certificate was not registered here at that moment")
            Long version,

            Instant recordedAt,

            @Schema(description = "the record was taken back, as by undoing an import: it counts on no day")
            boolean withdrawn,

            @Schema(description = "null before the first issue, or where it was withdrawn")
            CertificateStatus status,

            @Schema(description = "the term of the day, both days included; null outside of all")
            Term term,

            String number,
            String body,
            String bodyName,
            String scheme,
            KpiClass kpiClass,
            Holder holder,

            @Schema(description = "half-open day ranges") List<DayRange> inForce,

            @Schema(description = "half-open day ranges") List<DayRange> suspended) {
        static View of(UUID id, LocalDate on, Instant knownAt, PastStates.Known known) {
            if (known == null) {
                return new View(
                        id, on, knownAt, null, null, false, null, null, null, null, null, null, null, null, List.of(),
                        List.of());
            }
            CertificateState state = known.state();
            Term term = state.terms().stream()
                    .filter(each -> !on.isBefore(each.issuedOn()) && !on.isAfter(each.expiresOn()))
                    .reduce((_, later) -> later)
                    .orElse(null);
            return new View(
                    id,
                    on,
                    knownAt,
                    known.version(),
                    known.recordedAt(),
                    known.withdrawn(),
                    known.statusOn(on).orElse(null),
                    term,
                    state.number(),
                    state.body(),
                    state.bodyName(),
                    state.scheme(),
                    state.kpiClass(),
                    state.holder(),
                    state.inForce(),
                    state.suspended());
        }
    }

    @GET
    @Operation(
            operationId = "getCertificateState",
            summary = "The state of a certificate on any day, as it is or was known (某日状态)",
            description =
                    "`on` is the legal day, `known_at` the moment whose knowledge is asked for: bodies report late, so a"
                            + " state on a day may have been told otherwise at the time.")
    @APIResponse(responseCode = "400", description = "date-implausible")
    @APIResponse(responseCode = "404", description = "certificate-not-found")
    public View state(
            @PathParam("id") UUID id,
            @Parameter(description = "today when absent", example = "2025-12-31") @QueryParam("on") LocalDate on,
            @Parameter(description = "now when absent", example = "2026-01-15T00:00:00+08:00") @QueryParam("known_at")
                    OffsetDateTime knownAt) {
        Term.plausible("on", on);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Instant moment = knownAt == null ? clock.instant() : knownAt.toInstant();
        // also of one whose record was taken back, which has a history and nothing else
        if (states.at(id, clock.instant()).isEmpty()) {
            certificates.get(id);
        }
        return View.of(id, day, moment, states.at(id, moment).orElse(null));
    }
}

package cn.jiangmen.quality.target.whatif.rest;

import cn.jiangmen.quality.target.TargetRefused;
import cn.jiangmen.quality.target.whatif.Supposition;
import cn.jiangmen.quality.target.whatif.WhatIf;
import cn.jiangmen.quality.target.whatif.WhatIfReading;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells what changes of certificates would do to the numbers, before anyone makes them. */
@Path("/api/v1/what-ifs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "What-if", description = "假设推算")
class WhatIfResource {
    private static final String LINES = "application/x-ndjson";
    private static final int LAST_YEAR = 9999;

    private final WhatIfReading reading;

    WhatIfResource(WhatIfReading reading) {
        this.reading = reading;
    }

    /** The question, as far as it is read; certificates are written like the data of their events. */
    @Schema(name = "WhatIfQuestion")
    record Question(List<SupposedView> certificates) {}

    /** A certificate as it is supposed to be. Other fields of the events' data may stand beside these. */
    @Schema(name = "SupposedCertificate")
    record SupposedView(
            @Schema(description = "a new certificate: any fresh id")
            UUID certificateId,

            @Schema(examples = "A0101") String scheme,

            @Schema(description = "null for recognitions", examples = "QMS")
            String kpiClass,

            boolean subCertificate,
            HolderView holder,
            List<PartyView> parties,

            @Schema(description = "half-open; empty, as suspended: it would be gone")
            List<RangeView> inForce,

            List<RangeView> suspended) {}

    /** Whose it is. */
    @Schema(name = "SupposedHolder")
    record HolderView(
            @Schema(examples = "91440703MA4T000275") String creditCode) {}

    /** Whom it names beside the holder. */
    @Schema(name = "SupposedParty")
    record PartyView(
            @Schema(description = "APPLICANT, MANUFACTURER, FACTORY")
            String role,

            String creditCode) {}

    /** Days. */
    @Schema(name = "SupposedDays")
    record RangeView(
            LocalDate from,
            @Schema(description = "the day after the last") LocalDate to) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askWhatIf",
            summary = "What the numbers would be if certificates were other than they are (假设推算)",
            description =
                    "Counted by the ledger's own statement on copies of what the certificates touch; nothing is kept. Up to"
                            + " 10,000 certificates as JSON, up to 1,000,000 as application/x-ndjson, one a line.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Question.class)),
                @Content(mediaType = LINES, schema = @Schema(implementation = SupposedView.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "before, after and change by indicator, county and basis",
            content = @Content(schema = @Schema(implementation = WhatIf.class)))
    @APIResponse(
            responseCode = "400",
            description = "what-if-unreadable, what-if-certificate-invalid, day-out-of-range")
    @APIResponse(responseCode = "404", description = "plan-not-found: no plan is in force")
    @APIResponse(responseCode = "413", description = "what-if-too-large, too-large")
    @APIResponse(responseCode = "422", description = "what-if-repeated")
    @APIResponse(responseCode = "503", description = "what-if-busy")
    public WhatIf ask(
            @Parameter(description = ON, example = "2026-11-23") @QueryParam("on") LocalDate on, InputStream body)
            throws IOException, SQLException {
        try (Supposition supposed = Supposition.list(body)) {
            return reading.read(supposed, inRange(on));
        }
    }

    @POST
    @Consumes(LINES)
    @Operation(hidden = true)
    public WhatIf askByLines(@QueryParam("on") LocalDate on, InputStream body) throws IOException, SQLException {
        try (Supposition supposed = Supposition.lines(body)) {
            return reading.read(supposed, inRange(on));
        }
    }

    private static final String ON = "the day the numbers are told for; today when absent";

    private static LocalDate inRange(LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw new TargetRefused.DayOutOfRange("on");
        }
        return day;
    }
}

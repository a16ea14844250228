package cn.jiangmen.quality.certificate.expiry.rest;

import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.expiry.AnnouncedExpiries;
import cn.jiangmen.quality.certificate.expiry.ExpiryStage;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryState;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows what was announced of expiries. */
@Path("/api/v1/expiry-announcements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expiries", description = "到期提示")
class ExpiryResource {
    private final AnnouncedExpiries expiries;

    ExpiryResource(AnnouncedExpiries expiries) {
        this.expiries = expiries;
    }

    /** The last announcement of a certificate. */
    @Schema(name = "ExpiryAnnouncement")
    record View(
            UUID certificateId,
            @Schema(examples = "00124Q31234R0M") String number,
            String body,
            String scheme,
            KpiClass kpiClass,
            Holder holder,
            ExpiryStage stage,
            @Schema(description = "last valid day") LocalDate expiresOn,

            @Schema(description = "first day without validity")
            LocalDate lapsesOn,

            LocalDate announcedOn) {
        static View of(ExpiryState state) {
            return new View(
                    state.certificateId(),
                    state.number(),
                    state.body(),
                    state.scheme(),
                    state.kpiClass(),
                    state.holder(),
                    state.stage(),
                    state.expiresOn(),
                    state.lapsesOn(),
                    state.announcedOn());
        }
    }

    @GET
    @Operation(
            operationId = "listExpiryAnnouncements",
            summary = "What was announced last of each certificate's expiry, by its last valid day (到期提示)",
            description =
                    "Informative; announced daily, withdrawn where it turned out otherwise. State on a day is asked of"
                            + " the certificates.")
    @APIResponse(responseCode = "400", description = "invalid-cursor")
    public Page<View> list(
            @Parameter(example = "FORESEEN") @QueryParam("stage") ExpiryStage stage,
            @Parameter(description = "last valid days from this one on", example = "2026-12-01") @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "last valid days before this one", example = "2027-01-01") @QueryParam("to")
                    LocalDate to,
            @Parameter(description = "approval number of the certificate's body", example = "CNCA-R-2002-001")
                    @QueryParam("body")
                    @Line
                    String body,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] after = Cursor.read(cursor, 2).orElse(new String[2]);
        List<View> rows = expiries
                .list(new AnnouncedExpiries.Filter(stage, from, to, body), day(after[0]), id(after[1]), limit + 1)
                .stream()
                .map(View::of)
                .toList();
        return Page.of(
                rows,
                limit,
                row -> Cursor.after(
                        row.expiresOn().toString(), row.certificateId().toString()));
    }

    private static LocalDate day(String told) {
        try {
            return told == null ? null : LocalDate.parse(told);
        } catch (DateTimeException e) {
            throw new Cursor.InvalidCursor();
        }
    }

    private static UUID id(String told) {
        try {
            return told == null ? null : UUID.fromString(told);
        } catch (IllegalArgumentException e) {
            throw new Cursor.InvalidCursor();
        }
    }
}

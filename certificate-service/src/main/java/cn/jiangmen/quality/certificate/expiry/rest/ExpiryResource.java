package cn.jiangmen.quality.certificate.expiry.rest;

import cn.jiangmen.quality.certificate.Holder;
import cn.jiangmen.quality.certificate.expiry.AnnouncedExpiries;
import cn.jiangmen.quality.certificate.expiry.ExpiryRefused;
import cn.jiangmen.quality.certificate.expiry.ExpiryStage;
import cn.jiangmen.quality.certificate.expiry.events.ExpiryState;
import cn.jiangmen.quality.certificate.schemes.KpiClass;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Cursor;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows what was announced of expiries. */
@Path("/api/v1/expiry-announcements")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Expiries", description = "到期提示")
class ExpiryResource {
    private static final List<String> HEAD_ZH =
            List.of("证书编号", "获证组织名称", "统一社会信用代码", "认证机构批准号", "认证项目代码", "提示", "到期日期", "提示日期");
    private static final List<String> HEAD_EN = List.of(
            "Certificate number", "Holder", "Credit code", "Body", "Scheme", "Stage", "Expires on", "Announced on");

    private final AnnouncedExpiries expiries;

    @Context
    HttpHeaders headers;

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
            @Valid @BeanParam ExpiryQuery query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAXIMUM) int limit) {
        String[] after = Cursor.read(cursor, 2).orElse(new String[2]);
        List<View> rows = expiries.list(query.filter(), day(after[0]), id(after[1]), limit + 1).stream()
                .map(View::of)
                .toList();
        return Page.of(
                rows,
                limit,
                row -> Cursor.after(
                        row.expiresOn().toString(), row.certificateId().toString()));
    }

    /** How many are announced. */
    @Schema(name = "ExpiryCount")
    record Counted(@Schema(examples = "12") long count) {}

    @GET
    @Path("/count")
    @Operation(operationId = "countExpiryAnnouncements", summary = "How many the list has under these filters (计数)")
    public Counted count(@Valid @BeanParam ExpiryQuery query) {
        return new Counted(expiries.count(query.filter()));
    }

    @GET
    @Path("/export")
    @Produces({"text/csv;charset=UTF-8", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @Operation(operationId = "exportExpiryAnnouncements", summary = "The list under these filters as a file (导出)")
    @APIResponse(
            responseCode = "200",
            description = "the file",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(implementation = String.class, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "too-many-rows (XLSX)")
    public Response export(
            @Valid @BeanParam ExpiryQuery query,
            @QueryParam("format") @DefaultValue("csv") @Pattern(regexp = "csv|xlsx") String format) {
        TableFormat form = TableFormat.valueOf(format.toUpperCase(Locale.ROOT));
        long rows = expiries.count(query.filter());
        if (rows > form.mostRows()) {
            throw new ExpiryRefused.TooManyRows(rows, form.mostRows());
        }
        boolean english = Problem.english(headers);
        return Answer.file(
                form,
                "expiries",
                english ? "Expiries" : "到期提示",
                english ? HEAD_EN : HEAD_ZH,
                table -> expiries.each(query.filter(), state -> table.row(line(state, english))));
    }

    private static List<Object> line(ExpiryState state, boolean english) {
        String stage = english
                ? state.stage().name()
                : switch (state.stage()) {
                    case FORESEEN -> "即将到期";
                    case OCCURRED -> "过期失效";
                    case WITHDRAWN -> "提示已撤回";
                };
        return Arrays.asList(
                state.number(),
                state.holder().name(),
                state.holder().creditCode(),
                state.body(),
                state.scheme(),
                stage,
                state.expiresOn(),
                state.announcedOn());
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

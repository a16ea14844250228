package cn.jiangmen.quality.enterprise.representatives.rest;

import cn.jiangmen.quality.enterprise.CreditCode;
import cn.jiangmen.quality.enterprise.representatives.Representative;
import cn.jiangmen.quality.enterprise.representatives.Representatives;
import cn.jiangmen.quality.kit.http.Answer;
import cn.jiangmen.quality.kit.http.Line;
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
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The legal representative of an enterprise, masked; in full for a purpose. */
@Path("/api/v1/enterprises/{credit_code}/legal-representative")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Personal data", description = "个人信息")
@APIResponse(responseCode = "400", description = "credit-code-invalid")
@APIResponse(responseCode = "404", description = "enterprise-not-found, legal-representative-not-recorded")
class RepresentativeResource {
    private final Representatives representatives;

    RepresentativeResource(Representatives representatives) {
        this.representatives = representatives;
    }

    @Schema(name = "LegalRepresentative", description = "法定代表人, masked")
    record View(
            @Schema(description = "the first character", examples = "陈**")
            String nameMasked,

            @Schema(examples = "2021-03-01", nullable = true)
            LocalDate since,

            @Schema(description = "also the ETag", examples = "1")
            long version,

            Instant recordedAt) {
        static View of(Representative shown) {
            return new View(shown.masked(), shown.since(), shown.version(), shown.recordedAt());
        }
    }

    @Schema(name = "LegalRepresentativeInFull", description = "法定代表人; this look is kept")
    record Full(
            @Schema(examples = "陈示例") String name,
            @Schema(nullable = true) LocalDate since,
            @Schema(examples = "1") long version) {}

    @Schema(name = "LegalRepresentativeRecording", description = "登记法定代表人")
    record Recording(
            @Schema(examples = "陈示例", maxLength = 60) @NotNull @Line(max = 60)
            String name,

            @Schema(examples = "2021-03-01", nullable = true)
            LocalDate since,

            @Schema(description = "the acting officer or department, as told", examples = "登记科")
            @NotNull
            @Line(max = 100)
            String by,

            @Schema(examples = "变更登记") @NotNull @Line(max = 500)
            String reason) {
        @Override
        public String toString() {
            return "Recording";
        }
    }

    @Schema(name = "PersonalDataLookRequest", description = "查看个人信息: for what, by whom, in which role")
    record Asked(
            @Schema(examples = "送达行政处罚决定书") @NotNull @Line(max = 300)
            String purpose,

            @Schema(examples = "执法三科 张某") @NotNull @Line(max = 100)
            String by,

            @Schema(description = "a claim until an identity says it", examples = "register-officer")
            @NotNull
            @Line(max = 60)
            String role) {}

    @GET
    @Operation(operationId = "getLegalRepresentative", summary = "The legal representative, masked (法定代表人)")
    @APIResponse(
            responseCode = "200",
            description = "masked",
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response get(@Parameter(example = "91440703MA4T000275") @PathParam("credit_code") String code) {
        Representative present = representatives.get(CreditCode.of(code));
        return Answer.current(present.version(), View.of(present));
    }

    @POST
    @Operation(
            operationId = "recordLegalRepresentative",
            summary = "Records the legal representative; If-Match unless it is the first (登记法定代表人)")
    @APIResponse(
            responseCode = "200",
            description = "recorded, masked",
            content = @Content(schema = @Schema(implementation = View.class)))
    public Response record(
            @Parameter(example = "91440703MA4T000275") @PathParam("credit_code") String code,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Recording request) {
        Representative recorded = representatives.record(
                CreditCode.of(code), ifMatch, request.name(), request.since(), request.by(), request.reason());
        return Answer.current(recorded.version(), View.of(recorded));
    }

    @POST
    @Path("/looks")
    @Operation(
            operationId = "lookAtLegalRepresentative",
            summary = "The legal representative in full, for a purpose; the look is kept (查看完整信息)")
    @APIResponse(
            responseCode = "200",
            description = "in full; not to be stored",
            content = @Content(schema = @Schema(implementation = Full.class)))
    @APIResponse(responseCode = "403", description = "personal-data-role")
    public Response look(
            @Parameter(example = "91440703MA4T000275") @PathParam("credit_code") String code,
            @NotNull @Valid Asked request) {
        Representative seen =
                representatives.look(CreditCode.of(code), request.purpose(), request.by(), request.role());
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        never.setNoTransform(false);
        return Response.ok(new Full(seen.name(), seen.since(), seen.version()))
                .cacheControl(never)
                .build();
    }
}

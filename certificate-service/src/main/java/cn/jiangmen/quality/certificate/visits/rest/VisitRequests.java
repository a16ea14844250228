package cn.jiangmen.quality.certificate.visits.rest;

import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.visits.VisitFacts;
import cn.jiangmen.quality.certificate.visits.VisitResult;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on visits, named for what they ask. */
final class VisitRequests {
    private static final int CODE = 64;
    private static final int BY = 100;
    private static final int TEXT = 500;

    private VisitRequests() {}

    @Schema(name = "VisitFacts", description = "审核情况")
    record Facts(
            @Schema(description = "code of GET /api/v1/visit-kinds; 02 and 03 count for surveillance", examples = "03")
            @NotNull
            @Line(max = CODE)
            String kind,

            @Schema(examples = "2026-05-11") @NotNull LocalDate begunOn,

            @Schema(description = "last day of it", examples = "2026-05-12") @NotNull
            LocalDate endedOn,

            @Schema(examples = "PASSED") @NotNull VisitResult result,

            @Schema(
                    description = "approval number of the body that came; absent: that of the certificate",
                    examples = "CNCA-R-2002-001")
            @Line(max = CODE)
            String body,

            @Schema(description = "whether the holder knew of it beforehand", examples = "true")
            Boolean announced,

            @Schema(description = "no names of persons", examples = "开具一般不符合项 2 项,已整改") @Line(max = TEXT)
            String note) {
        VisitFacts read() {
            return new VisitFacts(
                    Normal.code(kind), begunOn, endedOn, result, Normal.code(body), announced, Normal.text(note));
        }
    }

    @Schema(name = "VisitRecording", description = "登记审核")
    record Recording(
            @NotNull @Valid Facts visit,

            @Schema(description = "who records: a department or office", examples = "江门市市场监督管理局认证监管科")
            @NotNull
            @Line(max = BY)
            String by) {}

    @Schema(name = "VisitCorrection", description = "更正: the visit is stated anew, whole")
    record Correction(
            @NotNull @Valid Facts visit,

            @Schema(examples = "江门市市场监督管理局认证监管科") @NotNull @Line(max = BY)
            String by,

            @Schema(examples = "日期录入有误") @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "VisitWithdrawal", description = "撤回: the visit was recorded wrongly")
    record Withdrawal(
            @Schema(examples = "江门市市场监督管理局认证监管科") @NotNull @Line(max = BY)
            String by,

            @Schema(examples = "误录") @NotNull @Line(max = TEXT)
            String reason) {}
}

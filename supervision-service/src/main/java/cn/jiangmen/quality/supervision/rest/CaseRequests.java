package cn.jiangmen.quality.supervision.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.CaseOutcome;
import cn.jiangmen.quality.supervision.CaseService;
import cn.jiangmen.quality.supervision.Lead;
import cn.jiangmen.quality.supervision.LeadSource;
import cn.jiangmen.quality.supervision.ProcedureKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class CaseRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int MATTER = 500;

    private CaseRequests() {}

    @Schema(name = "CaseOpening", description = "立案")
    record Opening(
            @Schema(examples = "江门市蓬江区示例照明有限公司", maxLength = NAME) @NotNull @Line(max = NAME)
            String enterpriseName,

            @Schema(description = "统一社会信用代码", examples = "91440703MA4T000275", maxLength = CODE, nullable = true)
            @Line(max = CODE)
            String creditCode,

            @Schema(examples = "2024010101000001", maxLength = NAME, nullable = true) @Line(max = NAME)
            String certificateNumber,

            @Schema(description = "county in which it is handled", examples = "440703") @NotNull @Size(max = CODE)
            String county,

            @Schema(description = "案由", examples = "涉嫌冒用认证标志", maxLength = MATTER) @NotNull @Line(max = MATTER)
            String subjectMatter,

            @Schema(description = "null = today; not in the future", examples = "2026-03-02", nullable = true)
            LocalDate openedOn,

            @Schema(description = "null = ORDINARY 普通程序", nullable = true)
            ProcedureKind procedure,

            @Schema(
                    description = "with EXTERNAL and only then: what the case is called where its procedure runs",
                    examples = "null",
                    maxLength = NAME,
                    nullable = true)
            @Line(max = NAME)
            String externalReference,

            @Schema(description = "案源; null with a lead = OTHER", nullable = true)
            LeadSource leadSource,

            @Schema(description = "what the lead is called where it came from", maxLength = NAME, nullable = true)
            @Line(max = NAME)
            String leadReference,

            @Schema(description = "starts the period for deciding on filing", examples = "2026-02-24", nullable = true)
            LocalDate leadReceivedOn,

            @Schema(description = "whether the period for deciding on filing was extended (核查期限延长)", nullable = true)
            Boolean filingExtended) {

        CaseService.Opening said() {
            return new CaseService.Opening(
                    enterpriseName,
                    creditCode,
                    certificateNumber,
                    county,
                    subjectMatter,
                    openedOn,
                    procedure == null ? ProcedureKind.ORDINARY : procedure,
                    externalReference == null ? null : externalReference.strip(),
                    lead(),
                    Boolean.TRUE.equals(filingExtended));
        }

        private Lead lead() {
            boolean told = leadSource != null || leadReference != null || leadReceivedOn != null;
            return told
                    ? new Lead(leadSource == null ? LeadSource.OTHER : leadSource, leadReference, leadReceivedOn)
                    : null;
        }
    }

    @Schema(name = "CaseInvestigation", description = "调查")
    record Investigation(
            @Schema(description = "null = today; not in the future", examples = "2026-03-05", nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "两名执法人员现场检查", maxLength = MATTER, nullable = true) @Line(max = MATTER)
            String note) {}

    @Schema(name = "CaseClosure", description = "结案")
    record Closure(
            @Schema(description = "null = today; not in the future", examples = "2026-04-20", nullable = true)
            LocalDate effectiveOn,

            @NotNull CaseOutcome outcome,

            @Schema(examples = "已责令改正并复查合格", maxLength = MATTER, nullable = true) @Line(max = MATTER)
            String note) {}
}

package cn.jiangmen.quality.supervision.proposals.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.proposals.ProposalService;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on proposals. */
final class ProposalRequests {
    private static final int REASON = 500;

    private ProposalRequests() {}

    @Schema(name = "CaseProposalAcceptance", description = "立案: what is absent is taken from the lead")
    record Acceptance(
            @Schema(examples = "江门市蓬江区示例照明有限公司") @Line String enterpriseName,

            @Schema(description = "needed where the lead has none", examples = "440703") @Line(max = 6)
            String county,

            @Schema(description = "absent: the rule's words", examples = "涉嫌伪造认证证书") @Line(max = REASON)
            String subjectMatter,

            @Schema(description = "absent: today", examples = "2026-11-23")
            LocalDate openedOn,

            @Schema(description = "who decides, as claimed until identity is checked", examples = "蓬江区市场监管局")
            @NotNull
            @Line
            String by,

            @Schema(examples = "经核查需要立案") @Line(max = REASON)
            String reason) {
        ProposalService.Acceptance said() {
            return new ProposalService.Acceptance(enterpriseName, county, subjectMatter, openedOn, by.strip(), reason);
        }
    }

    @Schema(name = "CaseProposalDismissal", description = "不予立案")
    record Dismissal(
            @Schema(description = "who decides, as claimed until identity is checked", examples = "蓬江区市场监管局")
            @NotNull
            @Line
            String by,

            @Schema(examples = "证书信息录入有误,已通知机构更正") @NotNull @Line(max = REASON)
            String reason) {}
}

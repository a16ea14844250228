package cn.jiangmen.quality.certificate.chain.rest;

import cn.jiangmen.quality.certificate.CertificateNumber;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.certificate.chain.Link;
import cn.jiangmen.quality.certificate.chain.LinkKind;
import cn.jiangmen.quality.certificate.chain.Transfer;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on chains, named for what they ask. */
final class ChainRequests {
    private static final int CODE = 64;
    private static final int NAME = 300;
    private static final int BY = 100;
    private static final int TEXT = 500;

    private ChainRequests() {}

    @Schema(name = "Succession", description = "接续: another certificate follows this one")
    record Succession(
            @Schema(examples = "019ab0de-7c1a-7d2e-9f00-3b6c5d2a1e12") @NotNull
            UUID successorId,

            @Schema(examples = "RECERTIFICATION") @NotNull LinkKind kind,

            @Schema(description = "the holders differ and that is right, as after a merger", examples = "false")
            Boolean otherHolder,

            @Schema(description = "code of the register's list for replacements", examples = "0102") @Line(max = CODE)
            String reasonCode,

            @Schema(examples = "再认证后换发新编号") @NotNull @Line(max = TEXT)
            String reason,

            @Schema(description = "who records: a department or office", examples = "江门市市场监督管理局认证监管科")
            @NotNull
            @Line(max = BY)
            String by) {
        Link.Told told() {
            return new Link.Told(
                    kind, Boolean.TRUE.equals(otherHolder), Normal.code(reasonCode), Normal.text(reason), by.strip());
        }
    }

    @Schema(
            name = "CertificateTransfer",
            description = "转换认证机构: the new body's certificate, and the end of the old one")
    record TransferTold(
            @Schema(description = "of the new certificate, as printed", examples = "01626Q30123R0M")
            @NotNull
            @Line(max = 100)
            String number,

            @Schema(description = "approval number of the new body", examples = "CNCA-R-2002-002")
            @NotNull
            @Line(max = CODE)
            String body,

            @Schema(examples = "示例认证集团有限公司") @Line(max = NAME)
            String bodyName,

            @Schema(examples = "2026-06-01") @NotNull LocalDate issuedOn,
            @Schema(examples = "2027-01-09") @NotNull LocalDate expiresOn,

            @Schema(
                    description = "first day without the old one; absent: the day of the new issue",
                    examples = "2026-06-01")
            LocalDate endsOn,

            @Schema(
                    description = "why the old one ends; absent: 0120 (management systems), 0204 (CCC)",
                    examples = "0120")
            @Line(max = CODE)
            String endReasonCode,

            @Schema(description = "code of the register's list for replacements", examples = "0103") @Line(max = CODE)
            String reasonCode,

            @Schema(examples = "原机构退出该领域") @NotNull @Line(max = TEXT)
            String reason,

            @Schema(examples = "江门市市场监督管理局认证监管科") @NotNull @Line(max = BY)
            String by) {
        Transfer told() {
            return new Transfer(
                    CertificateNumber.of(number),
                    Normal.code(body),
                    Normal.text(bodyName),
                    issuedOn,
                    expiresOn,
                    endsOn,
                    Normal.code(endReasonCode),
                    Normal.code(reasonCode),
                    Normal.text(reason),
                    by.strip());
        }
    }

    @Schema(name = "CertificateLinkWithdrawal", description = "撤回: the link was recorded wrongly")
    record Withdrawal(
            @Schema(examples = "江门市市场监督管理局认证监管科") @NotNull @Line(max = BY)
            String by,

            @Schema(examples = "误录") @NotNull @Line(max = TEXT)
            String reason) {}
}

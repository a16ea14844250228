package cn.jiangmen.quality.certificate.suspicion.rest;

import cn.jiangmen.quality.certificate.suspicion.ObservationKind;
import cn.jiangmen.quality.certificate.suspicion.Seen;
import cn.jiangmen.quality.kit.http.Line;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on rules and observations. */
final class SuspicionRequests {
    private static final int REASON = 500;

    private SuspicionRequests() {}

    @Schema(name = "SuspicionRuleCorrection", description = "更正规则: what is absent or null stays as it is")
    record RuleCorrection(
            @Schema(examples = "false") Boolean enabled,

            @Schema(
                    implementation = Object.class,
                    description = "those to be changed, by name",
                    examples = "{\"tolerance_days\": 1}")
            ObjectNode parameters,

            @Schema(description = "who decides, as claimed until identity is checked", examples = "市市场监管局认证科")
            @NotNull
            @Line
            String by,

            @Schema(examples = "与发证惯例核对后调整") @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "ObservationReport", description = "录入观察: a claim of a certificate or mark, or production")
    record Report(
            @NotNull ObservationKind kind,
            @Schema(examples = "江门市测试电器厂") @NotNull @Line String enterpriseName,
            @Schema(examples = "91440703MA4T000275") String creditCode,

            @Schema(description = "of the certificate that was cited", examples = "2016010105123456") @Line(max = 100)
            String number,

            @Schema(examples = "CNCA-R-2002-001") @Line String body,

            @Schema(description = "claimed scheme or category; absent: any", examples = "B01") @Line(max = 64)
            String scheme,

            @Schema(examples = "0105") @Line(max = 64) String productClass,
            @Schema(examples = "聚氯乙烯绝缘电线") @Line String productName,
            @Schema(examples = "2026-05-01") @NotNull LocalDate observedFrom,

            @Schema(description = "last day; absent: the first", examples = "2026-05-03")
            LocalDate observedTo,

            @Schema(examples = "蓬江区某电商仓库") @Line String place,

            @Schema(description = "where this comes from", examples = "网络交易监测") @NotNull @Line
            String source,

            @Schema(description = "who records it, as claimed until identity is checked", examples = "蓬江区市场监管局")
            @NotNull
            @Line
            String by) {
        Seen seen(Clock clock) {
            return Seen.of(
                    kind,
                    enterpriseName,
                    creditCode,
                    number,
                    body,
                    scheme,
                    productClass,
                    productName,
                    observedFrom,
                    observedTo,
                    place,
                    source,
                    by,
                    clock);
        }
    }

    @Schema(name = "ObservationWithdrawal", description = "撤回")
    record Withdrawal(
            @Schema(examples = "蓬江区市场监管局") @NotNull @Line String by,

            @Schema(examples = "企业名称看错") @NotNull @Line(max = REASON)
            String reason) {}
}

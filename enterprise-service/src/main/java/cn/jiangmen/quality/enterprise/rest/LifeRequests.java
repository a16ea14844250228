package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about what befalls an enterprise. */
final class LifeRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int REASON = 500;

    private LifeRequests() {}

    @Schema(name = "NameChangeRequest", description = "名称变更")
    record NameChange(
            @Schema(examples = "江门市蓬江区示例智能照明有限公司", maxLength = NAME) @NotNull @Line(max = NAME)
            String name,

            @Schema(description = "not in the future", examples = "2024-05-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "名称变更登记", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "NameChangeWithdrawal", description = "The change of name of a day had not taken place")
    record NameChangeWithdrawal(
            @Schema(examples = "2024-05-01") @NotNull LocalDate recordedOn,

            @Schema(examples = "误录", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "CreditCodeChangeRequest", description = "统一社会信用代码变更")
    record CreditCodeChange(
            @Schema(examples = "91440704MA4T00035E", maxLength = CODE) @NotNull @Line(max = CODE)
            String creditCode,

            @Schema(description = "not in the future", examples = "2024-05-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "个体工商户转型为企业", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "LicenceRevocation", description = "吊销")
    record Revocation(
            @Schema(examples = "2025-03-31") @NotNull LocalDate effectiveOn,

            @Schema(examples = "吊销营业执照", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "MergerRequest", description = "吸收合并")
    record Merger(
            @Schema(description = "credit code of who goes on", examples = "91440704MA4T00035E", maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String survivor,

            @Schema(description = "not in the future", examples = "2024-05-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "吸收合并登记", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "RegisterWithdrawal", description = "What was recorded had not taken place")
    record Withdrawal(
            @Schema(examples = "误录", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}
}

package cn.jiangmen.quality.supervision.provinces.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.provinces.ProvincePush;
import cn.jiangmen.quality.supervision.provinces.ProvincePushes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class PushRequests {
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final String PROVINCE = "[0-9]{2}";

    private PushRequests() {}

    @Schema(name = "ProvincePushOpening", description = "向外省推送公示")
    record Opening(
            @NotNull ProvincePush.Kind kind,

            @Schema(description = "id of the penalty, or of the record of the listing") @NotNull
            UUID subjectId,

            @Schema(description = "two digits, not 44", examples = "45") @NotNull @Pattern(regexp = PROVINCE)
            String province,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "ProvincePushReceipt", description = "收到外省推送")
    record Receipt(
            @NotNull ProvincePush.Kind kind,

            @Schema(description = "two digits, not 44", examples = "45") @NotNull @Pattern(regexp = PROVINCE)
            String province,

            @Schema(description = "that is responsible for the party", examples = "440703") @NotNull
            String county,

            @NotNull @Line(max = NAME) String enterpriseName,

            @Schema(examples = "91440703MA4T000275") @NotNull @Line(max = 64)
            String creditCode,

            @Schema(examples = "桂市监处罚〔2026〕1号") @NotNull @Line(max = NAME)
            String decisionNumber,

            @NotNull LocalDate decidedOn,

            @Schema(description = "null = today", nullable = true)
            LocalDate receivedOn,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {
        ProvincePushes.Received said() {
            return new ProvincePushes.Received(
                    kind, province, county, enterpriseName, creditCode, decisionNumber, decidedOn, receivedOn);
        }
    }

    @Schema(name = "ProvincePushStep", description = "办理一步")
    record Done(
            @Schema(description = "null = today", nullable = true)
            LocalDate on,

            @Schema(description = "number of the letter or the page; null = none", nullable = true) @Line(max = TEXT)
            String reference,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}

    @Schema(name = "ProvincePushCancellation", description = "不再跨省公示")
    record Cancellation(
            @Schema(examples = "处罚决定已撤销") @NotNull @Line(max = TEXT)
            String reason,

            @Schema(examples = "蓬江区市场监督管理局信用科") @NotNull @Line(max = NAME)
            String by) {}
}

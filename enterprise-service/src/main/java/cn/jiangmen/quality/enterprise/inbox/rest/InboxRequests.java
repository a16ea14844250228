package cn.jiangmen.quality.enterprise.inbox.rest;

import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send to the inbox. */
final class InboxRequests {
    private InboxRequests() {}

    @Schema(name = "UnconfirmedConfirmation", description = "确认: what is absent or null is as its certificates tell")
    record Confirmation(
            @Schema(description = "the acting officer or department", examples = "蓬江区市场监督管理局") @NotNull @Line(max = 100)
            String by,

            @Schema(examples = "已与登记档案核对") @NotNull @Line(max = 500)
            String reason,

            @Schema(
                    description = "needed where its certificates tell none",
                    examples = "91440703MA4T000275",
                    nullable = true)
            @Line(max = 64)
            String creditCode,

            @Schema(examples = "江门市蓬江区示例照明有限公司", nullable = true) @Line(max = 200)
            String name,

            @Schema(
                    description = "county code, `outside`, or null (unknown); the suggestion is not taken by itself",
                    examples = "440703",
                    nullable = true)
            @Size(max = 64)
            String county,

            @Schema(description = "null = since ever", examples = "2019-07-01", nullable = true)
            LocalDate countySince,

            @Schema(examples = "江门市蓬江区示例路1号", nullable = true) @Line(max = 300)
            String address,

            @Schema(examples = "3872", nullable = true) @Line(max = 64)
            String industry,

            @Schema(examples = "SMALL", nullable = true) EnterpriseSize size) {}

    @Schema(name = "UnconfirmedLink", description = "关联: it is a subject that is registered")
    record Link(
            @Schema(examples = "蓬江区市场监督管理局") @NotNull @Line(max = 100)
            String by,

            @Schema(examples = "证书上的代码是变更前的代码") @NotNull @Line(max = 500)
            String reason,

            @Schema(description = "of the registered subject", examples = "91440703MA4T000275") @NotNull @Line(max = 64)
            String creditCode) {}

    @Schema(name = "UnconfirmedDecision", description = "不予登记 or 重新打开")
    record Decision(
            @Schema(examples = "蓬江区市场监督管理局") @NotNull @Line(max = 100)
            String by,

            @Schema(examples = "证书持有人为外地企业的分支机构") @NotNull @Line(max = 500)
            String reason) {}
}

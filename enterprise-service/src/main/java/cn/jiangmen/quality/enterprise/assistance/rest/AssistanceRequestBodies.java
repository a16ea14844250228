package cn.jiangmen.quality.enterprise.assistance.rest;

import cn.jiangmen.quality.enterprise.assistance.AssistanceOutcome;
import cn.jiangmen.quality.enterprise.assistance.AssistanceService;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class AssistanceRequestBodies {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;

    private AssistanceRequestBodies() {}

    @Schema(name = "AssistanceWish", description = "认证帮扶需求")
    record Asked(
            @Schema(examples = "91440703MA4T000275", maxLength = CODE) @NotNull @Line(max = CODE)
            String creditCode,

            @Schema(description = "null = the name in the register", maxLength = NAME, nullable = true)
            @Line(max = NAME)
            String enterpriseName,

            @Schema(
                    description = "null = where the register has the enterprise on that day",
                    examples = "440703",
                    nullable = true)
            @Size(max = CODE)
            String county,

            @Schema(description = "code of a scheme or of a class of certificates", examples = "QMS", maxLength = CODE)
            @NotNull
            @Size(max = CODE)
            String scheme,

            @Schema(
                    description = "what help is asked for; no names of persons",
                    examples = "首次申请质量管理体系认证,需要辅导",
                    maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String need,

            @Schema(description = "null = today", nullable = true)
            LocalDate requestedOn,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {

        AssistanceService.Asked said() {
            return new AssistanceService.Asked(creditCode, enterpriseName, county, scheme, need, requestedOn, by);
        }
    }

    @Schema(name = "AssistanceAcceptance", description = "受理")
    record Acceptance(
            @Schema(description = "office that helps", examples = "蓬江区市场监督管理局质量股", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String adviser,

            @Schema(description = "day of the step; null = today", nullable = true)
            LocalDate on,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "AssistanceReassignment", description = "改派")
    record Reassignment(
            @Schema(description = "office that helps", examples = "蓬江区市场监督管理局质量股", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String adviser,

            @Schema(description = "why", examples = "涉及强制性认证", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(description = "day of the step; null = today", nullable = true)
            LocalDate on,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "AssistanceAdvice", description = "辅导")
    record Advice(
            @Schema(description = "what was advised; no names of persons", examples = "完成体系文件", maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String advice,

            @Schema(description = "day of the step; null = today", nullable = true)
            LocalDate on,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "AssistanceApplication", description = "提交认证申请")
    record Application(
            @Schema(description = "certification body", examples = "示例认证有限公司", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String bodyName,

            @Schema(description = "day of the step; null = today", nullable = true)
            LocalDate on,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "AssistanceCertification", description = "获证登记")
    record Certification(
            @Schema(description = "of a certificate that is known", examples = "00125Q30001R0M", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String certificateNumber,

            @Schema(description = "day of the step; null = today", nullable = true)
            LocalDate on,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "AssistanceClosure", description = "终止")
    record Closure(
            @NotNull AssistanceOutcome outcome,

            @Schema(description = "why", examples = "企业暂缓申请", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(description = "day of the step; null = today", nullable = true)
            LocalDate on,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "AssistanceReason", description = "不予受理或恢复")
    record Reason(
            @Schema(description = "why", examples = "企业重新提出", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(description = "day of the step; null = today", nullable = true)
            LocalDate on,

            @Schema(description = "office that takes the step", examples = "蓬江区市场监督管理局", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}
}

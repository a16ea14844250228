package cn.jiangmen.quality.supervision.inspections.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.inspections.InspectionKind;
import cn.jiangmen.quality.supervision.inspections.InspectionResult;
import cn.jiangmen.quality.supervision.inspections.InspectionService;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class InspectionRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int MANY = 100;

    private InspectionRequests() {}

    @Schema(name = "InspectionReport", description = "检查情况")
    record Report(
            @Schema(examples = "江门市蓬江区示例照明有限公司", maxLength = NAME) @NotNull @Line(max = NAME)
            String enterpriseName,

            @Schema(description = "统一社会信用代码", examples = "91440703MA4T000275", maxLength = CODE, nullable = true)
            @Line(max = CODE)
            String creditCode,

            @Schema(examples = "2024010101000001", maxLength = NAME, nullable = true) @Line(max = NAME)
            String certificateNumber,

            @Schema(description = "county in which it was checked", examples = "440703") @NotNull @Size(max = CODE)
            String county,

            @Schema(description = "null = today; not in the future", examples = "2026-05-12", nullable = true)
            LocalDate inspectedOn,

            @NotNull InspectionKind kind,

            @Schema(
                    description = "code in the list of check items",
                    examples = "RZ-03",
                    maxLength = CODE,
                    nullable = true)
            @Line(max = CODE)
            String itemCode,

            @Schema(description = "抽查事项", examples = "强制性产品认证获证产品一致性检查", maxLength = NAME) @NotNull @Line(max = NAME)
            String item,

            @NotNull InspectionResult result,

            @Schema(description = "at least two", examples = "2") @NotNull @Max(MANY)
            Integer inspectors,

            @Schema(description = "of the case that it belongs to", examples = "440703-2026-000001", nullable = true)
            @Line(max = CODE)
            String caseNumber,

            @Schema(description = "后续处理", examples = "三十日内复查", maxLength = TEXT, nullable = true) @Line(max = TEXT)
            String followUp) {

        InspectionService.Report said() {
            return new InspectionService.Report(
                    enterpriseName,
                    creditCode,
                    certificateNumber,
                    county,
                    inspectedOn,
                    kind,
                    itemCode,
                    item,
                    result,
                    inspectors,
                    caseNumber,
                    followUp);
        }
    }

    @Schema(name = "InspectionCorrection", description = "更正:重新填写全部内容")
    record Correction(
            @Schema(description = "everything as it should have been recorded") @NotNull @Valid
            Report report,

            @Schema(examples = "结果录入有误", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "InspectionWithdrawal", description = "撤回")
    record Withdrawal(
            @Schema(examples = "重复录入", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}
}

package cn.jiangmen.quality.supervision.register.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.register.InspectorKind;
import cn.jiangmen.quality.supervision.register.Qualification;
import cn.jiangmen.quality.supervision.register.RiskClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class RegisterRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int MANY = 200;

    private RegisterRequests() {}

    @Schema(name = "InspectorEntry", description = "检查人员情况")
    record Entry(
            @Schema(examples = "张三", maxLength = CODE) @NotNull @Line(max = CODE)
            String name,

            @Schema(description = "行政执法证号", examples = "粤执法-44070300123", maxLength = CODE) @NotNull @Line(max = CODE)
            String certificateNumber,

            @Schema(
                    description = "last day of the certificate; null = no end",
                    examples = "2029-12-31",
                    nullable = true)
            LocalDate certificateUntil,

            @NotNull InspectorKind kind,

            @Schema(examples = "蓬江区市场监督管理局", maxLength = NAME) @NotNull @Line(max = NAME)
            String unit,

            @Schema(description = "county code, or 440700 for the city's own", examples = "440703")
            @NotNull
            @Size(max = CODE)
            String county,

            @Schema(description = "null = none", examples = "[\"CCC\"]", nullable = true) @Size(max = MANY)
            List<@NotNull @Line(max = CODE) String> specialities,

            @Schema(
                    description = "ids of objects that the person has an interest in and is never sent to; null = none",
                    examples = "[\"91440703MA4T000275\"]",
                    nullable = true)
            @Size(max = MANY)
            List<@NotNull @Line(max = CODE) String> interests) {

        Qualification said() {
            return Qualification.of(
                    name,
                    certificateNumber,
                    certificateUntil,
                    kind,
                    unit,
                    county,
                    specialities == null ? List.of() : specialities,
                    interests == null ? List.of() : interests);
        }
    }

    @Schema(name = "InspectorCorrection", description = "更正:重新填写全部内容")
    record Correction(
            @NotNull @Valid Entry inspector,

            @Schema(examples = "换发证件", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "InspectorDeparture", description = "离库")
    record Departure(
            @Schema(description = "null = today", examples = "2026-06-30", nullable = true)
            LocalDate leftOn,

            @Schema(examples = "调离执法岗位", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "InspectorReturn", description = "恢复")
    record Return(
            @Schema(examples = "借调期满", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "RiskClassing", description = "信用风险分类")
    record Classing(
            @Schema(
                    description = "credit code, or approval number of a certification body",
                    examples = "91440703MA4T000275")
            @NotNull
            @Line(max = CODE)
            String objectId,

            @NotNull RiskClass riskClass,

            @Schema(description = "null = today", examples = "2026-07-01", nullable = true)
            LocalDate validFrom,

            @Schema(description = "who classed it", examples = "广东省企业信用风险分类管理系统", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String source,

            @Schema(examples = "月度更新", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason,

            @Schema(description = "the acting officer, as claimed", examples = "江门市市场监督管理局 信用科", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by) {}

    @Schema(name = "KeyGroupProductEntry", description = "重点产品")
    record Product(
            @Schema(description = "class of the CCC catalogue", examples = "0105", nullable = true)
            @Pattern(regexp = "[0-9]{2,8}")
            String productClass,

            @Schema(description = "part of the product's name, where the code is not known", nullable = true)
            @Line(max = CODE)
            String namePart,

            @Schema(examples = "阻燃电线电缆", maxLength = NAME) @NotNull @Line(max = NAME)
            String nameZh,

            @Schema(examples = "2025-07-01") @NotNull LocalDate validFrom,

            @Schema(description = "first day on which it no longer belongs", nullable = true)
            LocalDate validUntil,

            @Schema(description = "what says so", examples = "市场监管总局公告 2024 年第 9 号", maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String source) {}
}

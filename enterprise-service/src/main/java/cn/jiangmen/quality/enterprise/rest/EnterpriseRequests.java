package cn.jiangmen.quality.enterprise.rest;

import cn.jiangmen.quality.enterprise.EnterpriseSize;
import cn.jiangmen.quality.enterprise.Erasable;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class EnterpriseRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int ADDRESS = 300;
    private static final int REASON = 500;

    private EnterpriseRequests() {}

    @Schema(name = "EnterpriseRegistration", description = "登记")
    record Registration(
            @Schema(
                    description = "统一社会信用代码; spaces, lower case and full-width characters are accepted",
                    examples = "91440703MA4T000275",
                    maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String creditCode,

            @Schema(examples = "江门市蓬江区示例照明有限公司", maxLength = NAME) @NotNull @Line(max = NAME)
            String name,

            @Schema(
                    description =
                            "county code of GET /api/v1/counties, `outside` (known to sit outside the city), or null (unknown)",
                    examples = "440703")
            @Size(max = CODE)
            String county,

            @Schema(description = "from which day; null = since ever", examples = "2019-07-01", nullable = true)
            LocalDate countySince,

            @Schema(examples = "江门市蓬江区示例路 1 号", maxLength = ADDRESS, nullable = true) @Line(max = ADDRESS)
            String address,

            @Schema(description = "GB/T 4754 code", examples = "3872", maxLength = CODE, nullable = true)
            @Line(max = CODE)
            String industry,

            @Schema(examples = "SMALL", nullable = true) EnterpriseSize size) {}

    @Schema(name = "EnterpriseCorrection", description = "更正: a field that is absent or null stays as it is")
    record Correction(
            @Schema(examples = "江门市蓬江区示例智能照明有限公司", maxLength = NAME, nullable = true) @Line(max = NAME)
            String name,

            @Schema(examples = "江门市蓬江区示例路 2 号", maxLength = ADDRESS, nullable = true) @Line(max = ADDRESS)
            String address,

            @Schema(description = "GB/T 4754 code", examples = "3872", maxLength = CODE, nullable = true)
            @Line(max = CODE)
            String industry,

            @Schema(examples = "MEDIUM", nullable = true) EnterpriseSize size,

            @Schema(description = "fields that are to be empty", examples = "[]", nullable = true)
            Set<@NotNull Erasable> erase,

            @Schema(examples = "企业名称变更登记", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "CountyMoveRequest", description = "迁移: holds from its day until the next recorded move")
    record CountyMove(
            @Schema(description = "county code, `outside`, or null (unknown from that day on)", examples = "440704")
            @Size(max = CODE)
            String county,

            @Schema(examples = "2024-05-01") @NotNull LocalDate effectiveOn,

            @Schema(examples = "住所变更登记", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "CountyMoveCorrection", description = "What should have been recorded instead of the move of a day")
    record CountyMoveCorrection(
            @Schema(
                    description = "day of the recorded move; null = the attribution since ever",
                    examples = "2024-05-01",
                    nullable = true)
            LocalDate recordedOn,

            @Schema(examples = "440705", nullable = true) @Size(max = CODE)
            String county,

            @Schema(description = "null = since ever", examples = "2024-04-01", nullable = true)
            LocalDate effectiveOn,

            @Schema(examples = "登记日期录入有误", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "CountyMoveWithdrawal", description = "The move of a day had not taken place")
    record CountyMoveWithdrawal(
            @Schema(
                    description = "day of the recorded move; null = the attribution since ever",
                    examples = "2024-05-01",
                    nullable = true)
            LocalDate recordedOn,

            @Schema(examples = "误录", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "Deregistration", description = "注销")
    record Deregistration(
            @Schema(description = "from this day on it is counted nowhere", examples = "2025-03-31") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "注销登记", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}

    @Schema(name = "DeregistrationWithdrawal", description = "The deregistration had not taken place")
    record DeregistrationWithdrawal(
            @Schema(examples = "误录", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason) {}
}

package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityLevel;
import cn.jiangmen.quality.enterprise.activities.ActivityService;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class ActivityRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 9999;
    private static final int CROWD = 1_000_000;

    private ActivityRequests() {}

    @Schema(name = "ActivityReport", description = "质量工作情况")
    record Report(
            @Schema(description = "see /api/v1/quality-activity-kinds", examples = "QUALITY_AWARD")
            @NotNull
            @Size(max = CODE)
            String kind,

            @Schema(description = "null = today; not in the future", examples = "2026-06-18", nullable = true)
            LocalDate heldOn,

            @Schema(description = "统一社会信用代码", examples = "91440703MA4T000275", maxLength = CODE, nullable = true)
            @Line(max = CODE)
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

            @Schema(nullable = true) ActivityLevel level,

            @Schema(
                    description = "year to which it belongs, such as that of an award",
                    examples = "2025",
                    nullable = true)
            @Min(FIRST_YEAR)
            @Max(LAST_YEAR)
            Integer year,

            @Schema(examples = "江门市政府质量奖", maxLength = NAME) @NotNull @Line(max = NAME)
            String title,

            @Schema(description = "how many people took part", nullable = true) @Min(0) @Max(CROWD)
            Integer participants,

            @Schema(description = "文号", examples = "江府〔2026〕18号", maxLength = NAME, nullable = true) @Line(max = NAME)
            String document,

            @Schema(
                    description = "web address of the evidence",
                    examples = "https://www.jiangmen.gov.cn/zwgk/example",
                    maxLength = TEXT,
                    nullable = true)
            @Line(max = TEXT)
            String link) {

        ActivityService.Report said() {
            return new ActivityService.Report(
                    kind, heldOn, creditCode, enterpriseName, county, level, year, title, participants, document, link);
        }
    }

    @Schema(name = "ActivityCorrection", description = "更正:重新填写全部内容")
    record Correction(
            @Schema(description = "everything as it should have been recorded") @NotNull @Valid
            Report report,

            @Schema(examples = "奖项名称有误", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "ActivityWithdrawal", description = "撤回")
    record Withdrawal(
            @Schema(examples = "重复录入", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}
}

package cn.jiangmen.quality.enterprise.activities.rest;

import cn.jiangmen.quality.enterprise.activities.ActivityLevel;
import cn.jiangmen.quality.enterprise.activities.ActivityService;
import cn.jiangmen.quality.enterprise.activities.PersonName;
import cn.jiangmen.quality.enterprise.activities.Stage;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests, named for what they ask. */
final class ActivityRequests {
    private static final int CODE = 64;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int PERSON = 50;
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
            String link,

            @Schema(
                    description = "last day on which it holds, included; null = open",
                    examples = "2029-06-17",
                    nullable = true)
            LocalDate validTo,

            @Schema(description = "see /api/v1/quality-work-items", examples = "SIX_SIGMA", nullable = true)
            @Size(max = CODE)
            String item,

            @Schema(description = "in yuan", examples = "1200000.00", nullable = true)
            @Digits(integer = 12, fraction = 2)
            @PositiveOrZero
            BigDecimal amountYuan,

            @Schema(description = "of a project; null = under way", nullable = true)
            Stage stage,

            @Schema(description = "for how many the record stands, such as consultations; null = 1", nullable = true)
            @Min(1)
            @Max(CROWD)
            Integer quantity,

            @Schema(
                    description = "name of the person appointed (个人信息): told masked, never in events, lists or exports;"
                            + " null leaves the recorded one",
                    examples = "陈示例",
                    nullable = true)
            @Line(max = PERSON)
            @Pattern(regexp = "[^0-9０-９@]{2,}", message = "{cn.jiangmen.quality.kit.http.Line.message}")
            String personName) {

        ActivityService.Report said() {
            return new ActivityService.Report(
                    kind,
                    heldOn,
                    creditCode,
                    enterpriseName,
                    county,
                    level,
                    year,
                    title,
                    participants,
                    document,
                    link,
                    validTo,
                    item,
                    amountYuan,
                    stage,
                    quantity,
                    personName == null ? null : new PersonName(personName.strip()));
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

    @Schema(name = "ActivityEnding", description = "终止")
    record Ending(
            @Schema(
                    description = "its last day; null = today; not in the future",
                    examples = "2026-10-31",
                    nullable = true)
            LocalDate endedOn,

            @Schema(examples = "解聘", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "ActivityStage", description = "项目进展")
    record Advance(
            @NotNull Stage stage,

            @Schema(description = "null = today; not in the future", examples = "2026-10-31", nullable = true)
            LocalDate on,

            @Schema(examples = "通过验收", maxLength = TEXT) @NotNull @Line(max = TEXT)
            String reason) {}

    @Schema(name = "PersonDisclosure", description = "查看完整姓名")
    record Disclosure(
            @Schema(description = "for what the name is needed; kept", examples = "核对首席质量官备案材料", maxLength = TEXT)
            @NotNull
            @Line(max = TEXT)
            String purpose,

            @Schema(description = "office that looks", examples = "江门市市场监管局质量科", maxLength = NAME)
            @NotNull
            @Line(max = NAME)
            String by,

            @Schema(description = "claimed until identity comes", examples = "quality-officer", maxLength = CODE)
            @NotNull
            @Line(max = CODE)
            String role) {}
}

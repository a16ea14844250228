package cn.jiangmen.quality.supervision.penalties.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.supervision.calendar.ClockRule;
import cn.jiangmen.quality.supervision.penalties.Provision;
import cn.jiangmen.quality.supervision.penalties.Provisions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about articles and amounts. */
final class ProvisionRequests {
    private static final int NAME = 200;
    private static final int TEXT = 2000;

    private ProvisionRequests() {}

    /** What an amount is for. */
    enum LimitCode {
        SIMPLE_PERSON,
        SIMPLE_ORGANISATION,
        LOW_FINE
    }

    @Schema(name = "LegalProvisionAdded", description = "录入条款")
    record Added(
            @Schema(examples = "CAR-66") @NotNull @Pattern(regexp = "[A-Z]{2,12}-[0-9]{1,3}(-[0-9]{1,2})?")
            String code,

            @Schema(description = "生效日", examples = "2023-07-20") @NotNull
            LocalDate validFrom,

            @Schema(examples = "认证认可条例") @NotNull @Line(max = NAME)
            String instrument,

            @Schema(examples = "第六十六条") @NotNull @Line(max = NAME)
            String article,

            @Schema(description = "违法行为", examples = "列入目录的产品未经认证擅自出厂") @NotNull @Line(max = NAME)
            String act,

            @Schema(description = "条文", examples = "责令限期改正,处5万元以上20万元以下的罚款。") @NotNull @Line(max = TEXT)
            String words,

            @Schema(description = "the least fine in yuan", examples = "50000", nullable = true)
            @Pattern(regexp = PenaltyText.YUAN)
            String fineFrom,

            @Schema(examples = "200000", nullable = true) @Pattern(regexp = PenaltyText.YUAN)
            String fineTo,

            @Schema(
                    description =
                            "below this value of goods the fine is at most value_times the value; null: always so",
                    examples = "10000",
                    nullable = true)
            @Pattern(regexp = PenaltyText.YUAN)
            String smallValue,

            @Schema(examples = "2", nullable = true) @Pattern(regexp = "[0-9]{1,3}(\\.[0-9]{1,2})?")
            String valueTimes,

            @Schema(description = "where it was read", examples = "gov.cn") @NotNull @Line(max = NAME)
            String source,

            @NotNull ClockRule.Confidence confidence,

            @Schema(examples = "江门市市场监督管理局法规科") @NotNull @Line(max = NAME)
            String by) {
        Provision said() {
            return new Provision(
                    code,
                    validFrom,
                    null,
                    instrument.strip(),
                    article.strip(),
                    act.strip(),
                    words.strip(),
                    PenaltyText.yuan(fineFrom),
                    PenaltyText.yuan(fineTo),
                    PenaltyText.yuan(smallValue),
                    PenaltyText.yuan(valueTimes),
                    source.strip(),
                    confidence.name());
        }
    }

    @Schema(name = "PenaltyLimitSet", description = "设定数额标准")
    record LimitSet(
            @NotNull LimitCode code,

            @Schema(examples = "2026-01-01") @NotNull LocalDate validFrom,

            @Schema(examples = "3000.00") @NotNull @Pattern(regexp = "0*[1-9][0-9]{0,10}(\\.[0-9]{1,2})?")
            String yuan,

            @Schema(examples = "广东省市场监督管理局规定") @NotNull @Line(max = NAME)
            String instrument,

            @Schema(examples = "amr.gd.gov.cn") @NotNull @Line(max = NAME)
            String source,

            @Schema(examples = "江门市市场监督管理局法规科") @NotNull @Line(max = NAME)
            String by) {
        Provisions.Limit said() {
            return new Provisions.Limit(
                    code.name(), validFrom, PenaltyText.yuan(yuan), instrument.strip(), source.strip(), by.strip());
        }
    }
}

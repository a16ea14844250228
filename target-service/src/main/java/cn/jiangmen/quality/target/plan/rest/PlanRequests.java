package cn.jiangmen.quality.target.plan.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.plan.Asked;
import cn.jiangmen.quality.target.plan.Plan;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on plans. */
final class PlanRequests {
    private static final int BY = 100;
    private static final int CODE = 20;
    private static final int ITEM = 40;
    private static final int DOCUMENT = 60;
    private static final int REASON = 500;
    private static final int WORDS = 500;
    private static final int LAST_POSITION = 999;
    private static final int MOST_ASKED = 100_000_000;
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_LINES = 200;
    private static final String BY_EXAMPLE = "江门市市场监督管理局";

    private PlanRequests() {}

    @Schema(name = "PlanDraft", description = "起草方案")
    record Draft(
            @Schema(description = "letters, digits, dots, hyphens", examples = "2026-2030")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}")
            String code,

            @Schema(examples = "江门市质量认证提升方案(2026—2030年)") @NotNull @Line
            String titleZh,

            @Schema(examples = "Jiangmen: quality certification plan 2026-2030") @NotNull @Line
            String titleEn,

            @Schema(description = "文号", examples = "江府办〔2026〕1号", nullable = true) @Line(max = DOCUMENT)
            String documentNumber,

            @Schema(examples = "2026-01-05") @NotNull LocalDate issuedOn,

            @Schema(examples = "2026-01-01") @NotNull LocalDate startsOn,

            @Schema(examples = "2030-12-31") @NotNull LocalDate dueOn,

            @Schema(description = "a plan whose lines of today it begins with", examples = "2021-2025", nullable = true)
            @Line(max = 40)
            String copyLinesOf,

            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by) {
        Plan.Head head() {
            return PlanRequests.head(titleZh, titleEn, documentNumber, issuedOn, startsOn, dueOn);
        }
    }

    @Schema(name = "PlanEdit", description = "修改草案")
    record Edit(
            @NotNull @Line String titleZh,
            @NotNull @Line String titleEn,
            @Schema(nullable = true) @Line(max = DOCUMENT) String documentNumber,

            @Schema(examples = "2026-01-05") @NotNull LocalDate issuedOn,

            @Schema(examples = "2026-01-01") @NotNull LocalDate startsOn,

            @Schema(examples = "2030-12-31") @NotNull LocalDate dueOn,

            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by) {
        Plan.Head head() {
            return PlanRequests.head(titleZh, titleEn, documentNumber, issuedOn, startsOn, dueOn);
        }
    }

    @Schema(name = "PlanLinePut", description = "方案指标")
    record LinePut(
            @Schema(examples = "1") @NotNull @Min(1) @Max(LAST_POSITION)
            Integer position,

            @Schema(description = "item of the plan", examples = "一") @NotNull @Line(max = ITEM)
            String item,

            @Schema(description = "the plan's words", examples = "获得管理体系认证的企业超过8000家") @NotNull @Line(max = WORDS)
            String words,

            @Schema(examples = "8000") @NotNull @Min(0) @Max(MOST_ASKED)
            Integer threshold,

            @Schema(description = "true: the threshold must be exceeded (超过)") @NotNull
            Boolean strict,

            @Schema(description = "the official basis") @NotNull
            Basis basis,

            @Schema(description = "with how many decimals ratios are told; 0 when absent", nullable = true)
            @Min(0)
            @Max(MOST_DECIMALS)
            Integer decimals,

            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by) {
        Asked asked(String indicator) {
            return new Asked(
                    indicator,
                    position,
                    item.strip(),
                    words.strip(),
                    threshold,
                    strict,
                    basis,
                    decimals == null ? 0 : decimals);
        }
    }

    /** A line of an amendment. */
    @Schema(name = "PlanLineAmended")
    record AmendedLine(
            @Schema(examples = "MS-ENT") @NotNull @Line(max = CODE)
            String indicator,

            @Schema(examples = "1") @NotNull @Min(1) @Max(LAST_POSITION)
            Integer position,

            @Schema(examples = "一") @NotNull @Line(max = ITEM)
            String item,

            @Schema(examples = "获得管理体系认证的企业超过8500家") @NotNull @Line(max = WORDS)
            String words,

            @Schema(examples = "8500") @NotNull @Min(0) @Max(MOST_ASKED)
            Integer threshold,

            @NotNull Boolean strict,
            @NotNull Basis basis,

            @Schema(nullable = true) @Min(0) @Max(MOST_DECIMALS)
            Integer decimals) {
        Asked asked() {
            return new Asked(
                    indicator,
                    position,
                    item.strip(),
                    words.strip(),
                    threshold,
                    strict,
                    basis,
                    decimals == null ? 0 : decimals);
        }
    }

    @Schema(name = "PlanPublication", description = "发布")
    record Publication(
            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by,

            @Schema(examples = "经市政府同意印发", nullable = true) @Line(max = REASON)
            String reason) {}

    @Schema(name = "PlanAmendmentRequest", description = "方案调整: lines that are put, and indicators that are taken out")
    record Amending(
            @Schema(description = "文号", examples = "江府办〔2028〕12号") @NotNull @Line(max = DOCUMENT)
            String documentNumber,

            @Schema(description = "first day on which it applies", examples = "2028-07-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "中期评估后调整") @NotNull @Line(max = REASON)
            String reason,

            @Schema(examples = BY_EXAMPLE) @NotNull @Line(max = BY)
            String by,

            @Size(max = MOST_LINES) List<@NotNull @Valid AmendedLine> lines,

            @Schema(examples = "[\"B1\"]") @Size(max = MOST_LINES)
            Set<@NotNull @Line(max = CODE) String> removed) {
        List<Asked> asked() {
            return lines == null
                    ? List.of()
                    : lines.stream().map(AmendedLine::asked).toList();
        }

        Set<String> taken() {
            return removed == null ? Set.of() : removed;
        }
    }

    private static Plan.Head head(
            String titleZh,
            String titleEn,
            String documentNumber,
            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate dueOn) {
        return new Plan.Head(
                titleZh.strip(),
                titleEn.strip(),
                documentNumber == null ? null : documentNumber.strip(),
                issuedOn,
                startsOn,
                dueOn);
    }
}

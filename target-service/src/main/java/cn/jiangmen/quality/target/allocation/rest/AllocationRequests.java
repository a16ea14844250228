package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.allocation.Allocation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about targets and shares. */
final class AllocationRequests {
    static final int CODE = 64;
    static final int NUMBER = 100;
    static final int REASON = 500;
    /** No target of a city comes near. */
    static final int MOST = 100_000_000;

    private AllocationRequests() {}

    @Schema(name = "AllocationDecision", description = "目标分解")
    record Decision(
            @Schema(examples = "2021-2025") @NotNull @Size(max = CODE)
            String plan,

            @Schema(examples = "MS-ENT") @NotNull @Size(max = CODE)
            String indicator,

            @Schema(examples = "2025") @NotNull Integer year,

            @Schema(description = "the city's target; null = the plan's threshold", examples = "5300", nullable = true)
            @Min(0)
            @Max(MOST)
            Integer cityTarget,

            @Schema(description = "a county that is left out gets no target") @NotNull @Size(max = 20)
            List<@NotNull @Valid CountyShare> shares,

            @Schema(
                    description = "refuse when the shares do not add up to the city's target; null = false",
                    nullable = true)
            Boolean mustAddUp,

            @Schema(description = "from which day it holds", examples = "2025-01-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "江质强办〔2025〕1号", maxLength = NUMBER) @NotNull @Line(max = NUMBER)
            String documentNumber,

            @Schema(examples = "年度任务分解", maxLength = REASON) @NotNull @Line(max = REASON)
            String reason,

            @Schema(
                    description = "the department or officer that decided",
                    examples = "市质量强市工作领导小组办公室",
                    maxLength = NUMBER)
            @NotNull
            @Line(max = NUMBER)
            String by) {

        Allocation.Decision decision() {
            return new Allocation.Decision(
                    plan,
                    indicator,
                    year,
                    cityTarget,
                    shares.stream()
                            .map(share -> new Allocation.Share(share.county(), share.share()))
                            .toList(),
                    Boolean.TRUE.equals(mustAddUp),
                    effectiveOn,
                    documentNumber,
                    reason,
                    by);
        }
    }

    @Schema(name = "CountyShare")
    record CountyShare(
            @Schema(examples = "440703") @NotNull @Size(max = CODE)
            String county,

            @Schema(examples = "1500") @NotNull @Min(0) @Max(MOST)
            Integer share) {}
}

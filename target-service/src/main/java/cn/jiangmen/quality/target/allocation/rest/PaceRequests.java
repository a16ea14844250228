package cn.jiangmen.quality.target.allocation.rest;

import cn.jiangmen.quality.kit.http.Line;
import cn.jiangmen.quality.target.allocation.Curve;
import cn.jiangmen.quality.target.allocation.PaceCurve;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about pace. */
final class PaceRequests {
    private static final int MOST_POINTS = 400;

    private PaceRequests() {}

    @Schema(name = "PaceCurveDecision", description = "进度曲线")
    record Given(
            @Schema(examples = "2021-2025") @NotNull @Size(max = AllocationRequests.CODE)
            String plan,

            @Schema(examples = "MS-ENT") @NotNull @Size(max = AllocationRequests.CODE)
            String indicator,

            @Schema(description = "null = towards the target of the whole plan", examples = "2025", nullable = true)
            Integer year,

            @Schema(description = "null = the city", examples = "440703", nullable = true)
            @Size(max = AllocationRequests.CODE)
            String county,

            @Schema(
                    description = "days rise, numbers never fall; from the last point straight on to the target,"
                            + " so one point is a straight line from there")
            @NotNull
            @Size(min = 1, max = MOST_POINTS)
            List<@NotNull @Valid Point> points,

            @Schema(description = "from which day on it holds", examples = "2025-01-01") @NotNull
            LocalDate effectiveOn,

            @Schema(examples = "江质强办〔2025〕3号", maxLength = AllocationRequests.NUMBER)
            @NotNull
            @Line(max = AllocationRequests.NUMBER)
            String documentNumber,

            @Schema(examples = "按季度推进", maxLength = AllocationRequests.REASON)
            @NotNull
            @Line(max = AllocationRequests.REASON)
            String reason,

            @Schema(examples = "蓬江区市场监管局", maxLength = AllocationRequests.NUMBER)
            @NotNull
            @Line(max = AllocationRequests.NUMBER)
            String by) {

        PaceCurve.Decision decision() {
            return new PaceCurve.Decision(
                    plan,
                    indicator,
                    year,
                    county,
                    points.stream()
                            .map(point -> new Curve.Point(point.on(), point.value()))
                            .toList(),
                    effectiveOn,
                    documentNumber,
                    reason,
                    by);
        }
    }

    @Schema(name = "PaceCurvePoint")
    record Point(
            @Schema(examples = "2025-06-30") @NotNull LocalDate on,

            @Schema(examples = "5000") @NotNull @Min(0) @Max(AllocationRequests.MOST)
            Integer value) {}

    @Schema(name = "PaceToleranceDecision", description = "进度允差")
    record Tolerance(
            @Schema(description = "null = every plan that has none of its own", nullable = true)
            @Size(max = AllocationRequests.CODE)
            String plan,

            @Schema(description = "of the expected number", examples = "2.00")
            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            BigDecimal percent,

            @Schema(examples = "2025-01-01") @NotNull LocalDate effectiveOn,

            @Schema(examples = "统一允差", maxLength = AllocationRequests.REASON)
            @NotNull
            @Line(max = AllocationRequests.REASON)
            String reason,

            @Schema(examples = "市市场监管局", maxLength = AllocationRequests.NUMBER)
            @NotNull
            @Line(max = AllocationRequests.NUMBER)
            String by) {}
}

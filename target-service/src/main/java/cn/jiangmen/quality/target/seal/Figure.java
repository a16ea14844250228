package cn.jiangmen.quality.target.seal;

import cn.jiangmen.quality.target.Basis;
import cn.jiangmen.quality.target.Threshold;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number on both bases beside the year's target: the plan's threshold where the city has no other. */
@Schema(name = "SealFigure")
public record Figure(
        @Schema(description = "on the official basis") int value,
        int distinct,
        int holdings,
        @Schema(nullable = true) Integer target,

        @Schema(description = "how many are missing to the target", nullable = true)
        Integer gap,

        @Schema(description = "whether the target is met, exceeded where the indicator is strict", nullable = true)
        Boolean met) {

    static Figure of(Basis official, int distinct, int holdings, Integer target, boolean strict) {
        int value = official == Basis.DISTINCT ? distinct : holdings;
        Threshold asked = target == null ? null : new Threshold(target, strict);
        return new Figure(
                value,
                distinct,
                holdings,
                target,
                asked == null ? null : asked.gap(value),
                asked == null ? null : asked.metBy(value));
    }
}

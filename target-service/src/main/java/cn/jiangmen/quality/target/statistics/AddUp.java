package cn.jiangmen.quality.target.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the groups of a breakdown add up to the total, on each basis. */
@Schema(name = "StatisticsAddUp")
public record AddUp(boolean distinct, boolean holdings) {
    static AddUp of(boolean distinct) {
        return new AddUp(distinct, true);
    }
}

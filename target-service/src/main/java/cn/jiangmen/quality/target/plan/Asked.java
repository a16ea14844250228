package cn.jiangmen.quality.target.plan;

import cn.jiangmen.quality.target.Basis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a plan asks of an indicator.
 *
 * @param position in the plan's order
 * @param item of the plan, for example 二(三)4
 * @param words the plan's words
 * @param strict true for 超过: the threshold must be exceeded
 * @param decimals with how many ratios of this line are told
 */
@Schema(name = "PlanLineAsked", description = "方案对指标的要求")
public record Asked(
        String indicator,
        int position,
        String item,
        String words,
        int threshold,
        boolean strict,
        Basis basis,
        int decimals) {}

package cn.jiangmen.quality.target;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One number of the plan: what it is called, what the plan asks, and what it counts at present. */
@Schema(description = "指标:名称、目标与计数口径")
public record Indicator(
        @Schema(examples = "MS-ENT") String code,
        String nameZh,
        String nameEn,
        Unit unit,

        @Schema(description = "item of the plan", examples = "一")
        String item,

        @Schema(description = "the plan's words") String words,
        int threshold,

        @Schema(description = "true: the threshold must be exceeded (超过)")
        boolean strict,

        @Schema(description = "the official basis") Basis basis,

        @Schema(description = "with how many decimals ratios of this line are told", examples = "0")
        int decimals,

        Definition definition) {

    /**
     * How it is counted.
     *
     * @param kpiClasses certificates of these classes; empty where bodies are counted
     * @param schemes scheme codes that count among these classes, null for all
     * @param party whose credit code is the enterprise; falls back to the holder
     * @param holderKinds kinds of organisation that count, null for all
     * @param enterpriseSizes sizes that count, null for all
     */
    @Schema(name = "IndicatorDefinition")
    public record Definition(
            int version,
            List<String> kpiClasses,
            List<String> schemes,
            String party,
            boolean includeSub,
            boolean includeSuspended,
            List<String> holderKinds,
            List<String> enterpriseSizes) {}
}

package cn.jiangmen.quality.target.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of activity that is counted; the list is data and may grow. */
@Schema(description = "活动类别")
public record ActivityKind(
        @Schema(examples = "INSPECTION") String code,
        @Schema(examples = "监督检查") String nameZh,
        @Schema(examples = "Inspections") String nameEn,

        @Schema(description = "the service whose records are counted", examples = "supervision-service")
        String source,

        @Schema(description = "the item of the plan that it belongs to", examples = "二(四)")
        String planItem) {}

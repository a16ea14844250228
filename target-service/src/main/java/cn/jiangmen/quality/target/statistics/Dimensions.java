package cn.jiangmen.quality.target.statistics;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The groups of every breakdown, and where their names come from. */
@Schema(description = "统计分组目录")
public record Dimensions(
        List<Group> counties, List<Group> schemeClasses, List<Section> industries, List<Group> sizes, Sources sources) {
    /** A section of the industry classification with the divisions it holds. */
    @Schema(name = "IndustrySection")
    public record Section(
            @Schema(examples = "C") String key,
            @Schema(examples = "制造业") String nameZh,
            @Schema(examples = "Manufacturing") String nameEn,
            @Schema(examples = "13") int firstDivision,
            @Schema(examples = "43") int lastDivision) {}

    /** Standards and notices. */
    @Schema(name = "DimensionSources")
    public record Sources(String counties, String industries, String sizes) {}
}

package cn.jiangmen.quality.enterprise.industries;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A section, division, group or class of the classification.
 *
 * @param key section letter and digits: the key of a part begins with the key of the whole
 * @param code as the standard prints it
 * @param parent key of the whole, null for a section
 */
@Schema(name = "Industry")
public record Industry(
        @Schema(examples = "C3872") String key,
        @Schema(examples = "3872") String code,
        @Schema(examples = "CLASS") Level level,
        @Schema(examples = "C387", nullable = true) String parent,
        @Schema(examples = "照明灯具制造") String nameZh) {
    /** How fine it is. */
    public enum Level {
        /** 门类 */
        SECTION,
        /** 大类 */
        DIVISION,
        /** 中类 */
        GROUP,
        /** 小类 */
        CLASS
    }
}

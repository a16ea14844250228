package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A change of the county tree (行政区划变更) from a day on.
 *
 * @param into the county that it becomes part of, or whose code it gets; null for a mere change of name
 * @param nameZh the new name, null unless it is renamed
 */
public record CountyChange(
        UUID id, Kind kind, String county, String into, String nameZh, String nameEn, LocalDate effectiveOn) {
    /** What happens to a county. */
    public enum Kind {
        /** 并入: it becomes part of another. */
        MERGED,
        /** 更换代码: the same county gets another code (县改市、市改区). */
        RECODED,
        /** 更名: the same county under the same code is called otherwise. */
        RENAMED
    }
}

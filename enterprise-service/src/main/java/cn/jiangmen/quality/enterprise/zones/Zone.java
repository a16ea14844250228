package cn.jiangmen.quality.enterprise.zones;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A zone or park.
 *
 * @param county in which county it lies, null when in several or unknown
 * @param mark how sure the row is: FOUND in a published list, MEDIUM, or RECORDED by an officer
 */
@Schema(name = "Zone")
public record Zone(
        @Schema(examples = "440705453") String code,
        @Schema(examples = "1") long version,
        @Schema(examples = "INDUSTRIAL_PARK") Kind kind,
        @Schema(examples = "新会工业园区") String nameZh,
        @Schema(nullable = true) String nameEn,
        @Schema(examples = "440705", nullable = true) String county,
        @Schema(nullable = true) Level level,
        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        String source,
        @Schema(examples = "FOUND") String mark,
        Instant recordedAt,
        Instant changedAt) {
    /** What it is for. */
    public enum Kind {
        /** 工业园区 */
        INDUSTRIAL_PARK,
        /** 农业产业园区 */
        AGRICULTURAL_PARK,
        /** 高新区 */
        HIGH_TECH_ZONE,
        /** 开发区 */
        DEVELOPMENT_ZONE,
        /** 功能区 */
        FUNCTIONAL_ZONE,
        OTHER
    }

    /** Who approved it. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        CITY,
        COUNTY
    }

    Zone as(Said said, Instant now) {
        return new Zone(
                code,
                version + 1,
                said.kind(),
                said.nameZh(),
                said.nameEn(),
                said.county(),
                said.level(),
                said.validFrom(),
                said.validTo(),
                said.source(),
                "RECORDED",
                recordedAt,
                now);
    }

    /** What an officer says of one, complete. */
    public record Said(
            Kind kind,
            String nameZh,
            String nameEn,
            String county,
            Level level,
            LocalDate validFrom,
            LocalDate validTo,
            String source) {}
}

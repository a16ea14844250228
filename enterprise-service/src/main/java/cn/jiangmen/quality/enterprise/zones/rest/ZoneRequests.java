package cn.jiangmen.quality.enterprise.zones.rest;

import cn.jiangmen.quality.enterprise.zones.Zone;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests about zones. */
final class ZoneRequests {
    private ZoneRequests() {}

    @Schema(name = "ZoneRecording", description = "新增园区")
    record Recording(
            @Schema(description = "capital letters, digits and hyphens", examples = "JM-NY-01")
            @NotNull
            @Pattern(regexp = "[0-9A-Z][0-9A-Z-]{1,31}")
            String code,

            @Schema(examples = "AGRICULTURAL_PARK") @NotNull Zone.Kind kind,

            @Schema(examples = "新会陈皮现代农业产业园") @NotNull @Line(max = 100)
            String nameZh,

            @Schema(nullable = true) @Line(max = 200) String nameEn,

            @Schema(description = "in which county; null: in several, or unknown", examples = "440705", nullable = true)
            @Pattern(regexp = "[0-9]{6}")
            String county,

            @Schema(examples = "NATIONAL", nullable = true) Zone.Level level,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,

            @Schema(description = "where it is published", examples = "农业农村部公告") @NotNull @Line(max = 300)
            String source,

            @Schema(description = "the acting officer or department, as told", examples = "市农业农村局")
            @NotNull
            @Line(max = 100)
            String by) {
        Zone.Said said() {
            return new Zone.Said(kind, nameZh, nameEn, county, level, validFrom, validTo, source);
        }
    }

    @Schema(name = "ZoneCorrection", description = "更正园区: what is recorded of it from now on, complete")
    record Correction(
            @Schema(examples = "INDUSTRIAL_PARK") @NotNull Zone.Kind kind,

            @Schema(examples = "新会工业园区") @NotNull @Line(max = 100)
            String nameZh,

            @Schema(nullable = true) @Line(max = 200) String nameEn,

            @Schema(examples = "440705", nullable = true) @Pattern(regexp = "[0-9]{6}")
            String county,

            @Schema(nullable = true) Zone.Level level,
            @Schema(nullable = true) LocalDate validFrom,
            @Schema(nullable = true) LocalDate validTo,

            @Schema(examples = "市政府公告") @NotNull @Line(max = 300)
            String source,

            @Schema(examples = "市工业和信息化局") @NotNull @Line(max = 100)
            String by,

            @Schema(examples = "名称有误") @NotNull @Line(max = 500)
            String reason) {
        Zone.Said said() {
            return new Zone.Said(kind, nameZh, nameEn, county, level, validFrom, validTo, source);
        }
    }
}

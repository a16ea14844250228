package cn.jiangmen.quality.enterprise.activities;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be chosen for a kind of quality work: a method, an award, a sort of project.
 *
 * @param source the item of the plan that names it, or where it is from
 * @param validTo last day on which it can be chosen
 */
@Schema(name = "QualityWorkItem")
public record WorkItem(
        @Schema(examples = "METHOD") String catalogue,
        @Schema(examples = "SIX_SIGMA") String code,
        @Schema(examples = "六西格玛") String nameZh,
        @Schema(examples = "Six Sigma") String nameEn,
        @Schema(examples = "方案二(一)1") String source,
        @Schema(nullable = true) LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo) {

    boolean choosableOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}

package cn.jiangmen.quality.enterprise.activities;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What was done, when, where and by whom.
 *
 * @param kind code of the {@link ActivityKind}
 * @param creditCode of the enterprise, or null where none is concerned
 * @param county on that day, or null where it is not known
 * @param year to which it belongs where that is not the year of the day, such as that of an award; or null
 * @param participants how many people took part, or null
 * @param document number of the document, or null
 * @param link address of the evidence, or null
 */
@Embeddable
public record Work(
        String kind,
        LocalDate heldOn,
        String creditCode,
        String enterpriseName,
        String county,
        @Enumerated(EnumType.STRING) ActivityLevel level,
        Integer year,
        String title,
        Integer participants,
        String document,
        String link) {

    /**
     * Lets work pass that has what its kind needs.
     *
     * @throws ActivityRefused.EnterpriseMissing where the kind is the work of an enterprise and none is named
     * @throws ActivityRefused.LevelMissing where the kind has a level and none is given
     */
    Work checkedAs(ActivityKind needed) {
        if (needed.ofEnterprise() && creditCode == null) {
            throw new ActivityRefused.EnterpriseMissing(kind);
        }
        if (needed.needsLevel() && level == null) {
            throw new ActivityRefused.LevelMissing(kind);
        }
        return this;
    }
}

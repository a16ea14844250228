package cn.jiangmen.quality.enterprise.activities;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
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
 * @param validTo last day on which it holds, or null where it is open or of its day only
 * @param item code of the {@link WorkItem}, or null
 * @param stage of a project, or null
 * @param quantity for how many the record stands, such as consultations of a day
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
        String link,
        LocalDate validTo,
        String item,
        BigDecimal amountYuan,
        @Enumerated(EnumType.STRING) Stage stage,
        int quantity) {
    private static final int LONGEST_YEARS = 100;

    /**
     * Lets work pass that has what its kind needs and nothing that its kind has not.
     *
     * @throws ActivityRefused.EnterpriseMissing where the kind is the work of an enterprise and none is named
     * @throws ActivityRefused.LevelMissing where the kind has a level and none is given
     * @throws ActivityRefused.FieldNotOfKind where the kind has no such field
     * @throws ActivityRefused.TermInvalid where the last day lies before the first, or out of reach
     */
    Work checkedAs(ActivityKind needed) {
        if (needed.ofEnterprise() && creditCode == null) {
            throw new ActivityRefused.EnterpriseMissing(kind);
        }
        if (needed.needsLevel() && level == null) {
            throw new ActivityRefused.LevelMissing(kind);
        }
        needs(needed.takesTerm(), validTo, "valid_to");
        needs(needed.catalogue() != null, item, "item");
        needs(needed.takesAmount(), amountYuan, "amount_yuan");
        needs(needed.takesStage(), stage, "stage");
        needs(needed.takesQuantity(), quantity == 1 ? null : quantity, "quantity");
        if (validTo != null && (validTo.isBefore(heldOn) || validTo.isAfter(heldOn.plusYears(LONGEST_YEARS)))) {
            throw new ActivityRefused.TermInvalid("valid_to", validTo);
        }
        return this;
    }

    private void needs(boolean takes, Object value, String field) {
        if (!takes && value != null) {
            throw new ActivityRefused.FieldNotOfKind(kind, field);
        }
    }

    /** The same until a day, which is its last. */
    Work until(LocalDate last) {
        return in(stage, last);
    }

    /** The same, so far, and over with its last stage. */
    Work in(Stage next, LocalDate last) {
        return new Work(
                kind,
                heldOn,
                creditCode,
                enterpriseName,
                county,
                level,
                year,
                title,
                participants,
                document,
                link,
                last,
                item,
                amountYuan,
                next,
                quantity);
    }
}

package cn.jiangmen.quality.supervision.inspections;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/**
 * What was checked and what came of it.
 *
 * @param county in which it was checked
 * @param itemCode of the check item in the list of items (抽查事项清单), or null
 * @param item the check item in words
 * @param inspectors how many with an enforcement certificate took part
 * @param caseNumber of the case that it belongs to or led to, or null
 * @param followUp what is to be done next, or null
 */
@Embeddable
public record Finding(
        String county,
        LocalDate inspectedOn,
        @Enumerated(EnumType.STRING) InspectionKind kind,
        String itemCode,
        String item,
        @Enumerated(EnumType.STRING) InspectionResult result,
        int inspectors,
        String caseNumber,
        String followUp) {
    private static final int FEWEST_INSPECTORS = 2;

    /** @throws InspectionRefused.TooFewInspectors with fewer than two (行政处罚法 Art 42) */
    public Finding {
        if (inspectors < FEWEST_INSPECTORS) {
            throw new InspectionRefused.TooFewInspectors(inspectors);
        }
    }
}

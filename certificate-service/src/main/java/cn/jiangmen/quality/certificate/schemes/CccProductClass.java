package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A class of products under compulsory certification (强制性产品认证目录).
 *
 * @param id the four digits of the catalogue, or an own name where the code of a new class is not known yet
 * @param code the four digits, or null
 * @param keyGroup one of the plan's key groups (电线电缆, 电动自行车, 消防产品, 儿童用品), or null
 * @param mandatoryFrom null = since before this system
 * @param fromProductionLicence first day on which CCC took the place of the production licence (生产许可证转CCC); null: it
 *     never needed one, or that is not known
 */
public record CccProductClass(
        String id,
        String code,
        String nameZh,
        String nameEn,
        String category,
        KeyGroup keyGroup,
        LocalDate mandatoryFrom,
        LocalDate mandatoryTo,
        Procedure procedure,
        LocalDate fromProductionLicence,
        String source,
        Confidence confidence,
        long version) {
    private static final Pattern ID = Pattern.compile("[0-9a-z][0-9a-z-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");

    /** The goods that plan item 二(四) names for key supervision. */
    public enum KeyGroup {
        WIRE_AND_CABLE,
        ELECTRIC_BICYCLE,
        FIRE_PRODUCT,
        CHILD_PRODUCT
    }

    /** Who declares conformity. */
    public enum Procedure {
        THIRD_PARTY,
        SELF_DECLARATION
    }

    /**
     * Checks it by itself.
     *
     * @throws CatalogueRefused when it contradicts itself
     */
    CccProductClass checked() {
        if (!ID.matcher(id).matches()) {
            throw new CatalogueRefused.InvalidCode(id);
        }
        if (code != null && !CODE.matcher(code).matches()) {
            throw new CatalogueRefused.InvalidCode(code);
        }
        if (mandatoryFrom != null && mandatoryTo != null && mandatoryTo.isBefore(mandatoryFrom)) {
            throw new CatalogueRefused.EndBeforeStart();
        }
        return this;
    }

    CccProductClass versioned(long newVersion) {
        return new CccProductClass(
                id,
                code,
                nameZh,
                nameEn,
                category,
                keyGroup,
                mandatoryFrom,
                mandatoryTo,
                procedure,
                fromProductionLicence,
                source,
                confidence,
                newVersion);
    }
}

package cn.jiangmen.quality.certificate.schemes.rest;

import cn.jiangmen.quality.certificate.schemes.CccProductClass;
import cn.jiangmen.quality.certificate.schemes.Confidence;
import cn.jiangmen.quality.kit.http.Line;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of the requests on classes of products under CCC. */
final class ProductClassRequests {
    private static final int CODE = 64;
    private static final int REASON = 500;

    private ProductClassRequests() {}

    /** A part that a correction can empty. */
    enum ProductClassPart {
        CODE,
        CATEGORY,
        KEY_GROUP,
        MANDATORY_FROM,
        MANDATORY_TO,
        FROM_PRODUCTION_LICENCE
    }

    @Schema(name = "CccProductClassAddition", description = "新增强制性认证产品类别")
    record Addition(
            @Schema(description = "the four digits, or a name of its own while there are none", examples = "0907")
            @NotNull
            @Line(max = CODE)
            String id,

            @Schema(description = "the four digits", examples = "0907") @Line(max = CODE)
            String code,

            @Schema(examples = "移动电源") @NotNull @Line String nameZh,
            @Schema(examples = "Power banks") @NotNull @Line String nameEn,
            @Line String category,
            CccProductClass.KeyGroup keyGroup,
            @Schema(examples = "2024-08-01") LocalDate mandatoryFrom,
            LocalDate mandatoryTo,
            @NotNull CccProductClass.Procedure procedure,

            @Schema(description = "first day on which CCC took the place of the production licence")
            LocalDate fromProductionLicence,

            @NotNull @Line(max = REASON) String source,
            @NotNull Confidence confidence,
            @NotNull @Line(max = REASON) String reason) {
        CccProductClass productClass() {
            return new CccProductClass(
                    id.strip(),
                    code,
                    nameZh.strip(),
                    nameEn.strip(),
                    category,
                    keyGroup,
                    mandatoryFrom,
                    mandatoryTo,
                    procedure,
                    fromProductionLicence,
                    source,
                    confidence,
                    1);
        }
    }

    @Schema(name = "CccProductClassCorrection", description = "更正: what is absent or null stays as it is")
    record Correction(
            @Line(max = CODE) String code,
            @Line String nameZh,
            @Line String nameEn,
            @Line String category,
            CccProductClass.KeyGroup keyGroup,
            LocalDate mandatoryFrom,
            LocalDate mandatoryTo,
            CccProductClass.Procedure procedure,
            LocalDate fromProductionLicence,
            @Line(max = REASON) String source,
            Confidence confidence,

            @Schema(description = "parts that are to be empty", examples = "[]")
            Set<@NotNull ProductClassPart> erase,

            @Schema(examples = "目录调整") @NotNull @Line(max = REASON)
            String reason) {
        CccProductClass of(CccProductClass before) {
            return new CccProductClass(
                    before.id(),
                    or(ProductClassPart.CODE, code, before.code()),
                    nameZh == null ? before.nameZh() : nameZh.strip(),
                    nameEn == null ? before.nameEn() : nameEn.strip(),
                    or(ProductClassPart.CATEGORY, category, before.category()),
                    or(ProductClassPart.KEY_GROUP, keyGroup, before.keyGroup()),
                    or(ProductClassPart.MANDATORY_FROM, mandatoryFrom, before.mandatoryFrom()),
                    or(ProductClassPart.MANDATORY_TO, mandatoryTo, before.mandatoryTo()),
                    procedure == null ? before.procedure() : procedure,
                    or(ProductClassPart.FROM_PRODUCTION_LICENCE, fromProductionLicence, before.fromProductionLicence()),
                    source == null ? before.source() : source,
                    confidence == null ? before.confidence() : confidence,
                    before.version());
        }

        private <T> T or(ProductClassPart part, T told, T known) {
            if (told != null) {
                return told;
            }
            return erase != null && erase.contains(part) ? null : known;
        }
    }
}

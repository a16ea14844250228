package cn.jiangmen.quality.certificate.schemes;

import java.time.LocalDate;

/**
 * A class of products under compulsory certification (强制性产品认证目录).
 *
 * @param id the four digits of the catalogue, or an own name where the code of a new class is not known yet
 * @param code the four digits, or null
 * @param keyGroup one of the plan's key groups (电线电缆, 电动自行车, 消防产品, 儿童用品), or null
 * @param mandatoryFrom null = since before this system
 * @param procedure {@code THIRD_PARTY} or {@code SELF_DECLARATION}
 */
public record CccProductClass(
        String id,
        String code,
        String nameZh,
        String nameEn,
        String category,
        String keyGroup,
        LocalDate mandatoryFrom,
        LocalDate mandatoryTo,
        String procedure,
        String source,
        String confidence) {}

package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Normal;
import java.time.LocalDate;

/**
 * A recognition as a high-tech enterprise (高新技术企业), plan item 二(三)3.
 *
 * @param certificateNumber 高新技术企业证书编号
 * @param to first day on which it no longer holds
 */
public record HighTechStatus(String certificateNumber, LocalDate from, LocalDate to, String source) {
    static HighTechStatus of(String certificateNumber, LocalDate from, LocalDate to, String source) {
        Days.inOrder("to", from, to);
        return new HighTechStatus(Normal.code(certificateNumber), from, to, Normal.text(source));
    }

    boolean holds(LocalDate day) {
        return Days.contain(from, to, day);
    }
}

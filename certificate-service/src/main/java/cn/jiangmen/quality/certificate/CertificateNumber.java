package cn.jiangmen.quality.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A certificate number (证书编号): an opaque text, unique together with its body, never refused for its format because bodies
 * number as they like.
 *
 * @param number as written, for display
 * @param key the same for comparing, see {@link Normal#code}
 */
@Embeddable
public record CertificateNumber(
        @Column(name = "number", nullable = false) String number,
        @Column(name = "number_key", nullable = false) String key) {
    private static final int LONGEST = 100;

    /**
     * Reads a number as told.
     *
     * @throws CertificateRefused.InvalidNumber when nothing is left of it, or it is longer than 100 characters
     */
    public static CertificateNumber of(String told) {
        String key = Normal.code(told);
        if (key == null || told.length() > LONGEST) {
            throw new CertificateRefused.InvalidNumber(told);
        }
        return new CertificateNumber(told.strip(), key);
    }

    @Override
    public String toString() {
        return number;
    }
}

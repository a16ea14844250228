package cn.jiangmen.quality.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The organisation a certificate was issued to (获证组织).
 *
 * @param name as printed on the certificate, or null where the register has none
 * @param creditCode its unified social credit code; null for a holder abroad, or where the register has none
 * @param country three-digit code of GB/T 2659; 156 is China; null is not told
 */
@Embeddable
public record Holder(
        @Column(name = "holder_name") String name,
        @Column(name = "holder_credit_code") String creditCode,
        @Column(name = "holder_country") String country) {
    static final String CHINA = "156";

    /**
     * Reads a holder as told; nulls and blanks are not told.
     *
     * @throws CertificateRefused when the credit code or the country code is wrong
     */
    public static Holder of(String name, String creditCode, String country) {
        return new Holder(
                Normal.text(name),
                CreditCode.read("holder.credit_code", creditCode),
                country("holder.country", country));
    }

    /** Reads a country code; null when nothing was told. */
    static String country(String field, String told) {
        String code = Normal.code(told);
        if (code != null && !(code.length() == 3 && code.chars().allMatch(c -> c >= '0' && c <= '9'))) {
            throw new CertificateRefused.InvalidCode(field, told, "156");
        }
        return code;
    }

    Holder completedBy(Holder told) {
        return told == null
                ? this
                : new Holder(
                        told.name == null ? name : told.name,
                        told.creditCode == null ? creditCode : told.creditCode,
                        told.country == null ? country : told.country);
    }
}

package cn.jiangmen.quality.supervision;

import jakarta.persistence.Embeddable;

/**
 * Whom and what a case is about.
 *
 * @param creditCode unified social credit code in normal form, or null when it is not known
 * @param certificateNumber as told, or null when no certificate is concerned
 * @param certificateKey the certificate number in the form that is compared
 */
@Embeddable
public record Subject(String enterpriseName, String creditCode, String certificateNumber, String certificateKey) {

    /**
     * Reads what was told; codes in any of the usual ways of writing.
     *
     * @throws CaseRefused.CreditCodeInvalid when the credit code is none
     */
    public static Subject of(String enterpriseName, String creditCode, String certificateNumber) {
        return new Subject(
                enterpriseName.strip(),
                creditCode == null ? null : CreditCode.read(creditCode),
                certificateNumber == null ? null : certificateNumber.strip(),
                certificateNumber == null ? null : NormalForm.of(certificateNumber));
    }

    /**
     * The normal form of a credit code.
     *
     * @throws CaseRefused.CreditCodeInvalid when it is none
     */
    public static String code(String written) {
        return CreditCode.read(written);
    }

    /** A number or code in the form that is compared: width, case, brackets and spaces do not matter. */
    public static String key(String written) {
        return NormalForm.of(written);
    }
}

package cn.jiangmen.quality.certificate.verification;

import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;

/**
 * What somebody wants to know about: a certificate by its number, or what a holder has. Codes in their normal form; null is
 * not told.
 *
 * @param number of the certificate; null asks for what the holder has
 * @param body approval number of the certification body
 * @param holder name as it stands on the certificate, without surrounding space
 * @param product a class of products (four digits for CCC), or words of a product's name or model
 */
public record Asked(String number, String body, String holder, String creditCode, String product) {
    /**
     * Reads a question as told.
     *
     * @throws VerificationRefused.NothingNamed when it names neither a certificate nor a holder
     * @throws CertificateRefused.InvalidCreditCode when the credit code is none
     */
    public static Asked of(int index, String number, String body, String holder, String creditCode, String product) {
        Asked asked = new Asked(
                Normal.code(number),
                Normal.code(body),
                Normal.text(holder),
                CreditCode.read("items[" + index + "].credit_code", creditCode),
                Normal.text(product));
        if (asked.number == null && asked.holder == null && asked.creditCode == null) {
            throw new VerificationRefused.NothingNamed(index);
        }
        return asked;
    }
}

package cn.jiangmen.quality.certificate;

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015) by its last character.
 *
 * <p>enterprise-service has its own, larger one: fifteen lines are written twice on purpose, so that the two services share
 * no word of the domain and either can be released alone.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /**
     * Reads a code as told.
     *
     * @return the code in its normal form; null when nothing was told
     * @throws CertificateRefused.InvalidCreditCode when it is no such code or its check character is wrong
     */
    public static String read(String field, String told) {
        String code = Normal.code(told);
        if (code != null && !isValid(code)) {
            throw new CertificateRefused.InvalidCreditCode(field, told);
        }
        return code;
    }

    private static boolean isValid(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            if (value < 0 || (i >= 2 && i < 8 && value > 9)) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return code.charAt(LENGTH - 1) == ALPHABET.charAt((31 - sum % 31) % 31);
    }
}

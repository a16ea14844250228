package cn.jiangmen.quality.supervision;

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015) by its last character.
 *
 * <p>Every service checks for itself: the few lines are written again so that no service shares a word of the domain.
 */
final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /**
     * The normal form of a code.
     *
     * @throws CaseRefused.CreditCodeInvalid when it is none
     */
    static String read(String written) {
        String code = NormalForm.of(written);
        if (!valid(code)) {
            throw new CaseRefused.CreditCodeInvalid(written);
        }
        return code;
    }

    private static boolean valid(String code) {
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

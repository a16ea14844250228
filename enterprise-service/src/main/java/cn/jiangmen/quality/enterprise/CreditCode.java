package cn.jiangmen.quality.enterprise;

import java.util.List;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): eighteen characters of which the last checks the others.
 *
 * <p>Position 18 decides whether it is a code at all. Position 17, the check character of the organisation code inside
 * (GB 11714), only gives a warning, because old registers hold codes that do not follow it. Positions 3–8 name the office
 * that registered the subject and never say where it sits today.
 *
 * @param value the normal form: upper case, half-width, no spaces
 */
public record CreditCode(String value) {
    /** Warning of a record whose position 17 does not fit positions 9–16. */
    public static final String ORGANISATION_CODE_WARNING = "ORGANISATION_CODE_CHECK";

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int CHECK_BASE = 31;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION_START = 8;

    /** What is wrong with a text that is no credit code. */
    public enum Fault {
        LENGTH,
        CHARACTER,
        CHECK_CHARACTER
    }

    /**
     * Reads a code as it was written: surrounding and inner spaces, lower case and full-width characters are accepted.
     *
     * @throws EnterpriseRefused.CreditCodeInvalid when it is no code, with the reason
     */
    public static CreditCode of(String written) {
        String code = NormalForm.of(written);
        if (code.length() != LENGTH) {
            throw new EnterpriseRefused.CreditCodeInvalid(written, Fault.LENGTH);
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(code.charAt(i));
            boolean place = i >= 2 && i < ORGANISATION_START;
            if (value < 0 || (place && value > 9)) {
                throw new EnterpriseRefused.CreditCodeInvalid(written, Fault.CHARACTER);
            }
            if (i < LENGTH - 1) {
                sum += value * weight;
                weight = weight * 3 % CHECK_BASE;
            }
        }
        if (code.charAt(LENGTH - 1) != ALPHABET.charAt((CHECK_BASE - sum % CHECK_BASE) % CHECK_BASE)) {
            throw new EnterpriseRefused.CreditCodeInvalid(written, Fault.CHECK_CHARACTER);
        }
        return new CreditCode(code);
    }

    /** What is unusual about the code, for a human to look at; empty for nearly all. */
    List<String> warnings() {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            // 0–9 and then A = 10 … Z = 35: not the alphabet of position 18
            sum += Character.digit(value.charAt(ORGANISATION_START + i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        int check = (11 - sum % 11) % 11;
        char expected = check == 10 ? 'X' : Character.forDigit(check, 10);
        return value.charAt(16) == expected ? List.of() : List.of(ORGANISATION_CODE_WARNING);
    }

    /** Authority and class: what kind of subject it belongs to, see {@link SubjectKinds}. */
    String prefix() {
        return value.substring(0, 2);
    }
}

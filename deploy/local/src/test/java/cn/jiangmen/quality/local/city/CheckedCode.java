package cn.jiangmen.quality.local.city;

import java.math.BigInteger;

/** Checks credit codes in another way than the generator makes them: the whole code as a sum that must vanish modulo 31 and 11. */
final class CheckedCode {
    private static final String VALUES = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CheckedCode() {}

    static boolean isValid(String code) {
        return code.length() == 18
                && code.chars().allMatch(c -> VALUES.indexOf(c) >= 0)
                && wholeSum(code) == 0
                && organisationSum(code) == 0;
    }

    private static int wholeSum(String code) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 18; i++) {
            BigInteger weight = i == 17 ? BigInteger.ONE : BigInteger.valueOf(3).pow(i);
            sum = sum.add(weight.multiply(BigInteger.valueOf(VALUES.indexOf(code.charAt(i)))));
        }
        return sum.mod(BigInteger.valueOf(31)).intValue();
    }

    private static int organisationSum(String code) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2, 1};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            char c = code.charAt(8 + i);
            int value = i == 8 && c == 'X' ? 10 : Character.isDigit(c) ? c - '0' : c - 'A' + 10;
            sum += weights[i] * value;
        }
        return sum % 11;
    }
}

package cn.jiangmen.quality.supervision.register;

import java.util.concurrent.ThreadLocalRandom;

/** Credit codes that no other test uses, with a right last character. */
public final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Codes() {}

    /** A new code registered in a county. */
    public static String fresh(String county) {
        StringBuilder code = new StringBuilder("91").append(county).append("MB");
        while (code.length() < 17) {
            code.append(ALPHABET.charAt(ThreadLocalRandom.current().nextInt(ALPHABET.length())));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }
}

package cn.jiangmen.quality.enterprise.rest;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh valid credit codes for tests; the check characters are found with a library that is not ours. */
public final class Codes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Codes() {}

    /** One that no test of this JVM had before. */
    public static String next() {
        return next("91440703");
    }

    public static String next(String authorityAndPlace) {
        String organisation = "MT%06d".formatted(COUNT.incrementAndGet());
        return ALPHABET.chars()
                .mapToObj(check -> authorityAndPlace + organisation + organisationCheck(organisation) + (char) check)
                .filter(CreditCodeUtil::isCreditCode)
                .findFirst()
                .orElseThrow();
    }

    private static char organisationCheck(String organisation) {
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Integer.parseInt(organisation.substring(i, i + 1), 36) * weights[i];
        }
        return "0X987654321".charAt(sum % 11);
    }
}

package cn.jiangmen.quality.local.city;

import java.util.HashSet;
import java.util.Set;

/** Makes unified social credit codes (GB 32100-2015) that are valid in both check characters and never repeat. */
final class CreditCodes {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private final Set<String> made = new HashSet<>();
    private final Dice dice;

    CreditCodes(Dice dice) {
        this.dice = dice;
    }

    String next(Form form, String registryCode) {
        while (true) {
            String body = body(form);
            String seventeen = form.prefix() + registryCode + body + bodyCheck(body);
            String code = seventeen + check(seventeen);
            if (made.add(code)) {
                return code;
            }
        }
    }

    private String body(Form form) {
        StringBuilder body = new StringBuilder(form.prefix().startsWith("9") && dice.chance(0.7) ? "MA" : "");
        if (!body.isEmpty()) {
            body.append(dice.chance(0.6) ? "4TUW5".charAt(dice.below(5)) : "CDEX".charAt(dice.below(4)));
        }
        while (body.length() < 8) {
            boolean letter = body.length() > 3 && body.charAt(0) == 'M' && dice.chance(0.2);
            body.append(letter ? ALPHABET.charAt(dice.between(10, 30)) : (char) ('0' + dice.below(10)));
        }
        return body.toString();
    }

    /** GB 11714: weights over eight places, letters in A–Z order from 10, 10 is written X. */
    private static char bodyCheck(String body) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    private static char check(String seventeen) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}

package cn.jiangmen.quality.supervision;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what is never published: identity card, telephone and bank card numbers, e-mail addresses (SAMR Order
 * 45 Art 6). A net under the officer's review, not in place of it.
 */
public final class Redaction {
    private static final String MARK = "***";
    private static final List<Pattern> NEVER = List.of(
            Pattern.compile(
                    "(?<![0-9A-Za-z])[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx]"
                            + "(?![0-9A-Za-z])"),
            Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)"),
            Pattern.compile("(?<!\\d)0\\d{2,3}-\\d{7,8}(?!\\d)"),
            Pattern.compile("(?<!\\d)62\\d{2}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}(?:[ -]?\\d{1,3})?(?!\\d)"),
            Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"));

    private Redaction() {}

    public static String of(String text) {
        if (text == null) {
            return null;
        }
        String result = text;
        for (Pattern each : NEVER) {
            result = each.matcher(result).replaceAll(MARK);
        }
        return result;
    }

    /** The surname of a natural person is kept. */
    public static String person(String name) {
        if (name.isEmpty()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first)
                + "某".repeat(Math.min(2, Math.max(1, name.codePointCount(first, name.length()))));
    }
}

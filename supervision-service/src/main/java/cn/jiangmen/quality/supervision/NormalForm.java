package cn.jiangmen.quality.supervision;

import java.util.Locale;

/** The form in which codes and numbers are compared: half-width, upper case, one kind of bracket, no spaces. */
final class NormalForm {
    private static final int WIDTH = '\uFF01' - '!';

    private NormalForm() {}

    static String of(String written) {
        StringBuilder result = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = halfWidth(written.charAt(i));
            if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT) {
                result.append(c);
            }
        }
        return result.toString().toUpperCase(Locale.ROOT);
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - WIDTH);
        }
        return switch (c) {
            case '〔', '【' -> '[';
            case '〕', '】' -> ']';
            default -> c;
        };
    }
}

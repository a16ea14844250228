package cn.jiangmen.quality.enterprise;

import java.util.Locale;

/** The form in which written text is compared: two that a reader takes for the same become equal. */
public final class NormalForm {
    private static final int WIDTH = '\uFF01' - '!';

    private NormalForm() {}

    /** Half-width, upper case, without spaces and invisible characters; what was written is kept elsewhere for display. */
    public static String of(String written) {
        StringBuilder result = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                result.append((char) (c - WIDTH));
            } else if (!invisible(c)) {
                result.append(c);
            }
        }
        return result.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean invisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}

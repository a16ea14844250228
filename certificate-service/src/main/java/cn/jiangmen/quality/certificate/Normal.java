package cn.jiangmen.quality.certificate;

import java.util.Locale;

/** The normal form of codes that people type into spreadsheets: two that mean the same become equal. */
public final class Normal {
    private Normal() {}

    /**
     * Upper case, full-width characters made half-width, the brackets 〔〕【】 made square ones, dashes made hyphens, spaces
     * and invisible characters left out.
     *
     * @return null when nothing is left, or for null
     */
    public static String code(String told) {
        if (told == null) {
            return null;
        }
        StringBuilder result = new StringBuilder(told.length());
        for (int i = 0; i < told.length(); i++) {
            char c = halfWidth(told.charAt(i));
            if (!Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && !Character.isISOControl(c)
                    && Character.getType(c) != Character.FORMAT) {
                result.append(c);
            }
        }
        return result.isEmpty() ? null : result.toString().toUpperCase(Locale.ROOT);
    }

    /** Free text without surrounding space; null when nothing is left, or for null. */
    public static String text(String told) {
        if (told == null) {
            return null;
        }
        String result = told.strip();
        return result.isEmpty() ? null : result;
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '〔', '【' -> '[';
            case '〕', '】' -> ']';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> c;
        };
    }
}

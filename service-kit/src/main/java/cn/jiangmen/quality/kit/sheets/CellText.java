package cn.jiangmen.quality.kit.sheets;

import java.util.regex.Pattern;

/**
 * The text of a cell between a file and its meaning. A text that a spreadsheet program would run as a formula is given out
 * with an apostrophe before it, which is taken off again when the file comes back: what goes out returns unchanged.
 */
public final class CellText {
    private static final String DANGEROUS = "[=+\\-@\\t\\r＝＋－＠]";
    private static final Pattern OUTWARD = Pattern.compile("'*" + DANGEROUS + ".*", Pattern.DOTALL);
    private static final Pattern INWARD = Pattern.compile("'+" + DANGEROUS + ".*", Pattern.DOTALL);
    private static final char REPLACEMENT = '\uFFFD';

    private CellText() {}

    /** The text as it may stand in a CSV file that people open. */
    public static String outward(String text) {
        return OUTWARD.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was meant: without the apostrophe, or without {@code ="…"}, by which some programs protect digits. */
    public static String inward(String text) {
        if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1).replace("\"\"", "\"");
        }
        return text.startsWith("'") && INWARD.matcher(text).matches() ? text.substring(1) : text;
    }

    /** Whether all of it is text: no control characters but line ends, no halves of characters, no trace of a wrong encoding. */
    public static boolean isReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || !isCharacter(c)) {
                return false;
            }
        }
        return true;
    }

    /** The text with whatever cannot be stored replaced, for showing a cell that was refused. */
    public static String storable(String text) {
        if (isReadable(text)) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c > 0xFFFF || (!Character.isSurrogate((char) c) && c != 0) ? c : REPLACEMENT)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean isCharacter(char c) {
        boolean control = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        return !control && c != REPLACEMENT && c < '\uFFFE';
    }
}

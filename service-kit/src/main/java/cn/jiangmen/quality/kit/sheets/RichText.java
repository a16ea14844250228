package cn.jiangmen.quality.kit.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as workbooks hold it: in runs, with phonetic guides that are not part of it, and with escaped characters. */
final class RichText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Appends the text of the element that was just entered and leaves the reader at its end. */
    static void read(Xml xml, String element, StringBuilder into, int limit, Runnable tooLong) {
        int start = into.length();
        boolean phonetic = false;
        while (xml.next()) {
            if (xml.starts("rPh")) {
                phonetic = true;
            } else if (xml.ends("rPh")) {
                phonetic = false;
            } else if (xml.starts("t") && !phonetic) {
                xml.text(into, limit, tooLong);
            } else if (xml.ends(element)) {
                break;
            }
        }
        if (into.indexOf("_x", start) >= 0) {
            String text = unescape(into.substring(start));
            into.setLength(start);
            into.append(text);
        }
    }

    static String unescape(String text) {
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(
                match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}

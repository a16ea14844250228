package cn.jiangmen.quality.kit.sheets;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which cell styles show a number as a date (ECMA-376 part 1, §18.8.30). */
final class CellStyles {
    private static final int MOST = 100_000;
    // literal text, escaped characters, and what stands in brackets (colours, conditions, locales) but for elapsed time
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");

    private final BitSet dates;

    private CellStyles(BitSet dates) {
        this.dates = dates;
    }

    static CellStyles read(Archive archive, String part) throws IOException {
        BitSet dates = new BitSet();
        var content = part == null ? java.util.Optional.<java.io.InputStream>empty() : archive.part(part);
        if (content.isEmpty()) {
            return new CellStyles(dates);
        }
        Set<Integer> custom = new HashSet<>();
        try (Xml xml = new Xml(content.get())) {
            while (xml.next()) {
                if (xml.starts("numFmt") && isDate(xml.attribute("formatCode").orElse("")) && custom.size() < MOST) {
                    custom.add(number(xml.attribute("numFmtId").orElse("")));
                } else if (xml.starts("cellXfs")) {
                    for (int style = 0; xml.nextIn("cellXfs", "xf") && style < MOST; style++) {
                        int format = number(xml.attribute("numFmtId").orElse(""));
                        dates.set(style, custom.contains(format) || isBuiltInDate(format));
                    }
                }
            }
        }
        return new CellStyles(dates);
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    static boolean isDate(String formatCode) {
        String code = LITERAL.matcher(formatCode).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return !code.contains("general") && code.chars().anyMatch(c -> "ymdhs".indexOf(c) >= 0);
    }

    // 27–36 and 50–58 are dates in Chinese, Japanese and Korean editions
    private static boolean isBuiltInDate(int format) {
        return (format >= 14 && format <= 22)
                || (format >= 27 && format <= 36)
                || (format >= 45 && format <= 47)
                || (format >= 50 && format <= 58);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

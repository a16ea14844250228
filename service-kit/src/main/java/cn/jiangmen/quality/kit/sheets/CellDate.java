package cn.jiangmen.quality.kit.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people and programs write them in register exports: 2024-05-01, 2024/5/1, 2024.5.1, 2024年5月1日, 20240501, each
 * with or without a time of day, or the number by which Excel counts days. Orders other than year, month, day are not
 * guessed at.
 */
public final class CellDate {
    private static final Pattern SPELLED =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日?|(\\d{2})(\\d{2}))"
                    + "(?:[T ]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-9]\\d{4}(?:\\.0+)?");
    private static final LocalDate ORIGIN = LocalDate.of(1899, 12, 30);

    private CellDate() {}

    public static Optional<LocalDate> read(String text) {
        String told = halfWidth(text);
        try {
            Matcher spelled = SPELLED.matcher(told);
            if (spelled.matches()) {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(spelled.group(1)),
                        Integer.parseInt(first(spelled, 3, 5, 7)),
                        Integer.parseInt(first(spelled, 4, 6, 8))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        if (SERIAL.matcher(told).matches()) {
            return Optional.of(ORIGIN.plusDays(Integer.parseInt(told.substring(0, 5))));
        }
        return Optional.empty();
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException();
    }

    private static String halfWidth(String text) {
        String told = text.strip();
        for (int i = 0; i < told.length(); i++) {
            if (told.charAt(i) >= '\uFF01' && told.charAt(i) <= '\uFF5E') {
                return java.text.Normalizer.normalize(told, java.text.Normalizer.Form.NFKC);
            }
        }
        return told;
    }
}

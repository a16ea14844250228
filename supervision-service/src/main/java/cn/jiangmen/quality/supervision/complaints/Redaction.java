package cn.jiangmen.quality.supervision.complaints;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes out of a text what names its reporter: name, numbers and addresses as the reporter gave them, in either width and
 * case, with spaces, dots or dashes between the characters.
 */
final class Redaction {
    private static final String TAKEN_OUT = "〔隐去〕";
    private static final String BETWEEN = "[\\s\\p{Z}\\p{Cf}·•.\\-()()—–_]*";
    private static final int FEWEST = 2;
    private static final int FEWEST_OF_NUMBER = 5;
    private static final int WIDTH = '\uFF01' - '!';

    private final List<Pattern> patterns;

    private Redaction(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /** Of a reporter; null takes nothing out. */
    static Redaction of(Reporter reporter) {
        if (reporter == null) {
            return new Redaction(List.of());
        }
        String phone =
                reporter.phone() == null ? null : letters(reporter.phone()).replaceFirst("^86(?=1\\d{10}$)", "");
        return new Redaction(Stream.concat(
                        words(FEWEST, reporter.name()),
                        words(FEWEST_OF_NUMBER, phone, reporter.email(), reporter.address(), reporter.idNumber()))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Redaction::pattern)
                .toList());
    }

    private static Stream<String> words(int fewest, String... told) {
        return Stream.of(told)
                .filter(each -> each != null)
                .map(Redaction::letters)
                .filter(each -> each.length() >= fewest);
    }

    String apply(String text) {
        String result = text;
        for (Pattern pattern : patterns) {
            result = pattern.matcher(result).replaceAll(Matcher.quoteReplacement(TAKEN_OUT));
        }
        return result;
    }

    /** @throws MatterRefused.NamesReporter when the text has what would be taken out; null has nothing */
    void require(String field, String text) {
        if (text != null
                && patterns.stream().anyMatch(each -> each.matcher(text).find())) {
            throw new MatterRefused.NamesReporter(field);
        }
    }

    /** The letters and digits of what was told, in one form. */
    static String letters(String told) {
        return told.chars()
                .map(Redaction::halfWidth)
                .filter(Redaction::counts)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean counts(int c) {
        return Character.isLetterOrDigit(c) || c == '@' || Character.isSurrogate((char) c);
    }

    private static Pattern pattern(String letters) {
        String written = letters.codePoints().mapToObj(Redaction::either).collect(Collectors.joining(BETWEEN));
        boolean latin = letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return Pattern.compile(
                latin ? "(?<!\\p{IsLatin})" + written + "(?!\\p{IsLatin})" : written, // Li is not in Line
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String either(int c) {
        String plain = Pattern.quote(Character.toString(c));
        if (c > ' ' && c <= '~') {
            String upper = Pattern.quote(Character.toString(Character.toUpperCase(c) + WIDTH));
            return "(?:" + plain + "|" + Pattern.quote(Character.toString(c + WIDTH)) + "|" + upper + ")";
        }
        return plain;
    }

    private static int halfWidth(int c) {
        return c >= '\uFF01' && c <= '\uFF5E' ? c - WIDTH : c;
    }
}

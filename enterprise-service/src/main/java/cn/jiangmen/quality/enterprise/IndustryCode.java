package cn.jiangmen.quality.enterprise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code of the industry classification (国民经济行业分类, GB/T 4754-2017): a section letter, a division, group or class of
 * two to four digits, or both, such as {@code C}, {@code 30}, {@code 3011} or {@code C3011}.
 *
 * @param value as given, upper case and half-width
 * @param key letter and digits, so that the key of a part begins with the key of the whole
 */
record IndustryCode(String value, String key) {
    private static final Pattern FORM = Pattern.compile("([A-T])?([0-9]{2,4})?");

    /** The last division of each section A–T. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /**
     * Reads a code.
     *
     * @throws EnterpriseRefused.IndustryUnknown when it has another form, or its letter and digits contradict each other
     */
    static IndustryCode of(String written) {
        String code = NormalForm.of(written);
        Matcher form = FORM.matcher(code);
        if (code.isEmpty() || !form.matches()) {
            throw new EnterpriseRefused.IndustryUnknown(written);
        }
        if (form.group(2) == null) {
            return new IndustryCode(code, code);
        }
        String section = section(Integer.parseInt(form.group(2).substring(0, 2)));
        if (section == null || (form.group(1) != null && !form.group(1).equals(section))) {
            throw new EnterpriseRefused.IndustryUnknown(written);
        }
        return new IndustryCode(code, section + form.group(2));
    }

    private static String section(int division) {
        if (division > 0) {
            for (int i = 0; i < LAST_DIVISION.length; i++) {
                if (division <= LAST_DIVISION[i]) {
                    return String.valueOf((char) ('A' + i));
                }
            }
        }
        return null;
    }
}

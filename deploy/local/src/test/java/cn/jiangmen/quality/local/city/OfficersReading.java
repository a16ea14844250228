package cn.jiangmen.quality.local.city;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads exports one after the other as a careful officer would: a row is new, unchanged, one step further, a contradiction or
 * unreadable. It knows the rules of the import, not the stories.
 */
final class OfficersReading {
    private static final Set<String> SCHEMES =
            Set.of("A0101 A0102 A0103 A0201 A0301 A0401 A0402 A0501 A0601 A0701 A0901 A1001".split(" ", -1));

    private final Map<String, Known> known = new HashMap<>();

    /** What is known of one certificate. */
    static final class Known {
        final List<LocalDate> issues = new ArrayList<>();
        final List<LocalDate> ends = new ArrayList<>();
        final List<LocalDate> changeDays = new ArrayList<>();
        final List<State> changes = new ArrayList<>();
        final Map<String, String> cells = new HashMap<>();
        State state = State.VALID;
    }

    Map<String, Known> known() {
        return known;
    }

    /** Reads one export; the answer has an outcome for each row: accepted, rejected or conflicting. */
    List<String> read(List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> byKey = rows.stream().collect(groupingBy(OfficersReading::key));
        Set<String> twice = new HashSet<>();
        byKey.forEach((key, same) -> {
            if (new HashSet<>(same).size() > 1 && isReadable(same.getFirst()) && isReadable(same.getLast())) {
                twice.add(key);
            }
        });
        List<String> outcomes = new ArrayList<>();
        for (Map<String, String> row : rows) {
            if (!isReadable(row)) {
                outcomes.add("rejected");
            } else if (twice.contains(key(row)) || !accept(row)) {
                outcomes.add("conflicting");
            } else {
                outcomes.add("accepted");
            }
        }
        return outcomes;
    }

    static String key(Map<String, String> row) {
        return code(row.get("证书编号")) + " of " + code(row.get("机构批准号"));
    }

    private boolean accept(Map<String, String> row) {
        Known one = known.computeIfAbsent(key(row), key -> new Known());
        LocalDate issued = date(row, "颁证日期");
        LocalDate expires = date(row, "证书到期日期");
        LocalDate changed = row.get("变更日期").isEmpty() ? null : date(row, "变更日期");
        State state = state(row);
        LocalDate lastChange = one.changeDays.isEmpty() ? LocalDate.MIN : one.changeDays.getLast();
        if (changed != null && changed.isBefore(lastChange)) {
            return false;
        }
        if (one.issues.isEmpty()) {
            one.issues.add(issued);
            one.ends.add(expires);
        } else if (ended(one) && state != one.state) {
            return false;
        } else if (expires.isAfter(one.ends.getLast())) {
            one.issues.add(issued);
            one.ends.add(expires);
        }
        if (state != one.state && state != State.EXPIRED) {
            one.changeDays.add(changed);
            one.changes.add(state);
        }
        one.state = state;
        row.forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                one.cells.put(column, code(cell));
            }
        });
        return true;
    }

    private static boolean ended(Known one) {
        return one.state == State.REVOKED || one.state == State.CANCELLED || one.state == State.EXPIRED;
    }

    private static boolean isReadable(Map<String, String> row) {
        try {
            boolean dated = !date(row, "证书到期日期").isBefore(date(row, "颁证日期"));
            State state = state(row);
            boolean needsChange = state == State.SUSPENDED || state == State.REVOKED || state == State.CANCELLED;
            return dated
                    && date(row, "颁证日期").getYear() > 1980
                    && date(row, "证书到期日期").getYear() < 2100
                    && Set.of("是", "否").contains(row.get("是否子证书"))
                    && !row.get("证书编号").contains("E+")
                    && code(row.get("机构批准号")).matches("CNCA-RF?-\\d{4}-\\d{3}")
                    && (!needsChange || date(row, "变更日期") != null)
                    && !code(row.get("证书编号")).isEmpty()
                    && scheme(row)
                    && codes(row);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean scheme(Map<String, String> row) {
        String scheme = row.get("认证项目");
        return scheme == null
                ? row.get("产品类别").matches("\\d{4}")
                : SCHEMES.contains(scheme)
                        || scheme.matches("\\p{IsHan}{4,13}认证")
                        || scheme.matches("B030[12]|B040[123]|B0501|C0101|C020[1-5]|C0299");
    }

    private static boolean codes(Map<String, String> row) {
        for (Map.Entry<String, String> cell : row.entrySet()) {
            if (cell.getKey().endsWith("统一社会信用代码")
                    && !cell.getValue().isEmpty()
                    && !CheckedCode.isValid(code(cell.getValue()))) {
                return false;
            }
        }
        return true;
    }

    private static State state(Map<String, String> row) {
        for (State state : State.values()) {
            if (Set.of(state.label(), state.code()).contains(row.get("证书状态"))) {
                return state;
            }
        }
        throw new IllegalArgumentException(row.get("证书状态"));
    }

    private static LocalDate date(Map<String, String> row, String column) {
        String text = row.get(column);
        if (text.matches("\\d{8}")) {
            return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        String[] parts = text.split("[-/]", -1);
        if (parts.length != 3) {
            throw new DateTimeException(text);
        }
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    static String code(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "").toUpperCase(Locale.ROOT);
    }
}

package cn.jiangmen.quality.local.city;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes some clean rows the way people do: lower case, full width, stray spaces, codes for words, empty cells; all still valid. */
final class Spelling {
    private static final List<String> DATES = List.of("颁证日期", "证书到期日期", "初次获证日期", "变更日期", "信息上报日期");
    private static final List<String> DISPENSABLE = List.of("组织地址", "初次获证日期", "业务范围", "认可标识", "所在省份", "规格型号");

    private final Dice dice;

    Spelling(Dice dice) {
        this.dice = dice;
    }

    static List<String> dateColumns() {
        return DATES;
    }

    /** @param known the certificate was in an earlier export, so a cell left empty says nothing */
    void odd(Map<String, String> row, RecordKind kind, boolean known) {
        switch (dice.below(160)) {
            case 0 -> alter(row, "证书编号", Spelling::lowerCase);
            case 1 -> alter(row, "证书编号", Spelling::fullWidth);
            case 2 -> alter(row, "证书编号", text -> " " + text + "  ");
            case 3 -> alter(row, "证书编号", text -> text.substring(0, 5) + " " + text.substring(5));
            case 4 -> codes(row, kind, Spelling::lowerCase);
            case 5 -> codes(row, kind, Spelling::fullWidth);
            case 6 -> codes(row, kind, text -> text + " ");
            case 7 -> row.put("证书状态", stateCode(row.get("证书状态")));
            case 8 -> alter(row, "机构批准号", Spelling::lowerCase);
            case 9 -> alter(row, "机构批准号", Spelling::fullWidth);
            case 10 -> row.put("所在国别地区", row.get("所在国别地区").equals("156") ? "" : row.get("所在国别地区"));
            case 11 -> DATES.forEach(column -> alter(row, column, text -> text.replace("-", "")));
            case 12 -> DATES.forEach(column -> alter(row, column, Spelling::slashes));
            case 13 -> alter(row, "组织名称", Spelling::fullWidth);
            case 14 -> forget(row, known, DISPENSABLE);
            case 15 -> forget(row, known, RegisterRow.codeColumns(kind));
            case 16 ->
                row.computeIfPresent("认证项目", (column, code) -> Scheme.of(code).name());
            default -> {
                return;
            }
        }
    }

    static String slashes(String isoDate) {
        return isoDate.isEmpty()
                ? ""
                : isoDate.substring(0, 4) + "/" + Integer.parseInt(isoDate.substring(5, 7)) + "/"
                        + Integer.parseInt(isoDate.substring(8, 10));
    }

    private void codes(Map<String, String> row, RecordKind kind, Change change) {
        RegisterRow.codeColumns(kind).forEach(column -> alter(row, column, change));
    }

    private static void forget(Map<String, String> row, boolean known, List<String> columns) {
        if (known) {
            columns.forEach(column -> row.replace(column, ""));
        }
    }

    private static void alter(Map<String, String> row, String column, Change change) {
        String text = row.get(column);
        if (text != null && !text.isEmpty()) {
            row.put(column, change.of(text));
        }
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c < 128 && Character.isLetterOrDigit(c) ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    private static String stateCode(String label) {
        for (State state : State.values()) {
            if (state.label().equals(label)) {
                return state.code();
            }
        }
        return label;
    }

    /** One way of spelling a cell. */
    private interface Change {
        String of(String text);
    }
}

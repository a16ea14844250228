package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which cell of a row belongs to which column, read from the first row of a file. The order of columns is free. */
final class Header {
    /** Columns that a downloaded file of rejected rows has in addition; they mean nothing when it comes back. */
    static final List<String> REMARKS = List.of("错误列", "错误代码", "错误说明");

    private static final Set<String> IGNORED =
            REMARKS.stream().map(Header::normal).collect(Collectors.toSet());

    /** Headers of personal data, which lists must not bring here. */
    private static final Set<String> PERSONAL =
            Set.of("法定代表人", "法人", "法人代表", "负责人", "经营者", "联系人", "联系电话", "电话", "手机", "手机号", "身份证号", "身份证号码", "法定代表人身份证号");

    private static final Map<String, Column> COLUMNS = columns();

    private final List<String> titles;
    private final Map<Column, Integer> positions;
    private final boolean[] known;

    private Header(List<String> titles, Map<Column, Integer> positions, boolean[] known) {
        this.titles = titles;
        this.positions = positions;
        this.known = known;
    }

    /**
     * Reads the first row of a file.
     *
     * @throws HeaderRefused with every unknown, repeated and missing column
     */
    static Header of(SheetRow first) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        List<String> titles = first.cells().stream().map(CellText::storable).toList();
        boolean[] known = new boolean[titles.size()];
        List<RowProblem> problems = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = normal(titles.get(i));
            Column column = COLUMNS.get(title);
            known[i] = column != null || IGNORED.contains(title);
            if (column == null) {
                if (!known[i] && !title.isEmpty()) {
                    problems.add(unknown(titles.get(i), title, i));
                }
            } else if (positions.putIfAbsent(column, i) != null) {
                problems.add(RowProblem.of(
                        column.title(),
                        "column-repeated",
                        "列“" + column.title() + "”出现两次(第 " + (positions.get(column) + 1) + " 列和第 " + (i + 1) + " 列)。",
                        "Column " + column.title() + " appears twice (columns " + (positions.get(column) + 1) + " and "
                                + (i + 1) + ")."));
            }
        }
        for (Column column : Column.values()) {
            if (column.isNeeded() && !positions.containsKey(column)) {
                problems.add(RowProblem.of(
                        column.title(),
                        "column-missing",
                        "缺少必需的列:" + column.title() + "。",
                        "The required column " + column.title() + " is missing."));
            }
        }
        if (!problems.isEmpty()) {
            throw new HeaderRefused(problems);
        }
        return new Header(titles, positions, known);
    }

    /** The header again, from what was stored of it. */
    static Header restored(List<String> titles) {
        return of(new SheetRow(1, titles));
    }

    /** The header cells as their author wrote them. */
    List<String> titles() {
        return titles;
    }

    /** The cell of a column as it was written; empty where the file or the row has none. */
    String cell(List<String> cells, Column column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? "" : cells.get(position);
    }

    /** The position of a cell with content that no column stands above, or −1. */
    int stray(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if ((i >= known.length || !known[i]) && !cells.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a title stands above remarks of ours. */
    static boolean isRemark(String title) {
        return IGNORED.contains(normal(title));
    }

    /** Whether a row is a note, as templates have them: its first cell begins with {@code "# "}. */
    static boolean isComment(SheetRow row) {
        return row.cells().getFirst().startsWith("# ");
    }

    private static RowProblem unknown(String written, String title, int position) {
        String shown = written.strip().length() > 60 ? written.strip().substring(0, 60) + "…" : written.strip();
        if (PERSONAL.contains(title)) {
            return RowProblem.of(
                    shown,
                    "column-personal",
                    "列“" + shown + "”是个人信息,不经此导入;请删除该列后重新上传。",
                    "Column " + (position + 1) + " (" + shown
                            + ") holds personal data, which is not imported this way; delete it and upload the file again.");
        }
        return RowProblem.of(
                shown,
                "column-unknown",
                "第 " + (position + 1) + " 列的列名“" + shown + "”未知。",
                "Column " + (position + 1) + " has an unknown name “" + shown + "”.");
    }

    private static Map<String, Column> columns() {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : Column.values()) {
            column.titles().forEach(title -> columns.put(normal(title), column));
        }
        return columns;
    }

    // full-width becomes half-width; spaces, line ends and the stars of required columns mean nothing
    private static String normal(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return plain.codePoints()
                .filter(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && c != '*'
                        && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

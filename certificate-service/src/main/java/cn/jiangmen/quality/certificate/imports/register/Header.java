package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
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
public final class Header {
    /** Columns that a downloaded file of rejected rows has in addition; they mean nothing when it comes back. */
    public static final List<String> REMARKS = List.of("错误列", "错误代码", "错误说明");

    private static final Set<String> IGNORED =
            REMARKS.stream().map(Header::normal).collect(Collectors.toSet());

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
    public static Header of(SheetRow first, RecordKind kind) {
        Map<String, Column> columns = new HashMap<>();
        for (Column column : Column.of(kind)) {
            columns.put(normal(column.title()), column);
        }
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        List<String> titles = first.cells().stream().map(CellText::storable).toList();
        boolean[] known = new boolean[titles.size()];
        List<RowProblem> problems = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = normal(titles.get(i));
            Column column = columns.get(title);
            known[i] = column != null || IGNORED.contains(title);
            if (column == null) {
                if (!known[i] && !title.isEmpty()) {
                    problems.add(unknown(titles.get(i), i, kind));
                }
            } else if (positions.containsKey(column)) {
                problems.add(repeated(column, positions.get(column), i));
            } else {
                positions.put(column, i);
            }
        }
        for (Column column : Column.of(kind)) {
            if (column.isNeededFor(kind) && !positions.containsKey(column)) {
                problems.add(RowProblem.of(
                        column.title(),
                        "column-missing",
                        "缺少必需的列:" + column.title() + "。",
                        "The required column " + column.title() + " is missing."));
            }
        }
        if (!problems.isEmpty()) {
            throw new HeaderRefused(problems, Column.of(kind));
        }
        return new Header(titles, positions, known);
    }

    /** The header again, from what was stored of it. */
    public static Header restored(List<String> titles, RecordKind kind) {
        return of(new SheetRow(1, titles), kind);
    }

    /** The header cells as their author wrote them. */
    public List<String> titles() {
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
    public static boolean isRemark(String title) {
        return IGNORED.contains(normal(title));
    }

    /** Whether a row is a note, as templates have them: its first cell begins with {@code "# "}. */
    public static boolean isComment(SheetRow row) {
        return row.cells().getFirst().startsWith("# ");
    }

    private static RowProblem unknown(String title, int position, RecordKind kind) {
        String nearest = Column.of(kind).stream()
                .map(Column::title)
                .min(java.util.Comparator.comparingInt(known -> distance(normal(title), known)))
                .orElseThrow();
        boolean similar = distance(normal(title), nearest) <= Math.max(1, nearest.length() / 2);
        String shown = title.strip().length() > 60 ? title.strip().substring(0, 60) + "…" : title.strip();
        return new RowProblem(
                shown,
                "column-unknown",
                new Sentence(
                        "第 " + (position + 1) + " 列的列名“" + shown + "”未知" + (similar ? ",是不是“" + nearest + "”?" : "。"),
                        "Column " + (position + 1) + " has an unknown name “" + shown + "”"
                                + (similar ? "; is “" + nearest + "” meant?" : ".")));
    }

    private static RowProblem repeated(Column column, int first, int second) {
        return RowProblem.of(
                column.title(),
                "column-repeated",
                "列“" + column.title() + "”出现两次(第 " + (first + 1) + " 列和第 " + (second + 1) + " 列)。",
                "Column " + column.title() + " appears twice (columns " + (first + 1) + " and " + (second + 1) + ").");
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

    /** Levenshtein distance: how many characters must be added, dropped or replaced. */
    private static int distance(String a, String b) {
        String shorter = a.length() > 60 ? a.substring(0, 60) : a;
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= shorter.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (shorter.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}

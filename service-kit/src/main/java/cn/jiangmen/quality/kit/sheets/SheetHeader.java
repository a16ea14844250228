package cn.jiangmen.quality.kit.sheets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which cell of a row belongs to which column, read from the first row of a file. The order of columns is free.
 *
 * @param <C> the columns, as the reader of the file knows them
 */
public final class SheetHeader<C> {
    /** Columns that a downloaded file of rejected rows has in addition; they mean nothing when it comes back. */
    public static final List<String> REMARKS = List.of("错误列", "错误代码", "错误说明");

    private static final Set<String> IGNORED =
            REMARKS.stream().map(SheetHeader::normal).collect(Collectors.toSet());
    private static final int LONGEST_SHOWN = 60;

    private final List<String> titles;
    private final Map<C, Integer> positions;
    private final boolean[] known;

    private SheetHeader(List<String> titles, Map<C, Integer> positions, boolean[] known) {
        this.titles = titles;
        this.positions = positions;
        this.known = known;
    }

    /**
     * Reads the first row of a file.
     *
     * @throws HeaderRefused with every unknown, repeated and missing column
     */
    public static <C> SheetHeader<C> of(SheetRow first, SheetColumns<C> columns) {
        Map<String, C> byTitle = new HashMap<>();
        for (C column : columns.all()) {
            columns.titles().apply(column).forEach(title -> byTitle.put(normal(title), column));
        }
        Map<C, Integer> positions = new HashMap<>();
        List<String> titles = first.cells().stream().map(CellText::storable).toList();
        boolean[] known = new boolean[titles.size()];
        List<RowProblem> problems = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = normal(titles.get(i));
            C column = byTitle.get(title);
            known[i] = column != null || IGNORED.contains(title);
            if (column == null) {
                if (!known[i] && !title.isEmpty()) {
                    problems.add(columns.unknown().problem(shown(titles.get(i)), title, i + 1));
                }
            } else if (positions.putIfAbsent(column, i) != null) {
                problems.add(repeated(columns.title(column), positions.get(column) + 1, i + 1));
            }
        }
        for (C column : columns.all()) {
            if (columns.needed().test(column) && !positions.containsKey(column)) {
                problems.add(missing(columns.title(column)));
            }
        }
        if (!problems.isEmpty()) {
            throw new HeaderRefused(problems, columns.refusal());
        }
        return new SheetHeader<>(titles, positions, known);
    }

    /** The header again, from what was stored of it. */
    public static <C> SheetHeader<C> restored(List<String> titles, SheetColumns<C> columns) {
        return of(new SheetRow(1, titles), columns);
    }

    /** The header cells as their author wrote them. */
    public List<String> titles() {
        return titles;
    }

    /** The cell of a column as it was written; empty where the file or the row has none. */
    public String cell(List<String> cells, C column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size() ? "" : cells.get(position);
    }

    /** The position of a cell with content that no column stands above, or −1. */
    public int stray(List<String> cells) {
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

    private static RowProblem repeated(String title, int first, int second) {
        return RowProblem.of(
                title,
                "column-repeated",
                "列“" + title + "”出现两次(第 " + first + " 列和第 " + second + " 列)。",
                "Column " + title + " appears twice (columns " + first + " and " + second + ").");
    }

    private static RowProblem missing(String title) {
        return RowProblem.of(
                title, "column-missing", "缺少必需的列:" + title + "。", "The required column " + title + " is missing.");
    }

    private static String shown(String title) {
        String stripped = title.strip();
        return stripped.length() > LONGEST_SHOWN ? stripped.substring(0, LONGEST_SHOWN) + "…" : stripped;
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

package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.Sentence;
import cn.jiangmen.quality.kit.sheets.SheetColumns;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import cn.jiangmen.quality.kit.sheets.SheetRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The first row of an export of the register: the columns it may have, and which is meant by others. */
public final class Header {
    private Header() {}

    /** Reads the first row of a file. */
    public static SheetHeader<Column> of(SheetRow first, RecordKind kind) {
        return SheetHeader.of(first, columns(kind));
    }

    /** The header again, from what was stored of it. */
    public static SheetHeader<Column> restored(List<String> titles, RecordKind kind) {
        return SheetHeader.restored(titles, columns(kind));
    }

    private static SheetColumns<Column> columns(RecordKind kind) {
        List<Column> columns = Column.of(kind);
        return new SheetColumns<>(
                columns,
                column -> List.of(column.title()),
                column -> column.isNeededFor(kind),
                (shown, plain, position) -> unknown(shown, plain, position, columns),
                refusal(columns));
    }

    private static RowProblem unknown(String shown, String plain, int position, List<Column> columns) {
        String nearest = columns.stream()
                .map(Column::title)
                .min(Comparator.comparingInt(known -> distance(plain, known)))
                .orElseThrow();
        boolean similar = distance(plain, nearest) <= Math.max(1, nearest.length() / 2);
        return RowProblem.of(
                shown,
                "column-unknown",
                "第 " + position + " 列的列名“" + shown + "”未知" + (similar ? ",是不是“" + nearest + "”?" : "。"),
                "Column " + position + " has an unknown name “" + shown + "”"
                        + (similar ? "; is “" + nearest + "” meant?" : "."));
    }

    private static Sentence refusal(List<Column> known) {
        String names = known.stream().map(Column::title).collect(Collectors.joining("、"));
        return new Sentence(
                "文件首行的列名有误。此类记录可用的列:" + names + "。",
                "The first row of the file does not name the expected columns. Known for this record kind: "
                        + names.replace("、", ", ") + ".");
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

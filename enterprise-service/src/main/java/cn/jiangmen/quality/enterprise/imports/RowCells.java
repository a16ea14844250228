package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.CellDate;
import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cells of one row, each read as what its column holds. A cell that cannot be read leaves a problem and counts as empty,
 * so that all problems of a row are found at once.
 */
final class RowCells {
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d{1,2}");
    private static final Pattern EXCEL_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|GETTING_DATA)");

    private final SheetHeader<Column> header;
    private final List<String> cells;
    private final List<RowProblem> problems = new ArrayList<>();

    RowCells(SheetHeader<Column> header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    List<RowProblem> problems() {
        return problems;
    }

    void problem(Column column, String code, String zh, String en) {
        problems.add(RowProblem.of(column.title(), code, zh, en));
    }

    boolean isEmpty(Column column) {
        return header.cell(cells, column).isBlank();
    }

    /** Free text of one line; null where the cell is empty. */
    String text(Column column, int longest) {
        String told = CellText.inward(header.cell(cells, column)).strip();
        if (told.isEmpty()) {
            return null;
        }
        if (!CellText.isReadable(told)) {
            problem(
                    column,
                    "unreadable-characters",
                    "含有无法识别的字符(多为编码错误),请从源系统重新导出。",
                    "Contains characters that are no text, usually from a wrong encoding; export the file again.");
        } else if (told.charAt(0) == '#' && EXCEL_ERROR.matcher(told).matches()) {
            problem(
                    column,
                    "cell-is-excel-error",
                    "单元格是 Excel 错误值 " + told + "。",
                    "The cell is the Excel error " + told + ".");
        } else if (told.startsWith("=")) {
            problem(
                    column,
                    "cell-is-formula",
                    "单元格是没有计算结果的公式,请粘贴为数值后再上传。",
                    "The cell is a formula without a result; paste it as a value.");
        } else if (told.length() > longest) {
            problem(
                    column,
                    "text-too-long",
                    "超过 " + longest + " 个字符。",
                    "The text has more than " + longest + " characters.");
        } else {
            return told.replaceAll("\\s+", " ");
        }
        return null;
    }

    /** A text that may not be missing. */
    String needed(Column column, int longest) {
        int before = problems.size();
        String told = text(column, longest);
        if (told == null && problems.size() == before) {
            problem(column, "value-missing", "必填,但单元格为空。", "A value is required; the cell is empty.");
        }
        return told;
    }

    /** A code in the form that is compared; null where the cell is empty. */
    String code(Column column) {
        String told = text(column, 64);
        String code = told == null ? null : normal(told);
        if (code != null && SCIENTIFIC.matcher(code).matches()) {
            problem(
                    column,
                    "scientific-notation",
                    "“" + told + "”是被 Excel 改写过的长数字,末几位已丢失;请把该列设为文本格式后重新填写。",
                    "“" + told + "” is a long number that Excel has rewritten and cut; format the column as text and "
                            + "enter it again.");
            return null;
        }
        return code;
    }

    /** One of the words of a column; null where the cell is empty. */
    <T> T oneOf(Column column, Map<String, T> words, String code, String known) {
        String told = text(column, 60);
        if (told == null) {
            return null;
        }
        T meant = words.get(normal(told));
        if (meant == null) {
            problem(
                    column,
                    code,
                    "“" + told + "”无法识别,应为 " + known + " 之一。",
                    "“" + told + "” is not known; it should be one of " + known.replace("、", ", ") + ".");
        }
        return meant;
    }

    /** A day; null where the cell is empty. */
    LocalDate day(Column column) {
        String told = text(column, 60);
        if (told == null) {
            return null;
        }
        Optional<LocalDate> day = CellDate.read(told);
        if (day.isEmpty()) {
            problem(
                    column,
                    "date-invalid",
                    "“" + told + "”不是日期,请写成 2024-05-01、2024/5/1 或 20240501。",
                    "“" + told + "” is no date; write 2024-05-01, 2024/5/1 or 20240501.");
        }
        return day.orElse(null);
    }

    /** Half-width, upper case, without spaces. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}

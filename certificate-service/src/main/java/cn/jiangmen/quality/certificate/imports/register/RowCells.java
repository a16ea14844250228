package cn.jiangmen.quality.certificate.imports.register;

import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.CreditCode;
import cn.jiangmen.quality.certificate.Normal;
import cn.jiangmen.quality.kit.sheets.CellDate;
import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import cn.jiangmen.quality.kit.sheets.SheetHeader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The cells of one row, each read as what its column holds. A cell that cannot be read leaves a problem and counts as empty,
 * so that all problems of a row are found at once.
 */
final class RowCells {
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);
    private static final int LATEST_YEAR = 2199;
    private static final int LONGEST = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST = 10_000_000;
    private static final Set<Column> LONG_TEXTS = Set.of(
            Column.SCOPE,
            Column.SITES,
            Column.STANDARD,
            Column.ADDRESS,
            Column.REASON,
            Column.PRODUCT_NAME,
            Column.PRODUCT_MODEL);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d{1,2}");
    private static final Pattern EXCEL_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|GETTING_DATA)");
    private static final Set<String> YES = Set.of("是", "Y", "YES", "TRUE", "1");
    private static final Set<String> NO = Set.of("否", "N", "NO", "FALSE", "0");

    private final SheetHeader<Column> header;
    private final List<String> cells;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<Column, String> read = new EnumMap<>(Column.class);

    RowCells(SheetHeader<Column> header, List<String> cells) {
        this.header = header;
        this.cells = cells;
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** What was understood, by column: two rows that say the same have equal contents however they are written. */
    Map<Column, String> contents() {
        return read;
    }

    void problem(Column column, String code, String zh, String en) {
        problems.add(RowProblem.of(column.title(), code, zh, en));
    }

    boolean isEmpty(Column column) {
        return header.cell(cells, column).isBlank();
    }

    /** Free text; null where the cell is empty. */
    String text(Column column) {
        String told = Normal.text(CellText.inward(header.cell(cells, column)));
        if (told == null) {
            return null;
        }
        int longest = LONG_TEXTS.contains(column) ? LONGEST_TEXT : LONGEST;
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
            read.put(column, told);
            return told;
        }
        return null;
    }

    /** A text that may not be missing. */
    String needed(Column column) {
        int before = problems.size();
        String told = text(column);
        if (told == null && problems.size() == before) {
            problem(column, "value-missing", "必填,但单元格为空。", "A value is required; the cell is empty.");
        }
        return told;
    }

    /** A code in its normal form ({@link Normal#code}); null where the cell is empty. */
    String code(Column column) {
        String told = text(column);
        String code = Normal.code(told);
        if (code != null && SCIENTIFIC.matcher(code).matches()) {
            problem(
                    column,
                    "scientific-notation",
                    "“" + told + "”是被 Excel 改写过的长数字,末几位已丢失;请把该列设为文本格式后重新填写。",
                    "“" + told + "” is a long number that Excel has rewritten and cut; format the column as text and "
                            + "enter it again.");
            return null;
        }
        return put(column, code);
    }

    /** A code of digits whose leading zeros a spreadsheet program may have dropped. */
    String digits(Column column, int length) {
        String code = code(column);
        boolean shortened = code != null
                && code.length() < length
                && code.length() >= length - 1
                && code.chars().allMatch(c -> c >= '0' && c <= '9');
        return put(column, shortened ? "0".repeat(length - code.length()) + code : code);
    }

    /** A unified social credit code with a valid check character; null where the cell is empty. */
    String creditCode(Column column) {
        String code = code(column);
        try {
            return put(column, CreditCode.read(column.title(), code));
        } catch (CertificateRefused.InvalidCreditCode e) {
            problem(
                    column,
                    "credit-code-invalid",
                    "“" + code + "”不是有效的统一社会信用代码(应为 18 位,且末位校验码正确)。",
                    "“" + code + "” is no unified social credit code (18 characters, the last a check character).");
            return null;
        }
    }

    /** A day; null where the cell is empty. */
    LocalDate day(Column column) {
        String told = text(column);
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
            return null;
        }
        if (day.get().isBefore(EARLIEST) || day.get().getYear() > LATEST_YEAR) {
            problem(
                    column,
                    "date-implausible",
                    "“" + told + "”不可能是证书上的日期(应在 1980 年至 " + LATEST_YEAR + " 年之间)。",
                    "“" + told + "” cannot be a date of a certificate (1980 to " + LATEST_YEAR + ").");
            return null;
        }
        put(column, day.get().toString());
        return day.get();
    }

    /** 是 or 否; null where the cell is empty. */
    Boolean flag(Column column) {
        String code = code(column);
        if (code == null || YES.contains(code)) {
            return code == null ? null : Boolean.valueOf(put(column, "true"));
        }
        if (NO.contains(code)) {
            return Boolean.valueOf(put(column, "false"));
        }
        problem(column, "flag-invalid", "“" + code + "”应为“是”或“否”。", "“" + code + "” is neither 是 (yes) nor 否 (no).");
        return null;
    }

    /** A whole number that is not negative, as text; null where the cell is empty. */
    String count(Column column) {
        String code = code(column);
        if (code == null) {
            return null;
        }
        try {
            int count = new java.math.BigDecimal(code.replace(",", "")).intValueExact();
            if (count >= 0 && count <= MOST) {
                return put(column, Integer.toString(count));
            }
        } catch (ArithmeticException | NumberFormatException e) {
            // told below
        }
        problem(column, "count-invalid", "“" + code + "”应为不小于 0 的整数。", "“" + code + "” is no whole number from 0 on.");
        return null;
    }

    private String put(Column column, String value) {
        if (value != null) {
            read.put(column, value);
        }
        return value;
    }
}

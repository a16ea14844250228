package cn.jiangmen.quality.kit.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The first visible sheet of an Excel workbook (ECMA-376), read as a stream. A formula counts as the value Excel had
 * calculated for it; one without a value is given as its text, {@code =A1}, for the reader to refuse.
 */
final class XlsxSheet implements Sheet {
    private final Archive archive;
    private final CellStyles styles;
    private final SharedStrings strings;
    private final Xml rows;
    private final Workbook workbook;
    private final SheetLimits limits;
    private final StringBuilder text = new StringBuilder();
    private int number;

    private XlsxSheet(
            Archive archive,
            Workbook workbook,
            CellStyles styles,
            SharedStrings strings,
            Xml rows,
            SheetLimits limits) {
        this.archive = archive;
        this.workbook = workbook;
        this.styles = styles;
        this.strings = strings;
        this.rows = rows;
        this.limits = limits;
    }

    static XlsxSheet open(Path file, SheetLimits limits) throws IOException {
        Archive archive = Archive.open(file, limits);
        SharedStrings strings = null;
        try {
            Workbook workbook = Workbook.read(archive);
            CellStyles styles = CellStyles.read(archive, workbook.stylesPart());
            strings = SharedStrings.read(archive, workbook.stringsPart(), limits);
            Xml rows = new Xml(archive.part(workbook.sheetPart()).orElseThrow(Archive::broken));
            return new XlsxSheet(archive, workbook, styles, strings, rows, limits);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            close(archive, strings);
            throw Archive.broken();
        } catch (IOException | RuntimeException e) {
            close(archive, strings);
            throw e;
        }
    }

    @Override
    public SheetRow next() {
        while (rows.nextIn("sheetData", "row")) {
            int next = number + 1;
            number = rows.attribute("r").map(XlsxSheet::rowNumber).orElse(next);
            if (number < next) {
                throw Archive.broken();
            }
            if (number > limits.rows()) {
                throw limits.tooManyRows();
            }
            SheetRow row = new SheetRow(number, cells());
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public int permille() {
        return archive.inflatedPermille(workbook.sheetPart());
    }

    @Override
    public List<Sentence> notes() {
        if (workbook.sheets().size() < 2) {
            return List.of();
        }
        String first = workbook.sheets().getFirst();
        return List.of(new Sentence(
                "工作簿有 " + workbook.sheets().size() + " 个工作表,只读取了第一个:" + first + "。",
                "The workbook has " + workbook.sheets().size() + " sheets; only the first was read: " + first + "."));
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            close(archive, strings);
        }
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        int column = -1;
        while (rows.nextIn("row", "c")) {
            int next = column + 1;
            column = rows.attribute("r").map(XlsxSheet::column).orElse(next);
            String value = cell();
            if (!value.isEmpty()) {
                if (column >= limits.columns()) {
                    throw limits.tooManyColumns(number);
                }
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value);
            }
        }
        return cells;
    }

    private String cell() {
        String type = rows.attribute("t").orElse("n");
        int style = rows.attribute("s").map(XlsxSheet::styleIndex).orElse(-1);
        String value = null;
        String formula = null;
        while (rows.next() && !rows.ends("c")) {
            if (rows.starts("v")) {
                value = content();
            } else if (rows.starts("f")) {
                formula = content();
            } else if (rows.starts("is")) {
                text.setLength(0);
                RichText.read(rows, "is", text, limits.cellCharacters(), this::tooLong);
                value = text.toString();
            }
        }
        if (value == null || value.isEmpty()) {
            return formula == null ? "" : "=" + formula;
        }
        return switch (type) {
            case "s" -> strings.get(value);
            case "str" -> RichText.unescape(value);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" ->
                style >= 0 && styles.isDate(style)
                        ? ExcelNumber.date(value, workbook.from1904())
                        : ExcelNumber.plain(value);
            default -> value;
        };
    }

    private String content() {
        text.setLength(0);
        rows.text(text, limits.cellCharacters(), this::tooLong);
        return text.toString();
    }

    private void tooLong() {
        throw limits.cellTooLong(number);
    }

    private static int rowNumber(String text) {
        try {
            int row = Integer.parseInt(text);
            if (row > 0) {
                return row;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Archive.broken();
    }

    /** The column of a reference: 0 for A1, 27 for AB7. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4 && isLetter(reference.charAt(i)); i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        if (column < 1) {
            throw Archive.broken();
        }
        return column - 1;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static int styleIndex(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static void close(Archive archive, SharedStrings strings) throws IOException {
        if (strings != null) {
            strings.close();
        }
        archive.close();
    }
}

package cn.jiangmen.quality.kit.sheets;

/**
 * How large a file may be before it is refused.
 *
 * @param rows the last row number a file may have
 * @param columns the most cells in a row
 * @param cellCharacters the most characters in a cell; Excel itself stops at 32,767
 * @param lineCharacters the most characters in a line of a CSV file
 * @param inflatedBytes the most bytes that the parts of a workbook may inflate to, all together
 * @param ratio the most bytes that one byte of the file may inflate to, once a megabyte was inflated
 */
public record SheetLimits(
        int rows, int columns, int cellCharacters, int lineCharacters, long inflatedBytes, int ratio) {
    public static final SheetLimits DEFAULT =
            new SheetLimits(1_000_001, 200, 32_767, 262_144, 2L * 1024 * 1024 * 1024, 100);

    public SheetLimits withRows(int newRows) {
        return new SheetLimits(newRows, columns, cellCharacters, lineCharacters, inflatedBytes, ratio);
    }

    UnreadableSheet tooManyRows() {
        return new UnreadableSheet(
                UnreadableSheet.Fault.TOO_MANY_ROWS,
                "文件超过 " + (rows - 1) + " 行数据,请拆分后分别上传。",
                "The file has more than " + (rows - 1) + " rows of data; split it and upload the parts.");
    }

    UnreadableSheet tooManyColumns(long row) {
        return new UnreadableSheet(
                UnreadableSheet.Fault.TOO_MANY_COLUMNS,
                "第 " + row + " 行超过 " + columns + " 列,不是登记导出格式。",
                "Row " + row + " has more than " + columns + " columns: this is no register export.");
    }

    UnreadableSheet cellTooLong(long row) {
        return new UnreadableSheet(
                UnreadableSheet.Fault.CELL_TOO_LONG,
                "第 " + row + " 行有单元格超过 " + cellCharacters + " 个字符,请检查引号是否成对。",
                "A cell in row " + row + " has more than " + cellCharacters
                        + " characters; check that its quotes are in pairs.");
    }
}

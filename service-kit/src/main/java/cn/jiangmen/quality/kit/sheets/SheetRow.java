package cn.jiangmen.quality.kit.sheets;

import java.util.List;

/**
 * One row as its author sees it in a spreadsheet program.
 *
 * @param number 1 for the first row of the sheet, which is the header in most files
 * @param cells the texts, never null, in the order of the columns; may be shorter or longer than the header
 */
public record SheetRow(int number, List<String> cells) {
    boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

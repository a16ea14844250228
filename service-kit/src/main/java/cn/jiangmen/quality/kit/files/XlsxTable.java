package cn.jiangmen.quality.kit.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as an Excel workbook, handed on in pieces. Texts are texts there, so none of them can be run as a formula. */
final class XlsxTable implements TableWriter {
    private static final int FLUSH = 500;
    private static final double NARROW = 12;
    private static final double WIDE = 24;
    private static final double NOTE = 100;
    private static final String APPLICATION = "quality";
    private static final String VERSION = "1.0";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out, String title, List<String> columns) {
        workbook = new Workbook(out, APPLICATION, VERSION);
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).length() > 10 ? WIDE : NARROW);
            sheet.value(0, i, columns.get(i));
            sheet.style(0, i).bold().fillColor("DCE6F1").wrapText(true).set();
        }
        rows = 1;
    }

    @Override
    public void row(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            switch (cells.get(i)) {
                case null -> {}
                case Number number -> sheet.value(rows, i, number);
                case LocalDate day -> {
                    sheet.value(rows, i, day);
                    sheet.style(rows, i).format("yyyy-mm-dd").set();
                }
                // in its cell and not in the workbook's table of texts, which is kept in memory until the end
                case Object other -> sheet.inlineString(rows, i, other.toString());
            }
        }
        rows++;
        if (rows % FLUSH == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void notes(List<String> lines) {
        try {
            sheet.finish();
            Worksheet notes = workbook.newWorksheet("说明 Notes");
            notes.width(0, NOTE);
            for (int i = 0; i < lines.size(); i++) {
                notes.value(i, 0, lines.get(i));
                notes.style(i, 0).wrapText(true).set();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.CellText;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty list to be filled in: its columns, required ones with a star, one example row that an import refuses as such, and
 * a note for each column, which an import passes over.
 */
public final class Template {
    private static final Map<String, NamedCsvRecord> WORDS = words();
    private static final int ROWS_AS_TEXT = 1_000;
    private static final double WIDTH = 22;

    private static final List<Column> COLUMNS = List.of(Column.values());

    /** As CSV for Excel: UTF-8 with byte order mark. */
    public byte[] csv() {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(each(this::header));
            csv.writeRecord(each(column -> CellText.outward(example(column))));
            for (Column column : COLUMNS) {
                String note = note(column, "note_zh");
                if (!note.isEmpty()) {
                    csv.writeRecord("# " + column.title() + ":" + note + " / " + note(column, "note_en"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As a workbook whose cells are text, so that Excel leaves long numbers and leading zeros alone. */
    public byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "quality", "1.0")) {
            Worksheet rows = workbook.newWorksheet("数据");
            rows.range(0, 0, ROWS_AS_TEXT, COLUMNS.size() - 1)
                    .style()
                    .format("@")
                    .set();
            for (int i = 0; i < COLUMNS.size(); i++) {
                rows.value(0, i, header(COLUMNS.get(i)));
                rows.value(1, i, example(COLUMNS.get(i)));
                rows.width(i, WIDTH);
            }
            rows.range(0, 0, 0, COLUMNS.size() - 1)
                    .style()
                    .bold()
                    .fillColor("DCE6F1")
                    .format("@")
                    .set();
            rows.freezePane(0, 1);
            notes(workbook.newWorksheet("填写说明"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void notes(Worksheet notes) {
        List<String> titles = List.of("列名", "必填", "说明", "Note");
        for (int i = 0; i < titles.size(); i++) {
            notes.value(0, i, titles.get(i));
            notes.width(i, i < 2 ? WIDTH : WIDTH * 3);
        }
        notes.range(0, 0, 0, titles.size() - 1).style().bold().set();
        for (int i = 0; i < COLUMNS.size(); i++) {
            Column column = COLUMNS.get(i);
            notes.value(i + 1, 0, column.title());
            notes.value(i + 1, 1, column.isNeeded() ? "是" : "");
            notes.value(i + 1, 2, note(column, "note_zh"));
            notes.value(i + 1, 3, note(column, "note_en"));
        }
    }

    private List<String> each(Function<Column, String> text) {
        return COLUMNS.stream().map(text).toList();
    }

    private String header(Column column) {
        return column.isNeeded() ? column.title() + "*" : column.title();
    }

    private String example(Column column) {
        return WORDS.get(column.title()).getField("example");
    }

    private static String note(Column column, String language) {
        return WORDS.get(column.title()).getField(language);
    }

    private static Map<String, NamedCsvRecord> words() {
        try (InputStream in = Template.class.getResourceAsStream("/imports/template.csv");
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().collect(Collectors.toMap(row -> row.getField("column"), row -> row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

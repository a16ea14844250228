package cn.jiangmen.quality.kit.sheets;

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
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An empty list to be filled in: its columns, required ones with a star, one example row that an import refuses as such, and
 * a note for each column, which an import passes over.
 */
public final class TemplateFile {
    private static final int ROWS_AS_TEXT = 1_000;
    private static final double WIDTH = 22;

    private final List<Column> columns;

    private TemplateFile(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A column to be filled in. */
    private record Column(String title, boolean needed, String example, String noteZh, String noteEn) {
        String header() {
            return needed ? title + "*" : title;
        }
    }

    /**
     * The template of some columns, with the words of a CSV file: {@code column}, {@code note_zh}, {@code note_en} and a field
     * of examples.
     *
     * @param needed the titles of the columns, in order, and whether each must be filled in
     * @param example the field of the words that holds the examples
     */
    public static TemplateFile of(SequencedMap<String, Boolean> needed, InputStream words, String example) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(words, StandardCharsets.UTF_8))) {
            Map<String, NamedCsvRecord> told =
                    rows.stream().collect(Collectors.toMap(row -> row.getField("column"), row -> row));
            return new TemplateFile(needed.entrySet().stream()
                    .map(column -> column(column.getKey(), column.getValue(), told.get(column.getKey()), example))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As CSV for Excel: UTF-8 with byte order mark. */
    public byte[] csv() {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(each(Column::header));
            csv.writeRecord(each(column -> CellText.outward(column.example())));
            for (Column column : columns) {
                if (!column.noteZh().isEmpty()) {
                    csv.writeRecord("# " + column.title() + ":" + column.noteZh() + " / " + column.noteEn());
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
            rows.range(0, 0, ROWS_AS_TEXT, columns.size() - 1)
                    .style()
                    .format("@")
                    .set();
            for (int i = 0; i < columns.size(); i++) {
                rows.value(0, i, columns.get(i).header());
                rows.value(1, i, columns.get(i).example());
                rows.width(i, WIDTH);
            }
            rows.range(0, 0, 0, columns.size() - 1)
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
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            notes.value(i + 1, 0, column.title());
            notes.value(i + 1, 1, column.needed() ? "是" : "");
            notes.value(i + 1, 2, column.noteZh());
            notes.value(i + 1, 3, column.noteEn());
        }
    }

    private static Column column(String title, boolean needed, NamedCsvRecord words, String example) {
        return new Column(title, needed, words.getField(example), words.getField("note_zh"), words.getField("note_en"));
    }

    private List<String> each(Function<Column, String> text) {
        return columns.stream().map(text).toList();
    }
}

package cn.jiangmen.quality.local.city;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads an export of any format back into rows of column name to cell text. */
final class ExportFile {
    private ExportFile() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        return file.toString().endsWith(".xlsx") ? workbook(file) : csv(file);
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        String text = decoded(Files.readAllBytes(file));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream()
                    .map(row -> (Map<String, String>) new LinkedHashMap<>(row.getFieldsAsMap()))
                    .toList();
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<Map<String, String>> workbook(Path file) throws IOException {
        List<Map<String, String>> result = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            List<Row> rows = workbook.getFirstSheet().read();
            List<String> columns =
                    rows.getFirst().stream().map(cell -> cell.asString()).toList();
            for (Row row : rows.subList(1, rows.size())) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    cells.put(
                            columns.get(i),
                            row.getOptionalCell(i).map(ExportFile::text).orElse(""));
                }
                result.add(cells);
            }
        }
        return result;
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER ? cell.asDate().toLocalDate().toString() : cell.getText();
    }
}

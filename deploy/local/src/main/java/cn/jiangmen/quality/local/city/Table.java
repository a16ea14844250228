package cn.jiangmen.quality.local.city;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the small tables of words beside this package: trades, places, schemes, certification bodies. */
final class Table {
    private Table() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/city/" + name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(NamedCsvRecord row, String column) {
        String text = row.getField(column).strip();
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }
}

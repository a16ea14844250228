package cn.jiangmen.quality.target.statistics;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.files.TableFormat;
import cn.jiangmen.quality.kit.files.TableWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A public table and its files. The same numbers give the same bytes, so that a file can be checked against its digest.
 *
 * @param csv with byte order mark; the columns are named by their keys
 * @param json an object with the dataset's name and a list of records
 */
public record Dataset(
        String identifier,
        String titleZh,
        String titleEn,
        LocalDate from,
        LocalDate to,
        List<Column> columns,
        int records,
        Content csv,
        Content json) {

    /** A column: its key in the files and what it means. */
    @Schema(name = "OpenDataColumn")
    public record Column(
            @Schema(examples = "holdings") String name,
            @Schema(examples = "家次") String titleZh,
            @Schema(examples = "Holdings") String titleEn) {}

    /** A file as it is given out. */
    public static final class Content {
        private final byte[] bytes;
        private final String sha256;

        private Content(byte[] bytes) {
            this.bytes = bytes;
            this.sha256 = HexFormat.of().formatHex(digest(bytes));
        }

        public byte[] bytes() {
            return bytes.clone();
        }

        public int size() {
            return bytes.length;
        }

        /** Lower-case hexadecimal. */
        public String sha256() {
            return sha256;
        }
    }

    private record Document(String identifier, LocalDate from, LocalDate to, List<Map<String, Object>> records) {}

    static Dataset of(
            String identifier,
            String titleZh,
            String titleEn,
            LocalDate from,
            LocalDate to,
            List<Column> columns,
            List<List<Object>> rows) {
        return new Dataset(
                identifier,
                titleZh,
                titleEn,
                from,
                to,
                columns,
                rows.size(),
                new Content(csv(identifier, columns, rows)),
                new Content(json(identifier, from, to, columns, rows)));
    }

    private static byte[] csv(String identifier, List<Column> columns, List<List<Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFormat.CSV.open(
                out, identifier, columns.stream().map(Column::name).toList())) {
            rows.forEach(table::row);
        }
        return out.toByteArray();
    }

    private static byte[] json(
            String identifier, LocalDate from, LocalDate to, List<Column> columns, List<List<Object>> rows) {
        List<Map<String, Object>> records = rows.stream()
                .map(row -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    for (int i = 0; i < columns.size(); i++) {
                        fields.put(columns.get(i).name(), row.get(i));
                    }
                    return fields;
                })
                .toList();
        try {
            return Json.EVENTS
                    .writeValueAsString(new Document(identifier, from, to, records))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dataset cannot be written", e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

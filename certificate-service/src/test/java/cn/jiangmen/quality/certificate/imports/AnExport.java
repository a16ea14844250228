package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A register export as tests need it: rows of valid certificates of one test, whose numbers no other test uses. */
final class AnExport {
    private final List<Column> columns = Column.of(RecordKind.MANAGEMENT_SYSTEM_AND_SERVICE);
    private final List<Map<Column, String>> rows = new ArrayList<>();

    static AnExport of(String prefix, int rows) {
        AnExport export = new AnExport();
        for (int i = 0; i < rows; i++) {
            export.row(prefix + "Q%06d".formatted(i));
        }
        return export;
    }

    AnExport row(String number) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.NUMBER, number);
        row.put(Column.STATUS, "有效");
        row.put(Column.ISSUED_ON, "2024-05-01");
        row.put(Column.EXPIRES_ON, "2027-04-30");
        row.put(Column.SCHEME, "A0101");
        row.put(Column.HOLDER_NAME, "江门市某某有限公司");
        row.put(Column.HOLDER_CODE, "91350100M000100Y43");
        row.put(Column.BODY, "CNCA-R-2002-001");
        rows.add(row);
        return this;
    }

    /** Changes one row, counted from 0. */
    AnExport with(int row, Column column, String value) {
        rows.get(row).put(column, value);
        return this;
    }

    AnExport withAll(Column column, String value) {
        rows.forEach(row -> row.put(column, value));
        return this;
    }

    AnExport repeating(int row, Consumer<Map<Column, String>> change) {
        Map<Column, String> copy = new EnumMap<>(rows.get(row));
        change.accept(copy);
        rows.add(copy);
        return this;
    }

    int size() {
        return rows.size();
    }

    byte[] csv() {
        StringBuilder text = new StringBuilder();
        text.append(columns.stream().map(Column::title).collect(Collectors.joining(",")));
        for (Map<Column, String> row : rows) {
            text.append("\r\n");
            text.append(columns.stream()
                    .map(column -> quoted(row.getOrDefault(column, "")))
                    .collect(Collectors.joining(",")));
        }
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") || text.contains("\n")
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}

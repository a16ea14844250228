package cn.jiangmen.quality.kit.sheets;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as tests need them: good ones, and those that hostile or unlucky people send. */
final class AFile {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> sheetNames = new ArrayList<>();
    private String workbookProperties = "";

    static List<SheetRow> read(Path folder, String name, byte[] content) {
        return read(folder, name, content, SheetLimits.DEFAULT);
    }

    static List<SheetRow> read(Path folder, String name, byte[] content, SheetLimits limits) {
        try {
            Path file = Files.write(folder.resolve("upload.tmp"), content);
            List<SheetRow> rows = new ArrayList<>();
            try (Sheet sheet = Sheet.open(file, name, limits)) {
                for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> cells(Path folder, String name, byte[] content) {
        return read(folder, name, content).stream().map(SheetRow::cells).toList();
    }

    static Fault fault(Path folder, String name, byte[] content) {
        return fault(folder, name, content, SheetLimits.DEFAULT);
    }

    static Fault fault(Path folder, String name, byte[] content, SheetLimits limits) {
        UnreadableSheet refused =
                catchThrowableOfType(UnreadableSheet.class, () -> read(folder, name, content, limits));
        return refused == null ? null : refused.fault();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static AFile workbook() {
        return new AFile();
    }

    /** Rows as they stand in a sheet part, such as {@code <row r="1"><c r="A1"><v>1</v></c></row>}. */
    AFile sheet(String name, String rows) {
        sheetNames.add(name);
        parts.put(
                "xl/worksheets/sheet" + sheetNames.size() + ".xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return this;
    }

    AFile countingFrom1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    AFile with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    byte[] bytes() {
        StringBuilder sheets = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= sheetNames.size(); i++) {
            sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(sheetNames.get(i - 1), i, i));
            relations.append("<Relationship Id=\"r%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, RELATIONS, i));
        }
        for (String part : List.of("styles", "sharedStrings")) {
            if (parts.containsKey("xl/" + part + ".xml")) {
                relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"/xl/%s.xml\"/>"
                        .formatted(part, RELATIONS, part, part));
            }
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(RELATIONS));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(RELATIONS, workbookProperties, sheets));
        all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose first sheet inflates to megabytes of spaces between two tags. */
    static byte[] bomb(int megabytes) {
        byte[] spaces = new byte[1024 * 1024];
        java.util.Arrays.fill(spaces, (byte) ' ');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = workbook().sheet("1", "").partsForBomb();
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(utf8("<worksheet><sheetData>"));
            fill(zip, spaces, megabytes);
            zip.write(utf8("</sheetData></worksheet>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Map<String, String> partsForBomb() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .formatted(RELATIONS));
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .formatted(RELATIONS));
        return all;
    }

    private static void fill(OutputStream out, byte[] block, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            out.write(block);
        }
    }
}

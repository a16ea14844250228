package cn.jiangmen.quality.local.city;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of one sheet; dates as text or as real date cells; the bytes do not depend on the time of writing. */
final class XlsxSheet implements Sheet {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 20, 18, 0);

    private final Path file;
    private final Path draft;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final Set<Integer> dateColumns;
    private int rows;

    /** @param dateColumns positions of the columns whose cells become real dates where the text is one */
    XlsxSheet(Path file, Set<Integer> dateColumns) throws IOException {
        this.file = file;
        this.dateColumns = dateColumns;
        draft = file.resolveSibling(file.getFileName() + ".draft");
        out = Files.newOutputStream(draft);
        workbook = new Workbook(out, "register", "1.0");
        sheet = workbook.newWorksheet("证书");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (rows > 0 && dateColumns.contains(column) && text.matches("\\d{4}-\\d\\d-\\d\\d") && isDate(text)) {
                sheet.value(rows, column, LocalDate.parse(text));
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            } else if (!text.isEmpty()) {
                sheet.value(rows, column, text);
            }
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        out.close();
        try (ZipFile from = new ZipFile(draft.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().map(ZipEntry.class::cast).toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WRITTEN);
                to.putNextEntry(copy);
                if (entry.getName().equals("docProps/core.xml")) {
                    to.write(undated(from.getInputStream(entry).readAllBytes()));
                } else {
                    from.getInputStream(entry).transferTo(to);
                }
                to.closeEntry();
            }
        }
        Files.delete(draft);
    }

    private static byte[] undated(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return text.replaceAll(">[^<]*</dcterms:created>", ">" + WRITTEN + ":00Z</dcterms:created>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isDate(String text) {
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8));
        return month >= 1
                && month <= 12
                && day
                        <= LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, 1)
                                .lengthOfMonth();
    }
}

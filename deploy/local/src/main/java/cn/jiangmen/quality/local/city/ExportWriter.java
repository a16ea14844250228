package cn.jiangmen.quality.local.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the register exports, each with what is new or changed since the one before, and notes where the wrong rows are. */
final class ExportWriter {
    /** The first row under the header is row 2, as a spreadsheet counts. */
    private static final int FIRST_ROW = 2;

    private final Path folder;
    private final List<Certificate> certificates;
    private final BadRows badRows = new BadRows();
    private final List<BadRow> notes = new ArrayList<>();

    /** Where a wrong row stands and what an import must make of it. */
    record BadRow(String file, int row, Badness badness, String number) {}

    ExportWriter(Path folder, List<Certificate> certificates) {
        this.folder = folder;
        this.certificates = certificates;
    }

    List<BadRow> write() throws IOException {
        Files.createDirectories(folder);
        int ordinal = 1;
        LocalDate before = null;
        for (LocalDate asOf : Exports.DAYS) {
            for (RecordKind kind : RecordKind.values()) {
                one(ordinal++, kind, before, asOf);
            }
            before = asOf;
        }
        return notes;
    }

    private void one(int ordinal, RecordKind kind, LocalDate before, LocalDate asOf) throws IOException {
        Dice dice = new Dice("export " + ordinal);
        List<Certificate> shown = certificates.stream()
                .filter(each -> each.scheme().recordKind() == kind && Exports.shows(each, asOf))
                .toList();
        List<Certificate> silent = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Certificate certificate : shown) {
            boolean known = before != null && Exports.shows(certificate, before);
            boolean same = known && content(certificate, before).equals(content(certificate, asOf));
            if (!same || dice.chance(0.004)) {
                lines.add(new Line(certificate, known, null));
            } else {
                silent.add(certificate);
            }
        }
        Collections.shuffle(lines, new Random(ordinal));
        for (BadRows.Entry entry : badRows.of(shown, silent, before, asOf, lines.size())) {
            lines.add(dice.below(lines.size() + 1), new Line(null, false, entry));
        }
        write(ordinal, kind, asOf, lines, dice);
    }

    /** What makes a delta: the count of surveillances alone does not. */
    private static Map<String, String> content(Certificate certificate, LocalDate asOf) {
        Map<String, String> row = RegisterRow.of(certificate, asOf);
        row.remove("监督次数");
        return row;
    }

    private void write(int ordinal, RecordKind kind, LocalDate asOf, List<Line> lines, Dice dice) throws IOException {
        List<String> columns = new ArrayList<>(kind.columns());
        if (ordinal % 4 == 0) {
            Collections.shuffle(columns, new Random(ordinal));
        }
        Shape shape = Shape.of(ordinal);
        String name = "%02d-%s-%s.%s".formatted(ordinal, asOf, kind, shape.extension());
        Spelling spelling = new Spelling(dice);
        int row = FIRST_ROW;
        try (Sheet sheet = shape.open(folder.resolve(name), dates(columns))) {
            sheet.row(columns);
            for (Line line : lines) {
                for (Map<String, String> cells : line.cells(asOf, spelling)) {
                    sheet.row(columns.stream().map(cells::get).toList());
                    if (line.isWrong(cells)) {
                        notes.add(new BadRow(name, row, line.bad().badness(), cells.get("证书编号")));
                    }
                    row++;
                }
            }
        }
    }

    private static Set<Integer> dates(List<String> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> Spelling.dateColumns().contains(columns.get(i)))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** One story, or one wrong entry, in the order of the file. */
    private record Line(Certificate certificate, boolean known, BadRows.Entry bad) {
        List<Map<String, String>> cells(LocalDate asOf, Spelling spelling) {
            if (bad != null) {
                return bad.rows();
            }
            Map<String, String> cells = RegisterRow.of(certificate, asOf);
            // an empty cell must not hide a correction
            spelling.odd(cells, certificate.scheme().recordKind(), known && certificate.lateCode() == null);
            return List.of(cells);
        }

        boolean isWrong(Map<String, String> cells) {
            return bad != null && bad.rows().indexOf(cells) >= bad.rows().size() - bad.wrong();
        }
    }

    /** The file formats in which registers hand out their exports. */
    private enum Shape {
        CSV,
        CSV_GB18030,
        XLSX_TEXT,
        XLSX_DATES;

        static Shape of(int ordinal) {
            return switch (ordinal) {
                case 2 -> CSV_GB18030;
                case 8 -> XLSX_TEXT;
                case 10, 15 -> XLSX_DATES;
                default -> CSV;
            };
        }

        String extension() {
            return this == XLSX_TEXT || this == XLSX_DATES ? "xlsx" : "csv";
        }

        Sheet open(Path file, Set<Integer> dates) throws IOException {
            return switch (this) {
                case CSV -> Sheet.markedUtf8(file);
                case CSV_GB18030 -> Sheet.gb18030(file);
                case XLSX_TEXT -> new XlsxSheet(file, Set.of());
                case XLSX_DATES -> new XlsxSheet(file, dates);
            };
        }
    }
}

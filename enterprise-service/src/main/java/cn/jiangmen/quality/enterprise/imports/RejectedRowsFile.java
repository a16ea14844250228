package cn.jiangmen.quality.enterprise.imports;

import cn.jiangmen.quality.kit.sheets.CellText;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows that were not written, as a file that can be corrected and uploaded as it is: the same columns and texts, and what is
 * wrong in three more columns that mean nothing when the file comes back.
 */
final class RejectedRowsFile implements AutoCloseable {
    private final CsvWriter csv;
    private final int[] kept;
    private final boolean english;

    RejectedRowsFile(OutputStream out, List<String> columns, boolean english) throws IOException {
        this.english = english;
        this.kept = java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> !Header.isRemark(columns.get(i)))
                .toArray();
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // without the mark Excel takes the file for the code page of the machine
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        write(columns, Header.REMARKS);
    }

    void add(ImportRow row) {
        write(
                row.cells(),
                List.of(
                        remarks(row, problem -> problem.field() == null ? "" : problem.field()),
                        remarks(row, RowProblem::code),
                        remarks(row, problem -> problem.sentence().in(english))));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private void write(List<String> cells, List<String> remarks) {
        List<String> line = new ArrayList<>(kept.length + remarks.size());
        for (int position : kept) {
            line.add(position < cells.size() ? CellText.outward(cells.get(position)) : "");
        }
        remarks.forEach(remark -> line.add(CellText.outward(remark)));
        csv.writeRecord(line);
    }

    private static String remarks(ImportRow row, Function<RowProblem, String> part) {
        return row.problems().stream().map(part).collect(Collectors.joining("; "));
    }
}

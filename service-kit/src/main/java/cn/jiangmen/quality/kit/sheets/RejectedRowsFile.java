package cn.jiangmen.quality.kit.sheets;

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
public final class RejectedRowsFile implements AutoCloseable {
    private final CsvWriter csv;
    private final int[] kept;
    private final boolean english;

    public RejectedRowsFile(OutputStream out, List<String> columns, boolean english) throws IOException {
        this.english = english;
        this.kept = java.util.stream.IntStream.range(0, columns.size())
                .filter(i -> !SheetHeader.isRemark(columns.get(i)))
                .toArray();
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        // without the mark Excel takes the file for the code page of the machine
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        write(columns, SheetHeader.REMARKS);
    }

    /** Adds a row with what is wrong in it. */
    public void add(List<String> cells, List<RowProblem> problems) {
        write(
                cells,
                List.of(
                        remarks(problems, problem -> problem.field() == null ? "" : problem.field()),
                        remarks(problems, RowProblem::code),
                        remarks(problems, problem -> problem.sentence().in(english))));
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

    private static String remarks(List<RowProblem> problems, Function<RowProblem, String> part) {
        return problems.stream().map(part).collect(Collectors.joining("; "));
    }
}

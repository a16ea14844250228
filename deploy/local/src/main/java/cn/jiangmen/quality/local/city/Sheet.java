package cn.jiangmen.quality.local.city;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table file being written row by row. */
interface Sheet extends Closeable {
    void row(List<String> cells) throws IOException;

    static Sheet utf8(Path file) {
        return csv(file, StandardCharsets.UTF_8, "");
    }

    /** UTF-8 with a byte-order mark, as spreadsheets want it. */
    static Sheet markedUtf8(Path file) {
        return csv(file, StandardCharsets.UTF_8, "\uFEFF");
    }

    /** The encoding of older Chinese systems. */
    static Sheet gb18030(Path file) {
        return csv(file, Charset.forName("GB18030"), "");
    }

    private static Sheet csv(Path file, Charset charset, String mark) {
        try {
            Writer out = new OutputStreamWriter(Files.newOutputStream(file), charset);
            out.write(mark);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            return new Sheet() {
                @Override
                public void row(List<String> cells) {
                    csv.writeRecord(cells);
                }

                @Override
                public void close() throws IOException {
                    csv.close();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

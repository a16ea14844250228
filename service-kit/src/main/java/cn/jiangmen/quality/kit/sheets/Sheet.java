package cn.jiangmen.quality.kit.sheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows of a file, read one after the other and never held whole. Blank rows are left out but keep their number. To be
 * used and closed by one thread.
 */
public interface Sheet extends AutoCloseable {
    /**
     * The next row that is not blank, or null after the last one. The first is the header.
     *
     * @throws UnreadableSheet when the file turns out to be broken or too large here
     */
    SheetRow next() throws IOException;

    /** How many characters or bytes were read so far, in parts of a thousand of the file; for showing progress. */
    int permille();

    /** What the sender should know about how the file was read, such as sheets that were left out. */
    List<Sentence> notes();

    @Override
    void close() throws IOException;

    /**
     * Opens a file for reading. On POSIX systems the file may be deleted as soon as this returns.
     *
     * @param name the sender's file name, whose extension must agree with the content
     * @throws UnreadableSheet when this is no file that can be read as rows
     */
    static Sheet open(Path file, String name, SheetLimits limits) throws IOException {
        return switch (SheetFormat.of(file, name)) {
            case CSV -> CsvSheet.open(file, limits);
            case XLSX -> XlsxSheet.open(file, limits);
        };
    }
}

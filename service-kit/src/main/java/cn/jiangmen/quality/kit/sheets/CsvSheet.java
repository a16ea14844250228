package cn.jiangmen.quality.kit.sheets;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.IOException;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A CSV file: encoding and separator are found from its content. */
final class CsvSheet implements Sheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int BUFFER = 1 << 20;

    private final FileChannel file;
    private final long size;
    private final CloseableIterator<String[]> rows;
    private final SheetLimits limits;
    private int number;

    private CsvSheet(FileChannel file, long size, CloseableIterator<String[]> rows, SheetLimits limits) {
        this.file = file;
        this.size = size;
        this.rows = rows;
        this.limits = limits;
    }

    static CsvSheet open(Path path, SheetLimits limits) throws IOException {
        FileChannel file = FileChannel.open(path);
        try {
            Charset charset = TextEncoding.of(file);
            char separator = separator(text(file, charset), limits);
            CsvReader<String[]> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(BUFFER)
                    .build(
                            StringArrayHandler.of(cells -> cells.maxFields(limits.columns())
                                    .maxFieldSize(limits.cellCharacters())
                                    .maxRecordSize(limits.lineCharacters())),
                            new CsvGuard(text(file, charset), separator, limits));
            return new CsvSheet(file, file.size(), reader.iterator(), limits);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public SheetRow next() throws IOException {
        try {
            while (rows.hasNext()) {
                String[] cells = rows.next();
                number++;
                SheetRow row = new SheetRow(number, Arrays.asList(cells));
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw refusal(e);
        }
    }

    @Override
    public int permille() {
        try {
            return size == 0 ? 1000 : (int) Math.min(1000, file.position() * 1000 / size);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public List<Sentence> notes() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private RuntimeException refusal(CsvParseException e) throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSheet refusal) {
                return refusal;
            }
            if (cause instanceof IOException failure) {
                throw failure;
            }
            if (String.valueOf(cause.getMessage()).contains("maximum limit of " + limits.columns() + " fields")) {
                return limits.tooManyColumns(number + 1L);
            }
        }
        return new UnreadableSheet(
                Fault.BROKEN_TEXT,
                "第 " + (number + 1) + " 行无法分列,请检查引号和分隔符。",
                "Row " + (number + 1) + " cannot be split into cells; check its quotes and separators.");
    }

    private static Reader text(FileChannel file, Charset charset) throws IOException {
        file.position(0);
        // malformed bytes were looked for before
        Reader text = Channels.newReader(file, charset.newDecoder(), BUFFER / 16);
        java.io.PushbackReader start = new java.io.PushbackReader(text);
        int first = start.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            start.unread(first);
        }
        return start;
    }

    /** The separator that the first line uses most often outside quotes; a comma where it uses none. */
    private static char separator(Reader text, SheetLimits limits) throws IOException {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        boolean blank = true;
        for (int read = 0; read < limits.lineCharacters(); read++) {
            int c = text.read();
            if (c < 0 || (!quoted && !blank && (c == '\n' || c == '\r'))) {
                break;
            }
            if (c == '"') {
                quoted = !quoted;
            }
            for (int i = 0; i < SEPARATORS.length && !quoted; i++) {
                counts[i] += c == SEPARATORS[i] ? 1 : 0;
            }
            blank &= Character.isWhitespace(c) && c != '\t';
        }
        int most = 0;
        for (int i = 1; i < SEPARATORS.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS[most];
    }
}

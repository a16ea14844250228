package cn.jiangmen.quality.kit.sheets;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The table of texts that the cells of a workbook point into. It can be as large as the sheet itself and is needed in any
 * order, so it is laid out in two files without a name and mapped, not held on the heap.
 */
final class SharedStrings implements AutoCloseable {
    private static final ValueLayout.OfLong OFFSET = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment offsets;
    private final MemorySegment texts;
    private final long count;

    private SharedStrings(FileChannel offsets, FileChannel texts) throws IOException {
        this.offsets = offsets.map(FileChannel.MapMode.READ_ONLY, 0, offsets.size(), arena);
        this.texts = texts.map(FileChannel.MapMode.READ_ONLY, 0, texts.size(), arena);
        this.count = offsets.size() / Long.BYTES - 1;
    }

    /** Reads the whole table; a workbook without one has no cells that point into it. */
    static SharedStrings read(Archive archive, String part, SheetLimits limits) throws IOException {
        Optional<InputStream> content = part == null ? Optional.empty() : archive.part(part);
        try (FileChannel offsets = nameless();
                FileChannel texts = nameless()) {
            try (DataOutputStream index =
                            new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(offsets)));
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(texts), 64 * 1024);
                    Xml xml = new Xml(content.orElseGet(() -> bytes("<sst/>")))) {
                copy(xml, index, out, limits);
                index.flush();
                out.flush();
                return new SharedStrings(offsets, texts);
            }
        }
    }

    /** The text of an index as the sheet writes it. */
    String get(String index) {
        long i;
        try {
            i = Long.parseLong(index.strip());
        } catch (NumberFormatException e) {
            throw Archive.broken();
        }
        if (i < 0 || i >= count) {
            throw Archive.broken();
        }
        long start = offsets.get(OFFSET, i * Long.BYTES);
        long end = offsets.get(OFFSET, (i + 1) * Long.BYTES);
        byte[] utf8 = new byte[(int) (end - start)];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, start, utf8, 0, utf8.length);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }

    private static void copy(Xml xml, DataOutputStream index, OutputStream out, SheetLimits limits) throws IOException {
        StringBuilder text = new StringBuilder();
        long end = 0;
        long number = 0;
        index.writeLong(0);
        while (xml.next()) {
            if (xml.starts("si")) {
                text.setLength(0);
                long at = ++number;
                RichText.read(xml, "si", text, limits.cellCharacters(), () -> {
                    throw new UnreadableSheet(
                            UnreadableSheet.Fault.CELL_TOO_LONG,
                            "工作簿中有文字超过 " + limits.cellCharacters() + " 个字符(文字表第 " + at + " 项)。",
                            "A text in the workbook has more than " + limits.cellCharacters()
                                    + " characters (shared text " + at + ").");
                });
                byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
                out.write(utf8);
                end += utf8.length;
                index.writeLong(end);
            }
        }
    }

    // gone from the folder at once, so that a killed process leaves nothing behind
    private static FileChannel nameless() throws IOException {
        Path file = Files.createTempFile("quality-texts-", null);
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Files.deleteIfExists(file);
        return channel;
    }

    private static InputStream bytes(String xml) {
        return new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }
}

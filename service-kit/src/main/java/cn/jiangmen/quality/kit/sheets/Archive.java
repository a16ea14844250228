package cn.jiangmen.quality.kit.sheets;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook's ZIP file. Only parts that are asked for are inflated, and every inflated byte counts against
 * limits; what the file says about its own sizes is believed only when it is a reason to refuse.
 */
final class Archive implements AutoCloseable {
    private static final int MOST_PARTS = 5_000;
    private static final int TAIL = 22 + 0xFFFF;
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int FREE = 1024 * 1024;

    private final ZipFile zip;
    private final long size;
    private final SheetLimits limits;
    private long inflated;
    private long inflatedBefore;

    private Archive(ZipFile zip, long size, SheetLimits limits) {
        this.zip = zip;
        this.size = size;
        this.limits = limits;
    }

    static Archive open(Path file, SheetLimits limits) throws IOException {
        long size = checkDirectory(file);
        try {
            Archive archive = new Archive(new ZipFile(file.toFile()), size, limits);
            archive.checkDeclaredSizes();
            return archive;
        } catch (ZipException | EOFException e) {
            throw broken();
        }
    }

    /** The content of a part, or nothing where the file has no such part. */
    Optional<InputStream> part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        if (entry == null) {
            return Optional.empty();
        }
        InputStream content = zip.getInputStream(entry);
        inflatedBefore = inflated;
        return content == null ? Optional.empty() : Optional.of(new Counted(content));
    }

    /** How much of a part, the last one that was opened, has been read: by what it says of its size, so only for show. */
    int inflatedPermille(String name) {
        ZipEntry entry = zip.getEntry(name);
        long declared = entry == null ? 0 : entry.getSize();
        return declared <= 0 ? 0 : (int) Math.min(1000, (inflated - inflatedBefore) * 1000 / declared);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static UnreadableSheet broken() {
        return new UnreadableSheet(
                Fault.BROKEN_WORKBOOK,
                "Excel 工作簿已损坏或不完整,请重新导出。",
                "The workbook is damaged or incomplete; export it again.");
    }

    // the library reads the whole directory into memory: its length is looked at first
    private static long checkDirectory(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, TAIL)).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(size - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) >= 0) {}
            for (int at = tail.capacity() - 22; at >= 0; at--) {
                if (tail.getInt(at) == END_OF_DIRECTORY) {
                    int parts = Short.toUnsignedInt(tail.getShort(at + 10));
                    long length = Integer.toUnsignedLong(tail.getInt(at + 12));
                    if (parts > MOST_PARTS || length > MOST_PARTS * 512L) {
                        throw new UnreadableSheet(
                                Fault.INFLATES_TOO_FAR,
                                "压缩包内有超过 " + MOST_PARTS + " 个部件,不是正常的工作簿。",
                                "The archive has more than " + MOST_PARTS + " parts: this is no ordinary workbook.");
                    }
                    return size;
                }
            }
            throw broken();
        }
    }

    private void checkDeclaredSizes() throws IOException {
        long declared = zip.stream()
                .mapToLong(entry -> Math.max(0, entry.getSize()))
                .reduce(0, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        if (tooMuch(declared)) {
            zip.close();
            throw tooMuch();
        }
    }

    private boolean tooMuch(long bytes) {
        return bytes > limits.inflatedBytes() || (bytes > FREE && bytes / limits.ratio() > size);
    }

    private UnreadableSheet tooMuch() {
        return new UnreadableSheet(
                Fault.INFLATES_TOO_FAR,
                "文件解压后过大(超过 " + limits.inflatedBytes() / FREE + " MB 或 " + limits.ratio() + " 倍),已停止读取;请改用 CSV 或拆分文件。",
                "The file inflates too far (over " + limits.inflatedBytes() / FREE + " MB or " + limits.ratio()
                        + " times its size) and was not read; use CSV or split it.");
    }

    /** Counts what is really inflated, over all parts of the file. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            inflated += bytes;
            if (tooMuch(inflated)) {
                throw tooMuch();
            }
        }
    }
}

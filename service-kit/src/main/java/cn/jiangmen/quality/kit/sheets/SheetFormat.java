package cn.jiangmen.quality.kit.sheets;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The formats that can be read, told apart by content; an extension that says otherwise is refused by name. */
enum SheetFormat {
    CSV,
    XLSX;

    private static final int SNIFFED = 4 * 1024;
    private static final int DIRECTORY = 4 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final Set<String> TEXT = Set.of("csv", "txt", "tsv");
    private static final Set<String> OTHER_SHEETS = Set.of("xls", "xlsb", "xlsm", "xltx", "et", "ods");

    private static final Map<String, byte[]> FOREIGN = Map.of(
            "PDF", "%PDF".getBytes(StandardCharsets.US_ASCII),
            "RAR", "Rar!".getBytes(StandardCharsets.US_ASCII),
            "7z", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            "gzip", new byte[] {0x1F, (byte) 0x8B},
            "PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "JPEG", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "UTF-16", new byte[] {(byte) 0xFF, (byte) 0xFE},
            "UTF-16 (BE)", new byte[] {(byte) 0xFE, (byte) 0xFF});

    static SheetFormat of(Path file, String name) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SNIFFED);
        }
        if (head.length == 0) {
            throw new UnreadableSheet(Fault.EMPTY_FILE, "文件是空的。", "The file is empty.");
        }
        String extension = extension(name);
        if (startsWith(head, OLE)) {
            throw compound(file, head);
        }
        if (OTHER_SHEETS.contains(extension)) {
            throw new UnreadableSheet(
                    Fault.OLD_EXCEL,
                    "不支持 ." + extension + " 格式,请另存为 .xlsx 或 CSV UTF-8 后再上传。",
                    "The format ." + extension + " is not supported; save the file as .xlsx or CSV UTF-8.");
        }
        boolean zip = startsWith(head, ZIP) || startsWith(head, EMPTY_ZIP);
        if (zip != extension.equals("xlsx") && (extension.equals("xlsx") || TEXT.contains(extension))) {
            throw new UnreadableSheet(
                    Fault.EXTENSION_MISMATCH,
                    zip
                            ? "文件扩展名是 ." + extension + ",内容却是压缩包或 Excel 工作簿,请改正扩展名。"
                            : "文件扩展名是 .xlsx,内容却不是 Excel 工作簿,请改正扩展名或重新导出。",
                    zip
                            ? "The file is named ." + extension + " but is an archive or a workbook; correct its name."
                            : "The file is named .xlsx but is no Excel workbook; correct its name or export it again.");
        }
        if (zip) {
            return XLSX;
        }
        refuseForeign(head);
        return CSV;
    }

    private static UnreadableSheet compound(Path file, byte[] head) throws IOException {
        if (contains(directory(file, head), ENCRYPTED_PACKAGE)) {
            return new UnreadableSheet(
                    Fault.ENCRYPTED,
                    "工作簿设有打开密码,请取消密码后再上传。",
                    "The workbook is protected by a password; remove it and upload the file again.");
        }
        return new UnreadableSheet(
                Fault.OLD_EXCEL,
                "这是旧版 Excel(.xls)格式,请另存为 .xlsx 或 CSV UTF-8 后再上传。",
                "This is the old Excel format (.xls); save the file as .xlsx or CSV UTF-8.");
    }

    private static void refuseForeign(byte[] head) {
        String found = null;
        for (Map.Entry<String, byte[]> foreign : FOREIGN.entrySet()) {
            if (startsWith(head, foreign.getValue())) {
                found = foreign.getKey();
            }
        }
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            found = "HTML/XML";
        }
        if (found != null) {
            throw new UnreadableSheet(
                    Fault.UNKNOWN_FORMAT,
                    "文件内容是 " + found + ",请上传 .xlsx 工作簿,或 UTF-8、GB18030 编码的 CSV。",
                    "The file is " + found + "; upload an .xlsx workbook or CSV in UTF-8 or GB18030.");
        }
    }

    private static String extension(String name) {
        int dot = name == null ? -1 : name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return at(bytes, 0, start);
    }

    // the names of a compound file's streams stand in its directory, whose first sector its header names at byte 48
    private static byte[] directory(Path file, byte[] head) throws IOException {
        if (head.length < 512) {
            return head;
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        long sector = 1L << Math.clamp(header.getShort(30), 9, 12);
        long start = (Integer.toUnsignedLong(header.getInt(48)) + 1) * sector;
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer directory = ByteBuffer.allocate(DIRECTORY);
            channel.position(start);
            while (directory.hasRemaining() && channel.read(directory) >= 0) {}
            return Arrays.copyOf(directory.array(), directory.position());
        }
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (at(bytes, i, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean at(byte[] bytes, int offset, byte[] part) {
        if (bytes.length < offset + part.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (bytes[offset + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}

package cn.jiangmen.quality.kit.sheets;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds the encoding of a text: UTF-8 where all of it decodes strictly, else GB18030 where that does. A text that was
 * plainly UTF-8 until some byte is damaged, not GB18030, although that would decode almost anything.
 */
final class TextEncoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BLOCK = 64 * 1024;
    // a Chinese text in GB18030 does not look like this many characters of UTF-8 by chance
    private static final int PLAINLY = 12;

    private long broken = -1;
    private long beyondAscii;

    private TextEncoding() {}

    /** Reads the whole channel, because the first byte that tells may be its last. */
    static Charset of(SeekableByteChannel file) throws IOException {
        TextEncoding utf8 = new TextEncoding();
        utf8.read(file, StandardCharsets.UTF_8.newDecoder());
        if (utf8.broken < 0) {
            return StandardCharsets.UTF_8;
        }
        if (utf8.beyondAscii >= PLAINLY) {
            throw new UnreadableSheet(
                    Fault.UNDECODABLE,
                    "文件是 UTF-8 编码,但第 " + utf8.broken + " 字节附近已损坏,请重新导出。",
                    "The file is UTF-8 but damaged near byte " + utf8.broken + "; export it again.");
        }
        TextEncoding gb18030 = new TextEncoding();
        gb18030.read(file, GB18030.newDecoder());
        if (gb18030.broken < 0) {
            return GB18030;
        }
        throw new UnreadableSheet(
                Fault.UNDECODABLE,
                "文字既不是 UTF-8 也不是 GB18030 编码(第 " + gb18030.broken + " 字节附近有错误字节),请重新导出为 CSV UTF-8。",
                "The text is neither UTF-8 nor GB18030 (broken near byte " + gb18030.broken
                        + "); export it as CSV UTF-8.");
    }

    private void read(SeekableByteChannel file, CharsetDecoder decoder) throws IOException {
        decoder.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer text = CharBuffer.allocate(BLOCK);
        file.position(0);
        boolean end = false;
        while (!end) {
            end = file.read(bytes) < 0;
            bytes.flip();
            text.clear();
            CoderResult result = decoder.decode(bytes, text, end);
            count(text.flip());
            if (result.isError()) {
                broken = file.position() - bytes.remaining();
                return;
            }
            bytes.compact();
        }
        if (decoder.flush(text.clear()).isError()) {
            broken = file.position();
        }
    }

    private void count(CharBuffer text) {
        while (beyondAscii < PLAINLY && text.hasRemaining()) {
            beyondAscii += text.get() > 0x7F ? 1 : 0;
        }
    }
}

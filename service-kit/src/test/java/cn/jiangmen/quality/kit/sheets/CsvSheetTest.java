package cn.jiangmen.quality.kit.sheets;

import static cn.jiangmen.quality.kit.sheets.AFile.cells;
import static cn.jiangmen.quality.kit.sheets.AFile.fault;
import static cn.jiangmen.quality.kit.sheets.AFile.read;
import static cn.jiangmen.quality.kit.sheets.AFile.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {
    private static final List<List<String>> TWO_ROWS =
            List.of(List.of("证书编号", "组织名称"), List.of("00226Q1", "江门市某某有限公司"));
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void readsUtf8WithAndWithoutByteOrderMark() {
        String text = "证书编号,组织名称\r\n00226Q1,江门市某某有限公司\r\n";
        assertThat(cells(folder, "a.csv", utf8(text))).isEqualTo(TWO_ROWS);
        assertThat(cells(folder, "a.csv", utf8("\uFEFF" + text))).isEqualTo(TWO_ROWS);
    }

    @Test
    void readsGb18030IncludingItsFourByteCharacters() {
        String text = "证书编号,组织名称\n00226Q1,江门市某某有限公司\n2,㐂𠮷\n";
        assertThat(cells(folder, "a.csv", text.getBytes(GB18030)))
                .containsExactly(TWO_ROWS.get(0), TWO_ROWS.get(1), List.of("2", "㐂𠮷"));
    }

    @Test
    void findsTheEncodingFromTheLastByteOfALongFile() {
        String text = "a,b\n" + "x,y\n".repeat(200_000) + "1,门";
        assertThat(cells(folder, "a.csv", text.getBytes(GB18030)).getLast()).containsExactly("1", "门");
        assertThat(cells(folder, "a.csv", utf8(text)).getLast()).containsExactly("1", "门");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorFromTheHeader(String separator) {
        String text = "证书编号,组织名称\n00226Q1,江门市某某有限公司\n".replace(",", separator);
        assertThat(cells(folder, "a.csv", utf8(text))).isEqualTo(TWO_ROWS);
    }

    @Test
    void separatorsInsideQuotesOfTheHeaderAreText() {
        assertThat(cells(folder, "a.csv", utf8("\"a;b;c\",d\n1,2")))
                .containsExactly(List.of("a;b;c", "d"), List.of("1", "2"));
    }

    @Test
    void blankRowsAreLeftOutButKeepTheirNumber() {
        List<SheetRow> rows = read(folder, "a.csv", utf8("a,b\n\n , \n1,2\n\n"));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 4);
    }

    @Test
    void quotedCellsMayHoldQuotesSeparatorsAndLineEndsAndCountAsOneRow() {
        List<SheetRow> rows = read(folder, "a.csv", utf8("a,b\n\"x \"\"y\"\", z\r\nnext line\",1\n2,3\n"));
        assertThat(rows.get(1).cells()).containsExactly("x \"y\", z\r\nnext line", "1");
        assertThat(rows.get(2).number()).isEqualTo(3);
    }

    @Test
    void rowsMayBeShorterOrLongerThanTheHeader() {
        assertThat(cells(folder, "a.csv", utf8("a,b\n1\n1,2,3"))).contains(List.of("1"), List.of("1", "2", "3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n1\n", "a\r1\r", "a\r\n1\r\n", "a\n1"})
    void everyKindOfLineEndIsRead(String text) {
        assertThat(cells(folder, "a.csv", utf8(text))).containsExactly(List.of("a"), List.of("1"));
    }

    @Test
    void bytesThatAreNeitherEncodingAreRefused() {
        byte[] text = utf8("证书编号,b\n1,2\n");
        byte[] broken = Arrays.copyOf(text, text.length + 3);
        broken[text.length] = (byte) 0xFF;
        broken[text.length + 1] = (byte) 0xFF;
        broken[text.length + 2] = '\n';
        assertThat(fault(folder, "a.csv", broken)).isEqualTo(Fault.UNDECODABLE);
    }

    @Test
    void aCharacterCutInHalfAtTheEndIsRefused() {
        byte[] text = utf8("证书编号,组织名称\n1,江门市某某有限公司");
        assertThat(fault(folder, "a.csv", Arrays.copyOf(text, text.length - 1))).isEqualTo(Fault.UNDECODABLE);
    }

    @Test
    void nulIsRefused() {
        assertThat(fault(folder, "a.csv", utf8("a,b\n1,\0\n"))).isEqualTo(Fault.NUL_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"x\n2,y\n", "a,\"b", "\""})
    void aQuoteThatIsNeverClosedIsRefused(String text) {
        assertThat(fault(folder, "a.csv", utf8(text))).isEqualTo(Fault.UNCLOSED_QUOTE);
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThat(fault(folder, "a.csv", utf8("a,b\n\"x\" y,2\n"))).isEqualTo(Fault.MISPLACED_QUOTE);
    }

    @Test
    void emptyFilesAreRefusedAndBlankOnesHaveNoRows() {
        assertThat(fault(folder, "a.csv", new byte[0])).isEqualTo(Fault.EMPTY_FILE);
        assertThat(read(folder, "a.csv", utf8("\uFEFF"))).isEmpty();
        assertThat(read(folder, "a.csv", utf8("\n\n \n"))).isEmpty();
    }

    @Test
    void fiftyMegabytesOfOneLineAreRefusedWithoutReadingThemIntoMemory() throws IOException {
        Path file = folder.resolve("long.csv");
        byte[] block = utf8("x,".repeat(512 * 1024));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
        }
        assertThat(fault(folder, "long.csv", Files.readAllBytes(file)))
                .isIn(Fault.LINE_TOO_LONG, Fault.TOO_MANY_COLUMNS);
        assertThat(fault(folder, "long.csv", utf8("a,b\n1," + "x".repeat(50 * 1024 * 1024))))
                .isEqualTo(Fault.CELL_TOO_LONG);
        assertThat(fault(folder, "long.csv", utf8("a,b\n1,\"" + "x\n".repeat(25 * 1024 * 1024))))
                .isEqualTo(Fault.UNCLOSED_QUOTE);
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertThat(fault(folder, "a.csv", utf8("a,b\n" + ",".repeat(250) + "x\n")))
                .isEqualTo(Fault.TOO_MANY_COLUMNS);
    }

    @Test
    void rowsBeyondTheLimitAreRefused() {
        SheetLimits three = SheetLimits.DEFAULT.withRows(3);
        assertThat(fault(folder, "a.csv", utf8("a\n1\n2\n"), three)).isNull();
        assertThat(fault(folder, "a.csv", utf8("a\n1\n2"), three)).isNull();
        assertThat(fault(folder, "a.csv", utf8("a\n1\n2\n3\n"), three)).isEqualTo(Fault.TOO_MANY_ROWS);
    }

    @Test
    void whatTheGuardLetsThroughTheParserReadsTheSameWay() {
        assertThat(cells(folder, "a.csv", utf8("a,b\nx \"y\" z,\"\"\n\"\",\"\"\"\"\n")))
                .containsExactly(List.of("a", "b"), List.of("x \"y\" z", ""), List.of("", "\""));
    }
}

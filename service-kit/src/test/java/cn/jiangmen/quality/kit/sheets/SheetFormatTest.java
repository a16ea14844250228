package cn.jiangmen.quality.kit.sheets;

import static cn.jiangmen.quality.kit.sheets.AFile.fault;
import static cn.jiangmen.quality.kit.sheets.AFile.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFormatTest {
    @TempDir
    Path folder;

    @Test
    void anExtensionThatContradictsTheContentIsRefused() {
        byte[] workbook = AFile.workbook().sheet("1", "<row/>").bytes();
        assertThat(fault(folder, "a.csv", workbook)).isEqualTo(Fault.EXTENSION_MISMATCH);
        assertThat(fault(folder, "a.txt", workbook)).isEqualTo(Fault.EXTENSION_MISMATCH);
        assertThat(fault(folder, "a.xlsx", utf8("a,b\n1,2"))).isEqualTo(Fault.EXTENSION_MISMATCH);
        assertThat(fault(folder, "a.XLSX", workbook)).isNull();
    }

    @Test
    void withoutAnExtensionTheContentDecides() {
        assertThat(fault(folder, "export", utf8("a,b\n1,2"))).isNull();
        assertThat(fault(folder, null, AFile.workbook().sheet("1", "<row/>").bytes()))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsx", "a.csv"})
    void oldExcelFilesAreRefusedByNameWhateverTheyAreCalled(String name) {
        assertThat(fault(folder, name, compoundFile("Workbook"))).isEqualTo(Fault.OLD_EXCEL);
    }

    @Test
    void workbooksWithAPasswordAreRefusedByName() {
        assertThat(fault(folder, "a.xlsx", compoundFile("EncryptedPackage"))).isEqualTo(Fault.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xls", "a.xlsb", "a.xlsm", "a.ods", "a.et"})
    void otherSpreadsheetsAreRefusedByName(String name) {
        assertThat(fault(folder, name, utf8("a,b\n1,2"))).isEqualTo(Fault.OLD_EXCEL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\n…",
                "Rar!\u001a",
                "<html><table><tr><td>证书编号</td></tr></table></html>",
                "\r\n  <!DOCTYPE html>",
                "<?xml version=\"1.0\"?><Workbook/>"
            })
    void filesOfAnotherKindAreRefusedByName(String content) {
        assertThat(fault(folder, "a.csv", utf8(content))).isEqualTo(Fault.UNKNOWN_FORMAT);
    }

    @Test
    void utf16IsRefusedByName() {
        assertThat(fault(folder, "a.csv", "\uFEFFa\tb\r\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(Fault.UNKNOWN_FORMAT);
    }

    private static byte[] compoundFile(String stream) {
        ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        file.putShort(30, (short) 9);
        file.putInt(48, 3);
        file.position(4 * 512).put(stream.getBytes(StandardCharsets.UTF_16LE));
        return file.array();
    }
}

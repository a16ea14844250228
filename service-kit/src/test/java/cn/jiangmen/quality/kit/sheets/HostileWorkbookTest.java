package cn.jiangmen.quality.kit.sheets;

import static cn.jiangmen.quality.kit.sheets.AFile.fault;
import static cn.jiangmen.quality.kit.sheets.AFile.utf8;
import static cn.jiangmen.quality.kit.sheets.AFile.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.kit.sheets.UnreadableSheet.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileWorkbookTest {
    private static final String ROW = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void aZipBombIsRefusedByWhatItDeclares() {
        assertThat(fault(folder, "a.xlsx", AFile.bomb(60))).isEqualTo(Fault.INFLATES_TOO_FAR);
    }

    @Test
    void aZipBombThatLiesAboutItsSizeIsRefusedByWhatItInflatesTo() {
        byte[] bomb = AFile.bomb(60);
        int start = -1;
        for (int i = 0; i + 46 < bomb.length; i++) {
            if (bomb[i] == 'P' && bomb[i + 1] == 'K' && bomb[i + 2] == 1 && bomb[i + 3] == 2) {
                start = i;
            }
        }
        // the uncompressed size in the directory entry of the last part
        Arrays.fill(bomb, start + 24, start + 28, (byte) 0);
        bomb[start + 24] = 100;
        assertThat(fault(folder, "a.xlsx", bomb)).isEqualTo(Fault.INFLATES_TOO_FAR);
    }

    @Test
    void partsThatAreNotReadAreNotInflated() {
        byte[] file = workbook()
                .sheet("1", ROW)
                .with("xl/media/huge.bin", "0".repeat(900_000))
                .bytes();
        assertThat(fault(folder, "a.xlsx", file)).isNull();
    }

    @Test
    void thousandsOfPartsAreRefusedBeforeTheirDirectoryIsRead() {
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            parts.put("p" + i, "");
        }
        assertThat(fault(folder, "a.xlsx", AFile.zip(parts))).isEqualTo(Fault.INFLATES_TOO_FAR);
    }

    @Test
    void externalEntitiesAreNotFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "geheim");
        byte[] file = workbook()
                .with(
                        "xl/sharedStrings.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri()
                                + "\">]><sst><si><t>&x;</t></si></sst>")
                .sheet("1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                .bytes();
        assertThat(fault(folder, "a.xlsx", file)).isEqualTo(Fault.BROKEN_WORKBOOK);
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() {
        StringBuilder entities = new StringBuilder("<!ENTITY e0 \"haha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
        }
        byte[] file = workbook()
                .sheet("1", "")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE worksheet [" + entities
                                + "]><worksheet><sheetData><row><c t=\"str\"><v>&e11;</v></c></row></sheetData></worksheet>")
                .bytes();
        assertThat(fault(folder, "a.xlsx", file)).isEqualTo(Fault.BROKEN_WORKBOOK);
    }

    @Test
    void aCellOfMegabytesIsRefused() {
        // incompressible enough to pass the ratio
        StringBuilder text = new StringBuilder();
        java.util.Random dice = new java.util.Random(3);
        for (int i = 0; i < 200_000; i++) {
            text.append(Long.toString(dice.nextLong(), 36));
        }
        byte[] cell = workbook()
                .sheet("1", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>")
                .bytes();
        assertThat(fault(folder, "a.xlsx", cell)).isEqualTo(Fault.CELL_TOO_LONG);
        byte[] shared = workbook()
                .sheet("1", ROW)
                .with("xl/sharedStrings.xml", "<sst><si><t>" + text + "</t></si></sst>")
                .bytes();
        assertThat(fault(folder, "a.xlsx", shared)).isEqualTo(Fault.CELL_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"0\"/>",
                "<row r=\"-5\"/>",
                "<row r=\"x\"/>",
                "<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"9\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>1</c></row>",
                "<row r=\"2\"><c r=\"A2\"><v><b>1</b></v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>&nbsp;</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><v>\u0001</v></c></row>",
                "<row r=\"2\">"
            })
    void brokenSheetsAreRefusedAndNeverAnInternalError(String rows) {
        assertThat(fault(folder, "a.xlsx", workbook().sheet("1", rows).bytes())).isEqualTo(Fault.BROKEN_WORKBOOK);
    }

    @Test
    void cellsFarToTheRightAreRefusedUnlessTheyAreEmpty() {
        assertThat(fault(
                        folder,
                        "a.xlsx",
                        workbook()
                                .sheet("1", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
                                .bytes()))
                .isEqualTo(Fault.TOO_MANY_COLUMNS);
        assertThat(fault(
                        folder,
                        "a.xlsx",
                        workbook()
                                .sheet("1", "<row r=\"1\"><c r=\"XFD1\" s=\"1\"/></row>")
                                .bytes()))
                .isNull();
    }

    @Test
    void rowsBeyondTheLimitAreRefused() {
        assertThat(fault(
                        folder,
                        "a.xlsx",
                        workbook().sheet("1", ROW + "<row r=\"1000002\"/>").bytes()))
                .isEqualTo(Fault.TOO_MANY_ROWS);
    }

    @Test
    void cutFilesAndFilesOfZerosAreRefused() {
        byte[] file = workbook().sheet("1", ROW.repeat(1)).bytes();
        for (int length = 4; length < file.length - 1; length += 37) {
            assertThat(fault(folder, "a.xlsx", Arrays.copyOf(file, length))).isEqualTo(Fault.BROKEN_WORKBOOK);
        }
    }

    @Test
    void everyBrokenByteIsRefusedOrHarmless() {
        byte[] file = workbook()
                .with("xl/sharedStrings.xml", "<sst><si><t>零</t></si></sst>")
                .sheet("1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                .bytes();
        java.util.Random dice = new java.util.Random(11);
        for (int i = 0; i < 1_000; i++) {
            byte[] broken = file.clone();
            broken[4 + dice.nextInt(file.length - 4)] ^= (byte) (1 << dice.nextInt(8));
            // throws nothing but a refusal
            fault(folder, "a.xlsx", broken);
        }
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() {
        assertThat(fault(folder, "a.xlsx", AFile.zip(Map.of("readme.txt", "hello"))))
                .isEqualTo(Fault.BROKEN_WORKBOOK);
        assertThat(fault(folder, "a.xlsx", AFile.zip(Map.of()))).isEqualTo(Fault.BROKEN_WORKBOOK);
        assertThat(fault(folder, "a.xlsx", utf8("PK\u0003\u0004"))).isEqualTo(Fault.BROKEN_WORKBOOK);
    }
}

package cn.jiangmen.quality.kit.sheets;

import static cn.jiangmen.quality.kit.sheets.AFile.cells;
import static cn.jiangmen.quality.kit.sheets.AFile.read;
import static cn.jiangmen.quality.kit.sheets.AFile.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxSheetTest {
    @TempDir
    Path folder;

    @Test
    void readsTheCellsThatAnotherReaderReads() throws IOException {
        Random dice = new Random(7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            for (int row = 0; row < 500; row++) {
                for (int column = 0; column < 12; column++) {
                    if (dice.nextInt(4) > 0) {
                        sheet.value(row, column, "文字 & <" + dice.nextInt(300) + "> \"引号\"");
                    }
                }
                sheet.value(row, 12, "x" + row);
            }
        }
        List<List<String>> expected = new ArrayList<>();
        try (ReadableWorkbook oracle = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (Row row : oracle.getFirstSheet().read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < 13; i++) {
                    cells.add(row.getCellAsString(i).orElse(""));
                }
                expected.add(cells);
            }
        }
        assertThat(cells(folder, "a.xlsx", bytes.toByteArray())).isEqualTo(expected);
    }

    @Test
    void datesAreReadAsDaysAndNumbersAsWritten() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            sheet.value(0, 0, LocalDate.of(2024, 5, 1));
            sheet.style(0, 0).format("yyyy/m/d").set();
            sheet.value(0, 1, LocalDate.of(2024, 5, 1));
            sheet.style(0, 1).format("yyyy-MM-dd").set();
            sheet.value(0, 2, 20240501);
            sheet.value(0, 3, 45413);
            sheet.value(0, 4, 12.5);
            sheet.value(0, 5, true);
        }
        assertThat(cells(folder, "a.xlsx", bytes.toByteArray()))
                .containsExactly(List.of("2024-05-01", "2024-05-01", "20240501", "45413", "12.5", "TRUE"));
    }

    @ParameterizedTest
    @CsvSource({
        "45413, 2024-05-01",
        "45413.0, 2024-05-01",
        "45413.5, 2024-05-01 12:00:00",
        "61, 1900-03-01",
        "59, 1900-02-28",
        "1, 1900-01-01",
        "0.25, 06:00:00",
        "2958465, 9999-12-31",
        "2958466, 2958466",
        "-1, -1",
        "abc, abc",
        "1E999, 1E+999"
    })
    void excelDaysAreCountedAsExcelCounts(String serial, String text) {
        assertThat(ExcelNumber.date(serial, false)).isEqualTo(text);
    }

    @Test
    void workbooksFromMacCountFrom1904() {
        assertThat(ExcelNumber.date("43951", true)).isEqualTo("2024-05-01");
        byte[] file = workbook()
                .countingFrom1904()
                .with(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
                .sheet(
                        "1",
                        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>43951</v></c><c r=\"B1\" s=\"0\"><v>43951</v></c></row>")
                .bytes();
        assertThat(cells(folder, "a.xlsx", file)).containsExactly(List.of("2024-05-01", "43951"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1.10, 1.1",
        "4.5413E4, 45413",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "123456789012345, 123456789012345",
        "2016010901123456, 2.01601090112346E+15",
        "9.1440704E17, 9.1440704E+17",
        "0, 0",
        "1E-20, 1E-20",
        "1E2000000, 1E+2000000",
        "text, text"
    })
    void numbersAreShownAsExcelShowsThemAndLostDigitsStayVisible(String raw, String text) {
        assertThat(ExcelNumber.plain(raw)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yyyy-mm-dd|true",
                "yyyy\"年\"m\"月\"|true",
                "[$-804]yyyy/m/d|true",
                "[h]:mm|true",
                "General|false",
                "0.00E+00|false",
                "#,##0;[Red]-#,##0|false",
                "\"days\"0|false",
                "@|false",
                "0\\d|false"
            })
    void dateFormatsAreTold(String format, boolean date) {
        assertThat(CellStyles.isDate(format)).isEqualTo(date);
    }

    @Test
    void theFirstVisibleSheetIsReadAndTheOthersAreNamed() throws IOException {
        byte[] file = workbook()
                .sheet("一", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>第一</t></is></c></row>")
                .sheet("二", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
                .bytes();
        Path path = Files.write(folder.resolve("a"), file);
        try (Sheet sheet = Sheet.open(path, "a.xlsx", SheetLimits.DEFAULT)) {
            assertThat(sheet.next().cells()).containsExactly("第一");
            assertThat(sheet.notes())
                    .singleElement()
                    .extracting(Sentence::zh)
                    .asString()
                    .contains("2 个工作表", "一");
        }
        byte[] hidden = workbook()
                .sheet("旧\" state=\"hidden", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .sheet("新", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")
                .bytes();
        assertThat(cells(folder, "a.xlsx", hidden)).containsExactly(List.of("2"));
    }

    @Test
    void cellsWithoutReferencesRowsWithGapsAndAllTypesAreRead() {
        byte[] file = workbook()
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>零</t></si><si><r><t>富</t></r><r><t xml:space=\"preserve\"> 文本</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>fu</t></rPh></si><si><t/></si><si><t>a_x000D_b</t></si></sst>")
                .sheet(
                        "1",
                        "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>3</v></c></row>"
                                + "<row r=\"3\"/><row r=\"7\"><c r=\"C7\" t=\"str\"><f>A1</f><v>值</v></c>"
                                + "<c r=\"D7\"><f>SUM(1)</f></c><c r=\"E7\" t=\"e\"><v>#N/A</v></c><c r=\"F7\" s=\"9\"/></row>")
                .bytes();
        List<SheetRow> rows = read(folder, "a.xlsx", file);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 7);
        assertThat(rows.get(0).cells()).containsExactly("零", "富 文本", "", "a\rb");
        assertThat(rows.get(1).cells()).containsExactly("", "", "值", "=SUM(1)", "#N/A");
    }

    @Test
    void columnsAreFoundByTheirLetters() {
        assertThat(XlsxSheet.column("A1")).isZero();
        assertThat(XlsxSheet.column("Z9")).isEqualTo(25);
        assertThat(XlsxSheet.column("AB7")).isEqualTo(27);
        assertThat(XlsxSheet.column("XFD1")).isEqualTo(16_383);
    }
}

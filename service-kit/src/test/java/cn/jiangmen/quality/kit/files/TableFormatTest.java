package cn.jiangmen.quality.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a file is what was given, and nothing in it runs. */
class TableFormatTest {
    @Test
    void csvBeginsWithTheByteOrderMarkAndQuotesWhatNeedsIt() {
        assertThat(csv(Arrays.asList("a,b", null, "说\"明\"", 3)))
                .isEqualTo("\uFEFF一,二,三,四\r\n\"a,b\",,\"说\"\"明\"\"\",3\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "'=1", "=cmd|' /C calc'!A0"})
    void csvDisarmsFormulas(String text) {
        assertThat(csv(List.of("x", text, "y", "z"))).contains("'" + text);
    }

    @Test
    void aNegativeNumberIsNoFormula() {
        assertThat(csv(List.of(-3, new BigDecimal("-0.50"), new BigDecimal("1E+3"), "中-英")))
                .endsWith("-3,-0.50,1000,中-英\r\n");
    }

    @Test
    void workbookKeepsNumbersDaysAndTextsApart() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFormat.XLSX.open(out, "表", List.of("一", "二", "三"))) {
            for (int i = 0; i < 1_200; i++) {
                table.row(List.of("=1+" + i, new BigDecimal("-1.25"), LocalDate.of(2025, 12, 31)));
            }
            table.notes(List.of("第一条", "=2"));
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(1_201);
            Row last = rows.getLast();
            assertThat(last.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(last.getCell(0).asString()).isEqualTo("=1+1199");
            assertThat(last.getCell(1).asNumber()).isEqualByComparingTo("-1.25");
            assertThat(last.getCell(2).asDate().toLocalDate()).isEqualTo("2025-12-31");
            Cell note = workbook.getSheet(1).orElseThrow().read().get(1).getCell(0);
            assertThat(note.getType()).isEqualTo(CellType.STRING);
        }
    }

    private static String csv(List<?> row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = TableFormat.CSV.open(out, "表", List.of("一", "二", "三", "四"))) {
            table.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}

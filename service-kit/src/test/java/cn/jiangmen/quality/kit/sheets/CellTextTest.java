package cn.jiangmen.quality.kit.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@x", "\tx", "\rx", "'=x", "''@x", "＝1", "＠x", "=cmd|' /C calc'!A0"})
    void whatASpreadsheetWouldRunIsGivenOutHarmlessAndComesBackUnchanged(String text) {
        assertThat(CellText.outward(text)).isEqualTo("'" + text);
        assertThat(CellText.inward(CellText.outward(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00226Q1", "'quoted'", "a=b", "江门市", "'", "1-2", "'86"})
    void anyOtherTextIsGivenOutAndReadAsItIs(String text) {
        assertThat(CellText.outward(text)).isEqualTo(text);
        assertThat(CellText.inward(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=\"0105\"|0105", "=\"a\"\"b\"|a\"b", "=\"x|=\"x"})
    void digitsProtectedByAFormulaAreReadAsDigits(String text, String meant) {
        assertThat(CellText.inward(text)).isEqualTo(meant);
    }

    @Test
    void textThatCannotBeStoredIsToldAndShownWithReplacements() {
        assertThat(CellText.isReadable("江门 𠮷\n\t")).isTrue();
        assertThat(CellText.isReadable("a\u0001")).isFalse();
        assertThat(CellText.isReadable("a\uFFFD")).isFalse();
        assertThat(CellText.isReadable("a\uD800")).isFalse();
        assertThat(CellText.storable("a\uD800b\u0000𠮷")).isEqualTo("a\uFFFDb\uFFFD𠮷");
    }
}

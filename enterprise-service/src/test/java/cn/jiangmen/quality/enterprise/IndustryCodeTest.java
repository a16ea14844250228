package cn.jiangmen.quality.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of GB/T 4754 in the forms in which people write them. */
class IndustryCodeTest {
    @ParameterizedTest
    @CsvSource({
        "3872, 3872, C3872",
        "C3872, C3872, C3872",
        "c30, C30, C30",
        "301, 301, C301",
        "C, C, C",
        "0111, 0111, A0111",
        "7455, 7455, M7455",
        "9710, 9710, T9710",
        "3011, 3011, C3011"
    })
    void codesAreReadAndComparedWithTheirSection(String written, String value, String key) {
        assertThat(IndustryCode.of(written)).isEqualTo(new IndustryCode(value, key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "3", "30111", "U", "X30", "A3011", "9801", "0011", "C-30", "照明", "ALL"})
    void otherTextIsRefused(String written) {
        assertThatThrownBy(() -> IndustryCode.of(written)).isInstanceOf(EnterpriseRefused.IndustryUnknown.class);
    }
}

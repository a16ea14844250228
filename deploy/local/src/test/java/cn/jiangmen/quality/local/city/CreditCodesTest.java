package cn.jiangmen.quality.local.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreditCodesTest {
    /** Codes of the public record and worked examples; the last two are wrong. */
    @Test
    void theCheckOfTheseTestsKnowsRightFromWrong() {
        assertThat(List.of("91350100M000100Y43", "91110000600037341L", "91340104MA8NF2GR22", "91440783MA4T0006X9"))
                .allMatch(CheckedCode::isValid);
        assertThat(List.of("91350100M000100Y44", "9135010OM000100Y43")).noneMatch(CheckedCode::isValid);
    }

    @Test
    void everyCodeIsValidInBothCheckCharactersAndUnique() {
        CreditCodes codes = new CreditCodes(new Dice("test"));
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            for (Form form : Form.values()) {
                String code = codes.next(form, "440703");
                assertThat(code).startsWith(form.prefix()).matches(CheckedCode::isValid);
                assertThat(made.add(code)).isTrue();
            }
        }
    }
}

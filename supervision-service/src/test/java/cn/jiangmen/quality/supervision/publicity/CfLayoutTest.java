package cn.jiangmen.quality.supervision.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Money in 万元, and what the check holds back. */
class CfLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "50000.00, 5.000000",
        "0.01, 0.000001",
        "12345.67, 1.234567",
        "999999999999.99, 99999999.999999",
        "0.10, 0.000010"
    })
    void everyFenIsKept(BigDecimal yuan, String written) {
        assertThat(CfLayout.tenThousands(yuan).toPlainString()).isEqualTo(written);
    }

    @Test
    void noMoneyIsAnEmptyCellAndARowHasACellForEachColumn() {
        assertThat(CfLayout.tenThousands(new BigDecimal("0.00"))).isNull();
        assertThat(CfLayout.row(entry("A", "甲公司", "甲公司", "A", "OPERATING", "X", "X")))
                .hasSameSizeAs(CfLayout.COLUMNS);
    }

    @Test
    void theCheckHoldsBackWhatThePlatformWouldReject() {
        assertThat(PreCheck.of(entry("A", "甲公司(江门)", "甲公司(江门)", "A", "OPERATING", "X", "X")))
                .isEmpty();
        assertThat(codes(entry(null, "甲公司", null, null, null, "X", "X"))).containsExactly(Finding.Code.CODE_MISSING);
        assertThat(codes(entry("A", "甲公司", "乙公司", "A", "OPERATING", "X", "X")))
                .containsExactly(Finding.Code.NAME_DIFFERS);
        assertThat(codes(entry("A", "甲公司", "甲公司", "B", "OPERATING", "X", "X")))
                .containsExactly(Finding.Code.CODE_REPLACED);
        assertThat(codes(entry("A", "甲公司", "甲公司", "A", "OPERATING", null, null)))
                .containsExactly(Finding.Code.FIELD_MISSING, Finding.Code.AUTHORITY_CODE_MISSING);
        Entry unknown = entry("A", "甲公司", null, null, null, "X", "X");
        assertThat(codes(unknown)).containsExactly(Finding.Code.NOT_IN_REGISTER);
        assertThat(PreCheck.passes(PreCheck.of(unknown))).isTrue();
        Entry gone = entry("A", "甲公司", "甲公司", "A", "DEREGISTERED", "X", "X");
        assertThat(codes(gone)).containsExactly(Finding.Code.DEREGISTERED);
        assertThat(PreCheck.passes(PreCheck.of(gone))).isTrue();
    }

    private static List<Finding.Code> codes(Entry each) {
        return PreCheck.of(each).stream().map(Finding::code).toList();
    }

    private static Entry entry(
            String code,
            String name,
            String registered,
            String registeredCode,
            String status,
            String offence,
            String authority) {
        return new Entry(
                UUID.randomUUID(),
                "440703",
                name,
                "ORGANISATION",
                code,
                null,
                "江市监处罚〔2026〕1号",
                offence,
                "事实",
                "认证认可条例第六十六条",
                List.of("WARNING", "FINE"),
                "罚款",
                new BigDecimal("50000.00"),
                new BigDecimal("0.00"),
                null,
                LocalDate.of(2026, 4, 10),
                null,
                LocalDate.of(2027, 4, 10),
                "PUBLISHED",
                "蓬江区局",
                authority,
                registered,
                registered == null ? null : cn.jiangmen.quality.supervision.Subject.key(registered),
                registeredCode,
                status);
    }
}

package cn.jiangmen.quality.supervision.penalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.supervision.Redaction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fines an article allows, what money is made of, and what a public text never shows. */
class ProvisionTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // least and most are included; the value of the goods matters only below ten thousand
                "2023, 49999.99, -, false, false",
                "2023, 50000.00, -, false, true",
                "2023, 200000.00, -, false, true",
                "2023, 200000.01, -, false, false",
                "2023, 200000.01, -, true, false",
                "2023, 30000.00, -, true, true",
                "2023, 19999.98, 9999.99, false, true",
                "2023, 19999.99, 9999.99, false, false",
                "2023, 50000.00, 9999.99, false, false",
                "2023, 100.00, 9999.99, false, true",
                "2023, 50000.00, 10000.00, false, true",
                "2023, 20000.00, 10000.00, false, false",
                // before the third revision small goods made no difference
                "2020, 19999.98, 9999.99, false, false",
                "2020, 50000.00, 9999.99, false, true",
            })
    void aFineIsWithinTheArticle(int year, BigDecimal fine, BigDecimal goods, boolean mitigated, boolean allowed) {
        Provision article = car66(year == 2023);
        if (allowed) {
            article.requireAllows(fine, goods, mitigated);
        } else {
            assertThatThrownBy(() -> article.requireAllows(fine, goods, mitigated))
                    .isInstanceOf(PenaltyRefused.FineOutOfRange.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "FINE, 100, -, -, -, 100.00, 0.00",
                "CONFISCATION_OF_GAINS, 100, -, -, -, 0.00, 100.00",
                "FINE+CONFISCATION_OF_GAINS, 100, 60, 40, -, 60.00, 40.00",
                "FINE+CONFISCATION_OF_GAINS, -, 60, 40, -, 60.00, 40.00",
                "FINE+CONFISCATION_OF_GAINS, 100, -, -, -, -, -",
                "FINE+CONFISCATION_OF_GAINS, 100, 60, 41, -, -, -",
                "FINE+CONFISCATION_OF_GAINS, 100, 100, -, -, -, -",
                "WARNING, -, -, -, -, 0.00, 0.00",
                "WARNING, -, 1, -, -, -, -",
                "FINE, 1, -, -, 5, -, -",
                "FINE+CONFISCATION_OF_GOODS, 1, -, -, 5, 1.00, 0.00",
            })
    void theMoneyIsTheSumOfItsParts(
            String kinds, BigDecimal amount, BigDecimal fine, BigDecimal gains, BigDecimal goods, String f, String g) {
        Set<PenaltyKind> all = EnumSet.noneOf(PenaltyKind.class);
        for (String kind : kinds.split("\\+", -1)) {
            all.add(PenaltyKind.valueOf(kind));
        }
        if (f == null) {
            assertThatThrownBy(() -> Sums.of(all, amount, fine, gains, goods)).isInstanceOf(PenaltyRefused.class);
        } else {
            Sums sums = Sums.of(all, amount, fine, gains, goods);
            assertThat(sums.fineYuan()).isEqualTo(f);
            assertThat(sums.gainsYuan()).isEqualTo(g);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "身份证440703198501011234的张某, 身份证***的张某",
        "电话13812345678联系, 电话***联系",
        "电话0750-3211234, 电话***",
        "卡号6222 0212 3456 7890 123, 卡号***",
        "邮箱a.b@example.com, 邮箱***",
        "证书2016010901123456号, 证书2016010901123456号",
        "代码91440703MA4T000275, 代码91440703MA4T000275",
        "江市监处罚〔2026〕12号, 江市监处罚〔2026〕12号",
    })
    void whatIsNeverPublishedIsMasked(String written, String shown) {
        assertThat(Redaction.of(written)).isEqualTo(shown);
    }

    private static Provision car66(boolean revised) {
        return new Provision(
                "CAR-66",
                LocalDate.of(revised ? 2023 : 2020, 7, 20),
                null,
                "认证认可条例",
                "第六十六条",
                "未经认证",
                "…",
                new BigDecimal("50000"),
                new BigDecimal("200000"),
                revised ? new BigDecimal("10000") : null,
                revised ? new BigDecimal("2") : null,
                "test",
                "VERIFIED");
    }
}

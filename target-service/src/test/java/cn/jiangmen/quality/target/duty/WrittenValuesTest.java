package cn.jiangmen.quality.target.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, links, days and offices as they are written in requests. */
class WrittenValuesTest {
    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "1, 1.00", "999999999999.99, 999999999999.99", "007.5, 7.50"})
    void anAmountIsReadToTheCent(String written, String amount) {
        assertThat(Yuan.entry(written)).hasToString(amount);
        assertThat(Yuan.correction("-" + written)).hasToString("-" + amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-1",
                "1.001",
                "1e3",
                "1,000",
                "1000000000000",
                "",
                " 1",
                "NaN",
                "+1",
                ".5",
                "１",
                "0x1",
                "--1"
            })
    void whatIsNoAmountAboveZeroIsRefused(String written) {
        assertThatThrownBy(() -> Yuan.entry(written)).isInstanceOf(DutyRefused.AmountInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.00", "1.001", "-1000000000000", "- 1"})
    void aCorrectionIsSignedAndNotZero(String written) {
        assertThatThrownBy(() -> Yuan.correction(written)).isInstanceOf(DutyRefused.AmountInvalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.jiangmen.gov.cn/a",
                "javascript:alert(1)",
                "https:",
                "https:///a",
                "https:a",
                "//a.cn/b",
                "ftp://a.cn",
                "https://u:p@a.cn/",
                "https://a b.cn/",
                "data:text/html,x",
                "",
                "a.cn",
                "https://",
                "file:///etc/passwd",
                "https://a.cn/<script>"
            })
    void aLinkThatIsNoCompleteHttpsAddressIsRefused(String link) {
        assertThatThrownBy(() -> Links.check(List.of("https://www.jiangmen.gov.cn/", link)))
                .isInstanceOfSatisfying(DutyRefused.LinkRefused.class, refused -> assertThat(refused.position)
                        .isEqualTo(1));
    }

    @Test
    void httpsLinksPass() {
        List<String> links = List.of("https://www.jiangmen.gov.cn/通知?x=1#a", "HTTPS://a.cn:8443/b");
        assertThat(Links.check(links)).isEqualTo(links);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "9999-12-31", "1999-12-31", "2100-01-01"})
    void daysFarFromThePlansAreRefused(LocalDate day) {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThatThrownBy(() -> DutyDays.planned("due_on", day)).isInstanceOf(DutyRefused.DayOutOfRange.class);
        assertThatThrownBy(() -> DutyDays.past("on", day, today)).isInstanceOf(DutyRefused.DayOutOfRange.class);
    }

    @Test
    void whatHasHappenedIsNotInTheFuture() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(DutyDays.past("on", today, today)).isEqualTo(today);
        assertThat(DutyDays.past("on", null, today)).isEqualTo(today);
        assertThatThrownBy(() -> DutyDays.past("on", today.plusDays(1), today))
                .isInstanceOf(DutyRefused.DayOutOfRange.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三 13800138000", "质量科 440703199001011234", "a@b.cn", "电话 0750-3161234", "１３８００１３８０００"})
    void anOfficeIsNoPerson(String office) {
        assertThatThrownBy(() -> new Actor("market-regulation", office).requireImpersonal())
                .isInstanceOf(DutyRefused.PersonalMention.class);
        new Actor("market-regulation", "质量发展科科长(第2组)").requireImpersonal();
    }
}

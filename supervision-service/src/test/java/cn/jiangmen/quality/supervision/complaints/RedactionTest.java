package cn.jiangmen.quality.supervision.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a reporter is found however it is written. */
class RedactionTest {
    private static final Redaction REDACTION = Redaction.of(new Reporter(
            "欧阳示例Lee", "+86 138-0000-1234", "Some.Body@example.org", "江门市蓬江区示例路 2 号 301 房", "44070319800101123X"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "欧阳示例Lee",
                "欧 阳 示 例 ＬＥＥ",
                "13800001234",
                "138 0000 1234",
                "１３８-００００-１２３４",
                "+86 138-0000-1234",
                "some.body@EXAMPLE.org",
                "江门市蓬江区示例路2号301房",
                "44070319800101123x",
                "440703 19800101 123Ｘ"
            })
    void itIsTakenOutAndRefused(String written) {
        assertThat(REDACTION.apply("前" + written + "后")).startsWith("前").endsWith("〔隐去〕后");
        assertThatThrownBy(() -> REDACTION.require("note", "前" + written + "后"))
                .isInstanceOf(MatterRefused.NamesReporter.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧阳锋", "13800001235", "江门市蓬江区示例路", "经营者已退款。", "(.*)$1\\"})
    void otherTextStays(String written) {
        assertThat(REDACTION.apply(written)).isEqualTo(written);
        assertThatCode(() -> REDACTION.require("note", written)).doesNotThrowAnyException();
    }

    @Test
    void aLatinNameIsAWordAndNotAPartOfOne() {
        Redaction latin = Redaction.of(new Reporter("Li", "13800001234", null, null, null));

        assertThat(latin.apply("Line of Ｌi, LI and li。")).isEqualTo("Line of 〔隐去〕, 〔隐去〕 and 〔隐去〕。");
    }

    @Test
    void anAnonymousLetterStaysAsItIs() {
        assertThat(Redaction.of(null).apply("欧阳示例Lee")).isEqualTo("欧阳示例Lee");
    }

    @Test
    void nothingThatHoldsAPersonPrintsIt() {
        Reporter reporter = new Reporter("欧阳示例", "13800001234", null, null, null);

        assertThat(reporter + " " + new LetterText(reporter, "事实", null, "code", null))
                .isEqualTo("Reporter LetterText");
    }
}

package cn.jiangmen.quality.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case is about, as it was told and as it is compared. */
class SubjectTest {
    @Test
    void theCreditCodeIsKeptInNormalForm() {
        assertThat(Subject.of("甲", " 91440703ma4t000275", null).creditCode()).isEqualTo("91440703MA4T000275");
    }

    @Test
    void theCertificateNumberIsKeptAsToldAndComparedInNormalForm() {
        Subject subject = Subject.of("甲", null, " cqc〔2024〕1 号 ");

        assertThat(subject.certificateNumber()).isEqualTo("cqc〔2024〕1 号");
        assertThat(subject.certificateKey()).isEqualTo("CQC[2024]1号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91440703MA4T000274", "91440703MA4T00027", "9144070OMA4T000275", "91A40703MA4T000275"})
    void otherTextIsNoCreditCode(String written) {
        assertThatThrownBy(() -> Subject.of("甲", written, null)).isInstanceOf(CaseRefused.CreditCodeInvalid.class);
    }
}

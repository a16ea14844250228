package cn.jiangmen.quality.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalTest {
    @ParameterizedTest
    @CsvSource({
        "00124q31234r0m, 00124Q31234R0M",
        "００１２４Ｑ３１２３４, 00124Q31234",
        "' 00124 Q 31234 ', 00124Q31234",
        "CMS粤〔2020〕AAA3125号, CMS粤[2020]AAA3125号",
        "CMS粤【2020】AAA3125号, CMS粤[2020]AAA3125号",
        "00114E22766R2L/3502, 00114E22766R2L/3502",
        "CNCA–R–2002–001, CNCA-R-2002-001",
        "0012\u200B4Q　1, 00124Q1"
    })
    void twoWritingsOfOneCodeBecomeEqual(String told, String normal) {
        assertThat(Normal.code(told)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　", "\u200B", "\t\n"})
    void nothingIsNoNumber(String told) {
        assertThat(Normal.code(told)).isNull();
        assertThatThrownBy(() -> CertificateNumber.of(told)).isInstanceOf(CertificateRefused.InvalidNumber.class);
    }

    @Test
    void theNumberKeepsItsWritingForDisplay() {
        CertificateNumber number = CertificateNumber.of(" cms粤〔2020〕aaa3125号 ");
        assertThat(number.number()).isEqualTo("cms粤〔2020〕aaa3125号");
        assertThat(number.key()).isEqualTo("CMS粤[2020]AAA3125号");
    }

    @Test
    void aNumberOfAHundredCharactersIsTheLongest() {
        assertThat(CertificateNumber.of("1".repeat(100)).key()).hasSize(100);
        assertThatThrownBy(() -> CertificateNumber.of("1".repeat(101)))
                .isInstanceOf(CertificateRefused.InvalidNumber.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000600037341L",
                "91310110666007217T",
                "91371323760038087M",
                "91340104MA8NF2GR22",
                "91330600MA2BEJ8XXJ",
                "92440703MA4T000940",
                "114407000070400130",
                "524407005050000149",
                " 91440703ma4t000275 ",
                "９１４４０７０３ＭＡ４Ｔ０００２７５"
            })
    void aCreditCodeWithARightCheckCharacterPasses(String told) {
        assertThat(CreditCode.read("f", told)).hasSize(18);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91350100M000100Y44",
                "9135010OM000100Y43",
                "91350100M000100Y4",
                "440700000012345",
                "91350100M000100Y433"
            })
    void aWrongCreditCodeIsRefused(String told) {
        assertThatThrownBy(() -> CreditCode.read("f", told)).isInstanceOf(CertificateRefused.InvalidCreditCode.class);
    }
}

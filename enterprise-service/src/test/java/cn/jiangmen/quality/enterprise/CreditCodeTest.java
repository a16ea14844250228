package cn.jiangmen.quality.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.hutool.core.util.CreditCodeUtil;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credit codes against published ones, made-up ones, broken ones, and against another library's judgement. */
class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000600037341L",
                "91310110666007217T",
                "91371323760038087M",
                "91340104MA8NF2GR22",
                "91330600MA2BEJ8XXJ",
                "91440700MA4T00019Y",
                "91440703MA4T000275",
                "91440704MA4T00035E",
                "91440705MA4T00043P",
                "91440781MA4T00051L",
                "91440783MA4T0006X9",
                "91440784MA4T00078P",
                "91440785MA4T000861",
                "92440703MA4T000940",
                "93440781MA4T000A2N",
                "114407000070400130",
                "12440700456000017U",
                "524407005050000149",
            })
    void validCodesAreReadWithoutWarning(String written) {
        CreditCode code = CreditCode.of(written);

        assertThat(code.value()).isEqualTo(written);
        assertThat(code.prefix()).isEqualTo(written.substring(0, 2));
        assertThat(code.warnings()).isEmpty();
        assertThat(CreditCodeUtil.isCreditCode(written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, CHARACTER",
        "91350100M000100Y44, CHECK_CHARACTER",
        "9135010OM000100Y43, CHARACTER",
        "91350100M000100Y4, LENGTH",
        "91350100M000100Y433, LENGTH",
        "440703000012345, LENGTH",
        "9144070IMA4T000275, CHARACTER",
        "914A0703MA4T000275, CHARACTER",
        "九1440703MA4T000275, CHARACTER",
        "'', LENGTH",
    })
    void brokenCodesAreRefusedWithTheReason(String written, CreditCode.Fault fault) {
        EnterpriseRefused.CreditCodeInvalid refusal =
                catchThrowableOfType(EnterpriseRefused.CreditCodeInvalid.class, () -> CreditCode.of(written));

        assertThat(refusal.fault).isEqualTo(fault);
        assertThat(refusal.written).isEqualTo(written);
        assertThat(CreditCodeUtil.isCreditCode(written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " 91440703MA4T000275\t",
                "91440703ma4t000275",
                "91440703MA4T000275",
                "9144 0703 MA4T 0002 75",
                "91440703MA4T000275 ",
                "\u200B91440703MA4T000275\uFEFF",
            })
    void theWaySpreadsheetsWriteThemIsAccepted(String written) {
        assertThat(CreditCode.of(written).value()).isEqualTo("91440703MA4T000275");
    }

    @Test
    void aWrongOrganisationCodeCheckIsAWarningOnly() {
        // position 17 is 8 instead of 7; position 18 fits
        String written = withCheckCharacter("91440703MA4T00028");

        assertThat(CreditCode.of(written).warnings()).containsExactly(CreditCode.ORGANISATION_CODE_WARNING);
    }

    @Property
    void agreesWithAnotherLibraryOnNearlyRightCodes(@ForAll("nearlyRight") String written) {
        assertThat(accepted(written)).isEqualTo(CreditCodeUtil.isCreditCode(written));
    }

    @RepeatedTest(100)
    void everyCodeAnotherLibraryMakesIsAccepted() {
        String made = CreditCodeUtil.randomCreditCode();

        assertThat(CreditCode.of(made).value()).isEqualTo(made);
    }

    @Property
    void oneWrongCharacterIsAlwaysNoticed(
            @ForAll("right") String right, @ForAll int position, @ForAll int replacement) {
        int at = Math.floorMod(position, right.length());
        char other = ALPHABET.charAt(Math.floorMod(replacement, ALPHABET.length()));
        String written = right.substring(0, at) + other + right.substring(at + 1);

        assertThat(accepted(written)).isEqualTo(written.equals(right));
    }

    @Provide
    Arbitrary<String> right() {
        Arbitrary<String> authority = Arbitraries.strings().withChars(ALPHABET).ofLength(2);
        Arbitrary<String> place = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> organisation =
                Arbitraries.strings().withChars(ALPHABET).ofLength(9);
        return net.jqwik.api.Combinators.combine(authority, place, organisation)
                .as((a, p, o) -> withCheckCharacter(a + p + o));
    }

    @Provide
    Arbitrary<String> nearlyRight() {
        Arbitrary<String> anything = Arbitraries.strings()
                .withChars(ALPHABET + "IOZSV")
                .ofMinLength(17)
                .ofMaxLength(19);
        return Arbitraries.oneOf(right(), anything);
    }

    private static boolean accepted(String written) {
        try {
            CreditCode.of(written);
            return true;
        } catch (EnterpriseRefused.CreditCodeInvalid e) {
            return false;
        }
    }

    /** Found with the other library, not with ours. */
    private static String withCheckCharacter(String first17) {
        return ALPHABET.chars()
                .mapToObj(check -> first17 + (char) check)
                .filter(CreditCodeUtil::isCreditCode)
                .findFirst()
                .orElseThrow();
    }
}

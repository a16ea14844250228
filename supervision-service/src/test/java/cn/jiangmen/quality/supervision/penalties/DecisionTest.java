package cn.jiangmen.quality.supervision.penalties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money and kinds of a penalty agree. */
class DecisionTest {
    @ParameterizedTest
    @EnumSource
    void anAmountBelongsToTheKindsThatTakeMoneyAndToNoOther(PenaltyKind kind) {
        boolean takesMoney =
                EnumSet.of(PenaltyKind.FINE, PenaltyKind.CONFISCATION_OF_GAINS).contains(kind);

        assertThatThrownBy(() -> decision(Set.of(kind), takesMoney ? null : "0.01"))
                .isInstanceOf(PenaltyRefused.AmountContradictsKinds.class);
        assertThat(decision(Set.of(kind), takesMoney ? "0.01" : null).amountYuan())
                .isEqualTo(takesMoney ? "0.01" : "0.00");
    }

    @Test
    void numbersAreComparedInOneFormAndKindsInOneOrder() {
        Decision decision = decision(Set.of(PenaltyKind.FINE, PenaltyKind.WARNING), "50000");

        assertThat(decision.decisionKey()).isEqualTo("江市监处罚[2026]12号");
        assertThat(decision.kinds()).containsExactly("WARNING", "FINE");
        assertThat(decision.amountYuan()).isEqualTo("50000.00");
    }

    private static Decision decision(Set<PenaltyKind> kinds, String amount) {
        return Decision.of(
                "江市监处罚〔2026〕12号",
                LocalDate.of(2026, 5, 20),
                kinds,
                amount == null ? null : new BigDecimal(amount),
                "认证认可条例第六十六条",
                null);
    }
}

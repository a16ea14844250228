package cn.jiangmen.quality.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every pair of state and step, and the order of days. */
class SupervisionCaseTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 5);

    @Test
    void anOpenedCaseIsInvestigated() {
        SupervisionCase opened = opened();

        CaseEvent.Investigated event = opened.investigate(OPENED, "现场检查");

        assertThat(event.effectiveOn()).isEqualTo(OPENED);
        assertThat(opened.status()).isEqualTo(CaseStatus.INVESTIGATING);
        assertThat(opened.investigatedOn()).contains(OPENED);
    }

    @Test
    void anOpenedCaseIsNotClosedWithoutInvestigation() {
        assertThatThrownBy(() -> opened().close(LATER, CaseOutcome.NO_VIOLATION, null))
                .isInstanceOf(CaseRefused.NotInvestigated.class);
    }

    @Test
    void anInvestigatedCaseIsNotInvestigatedAgain() {
        assertThatThrownBy(() -> investigating().investigate(LATER, null))
                .isInstanceOf(CaseRefused.AlreadyInvestigating.class);
    }

    @Test
    void anInvestigatedCaseIsClosedWithItsOutcome() {
        SupervisionCase each = investigating();

        each.close(LATER, CaseOutcome.ORDERED_TO_CORRECT, null);

        assertThat(each.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(each.closedOn()).contains(LATER);
        assertThat(each.outcome()).contains(CaseOutcome.ORDERED_TO_CORRECT);
    }

    @Test
    void aClosedCaseIsNotInvestigated() {
        assertThatThrownBy(() -> closed().investigate(LATER, null)).isInstanceOf(CaseRefused.AlreadyClosed.class);
    }

    @Test
    void aClosedCaseIsNotClosedAgain() {
        assertThatThrownBy(() -> closed().close(LATER, CaseOutcome.NO_VIOLATION, null))
                .isInstanceOf(CaseRefused.AlreadyClosed.class);
    }

    @Test
    void daysDoNotRunBackwards() {
        assertThatThrownBy(() -> opened().investigate(OPENED.minusDays(1), null))
                .isInstanceOf(CaseRefused.OutOfOrder.class);
        assertThatThrownBy(() -> investigating().close(LATER.minusDays(1), CaseOutcome.TRANSFERRED, null))
                .isInstanceOf(CaseRefused.OutOfOrder.class);
    }

    @Test
    void aRefusedStepChangesNothing() {
        SupervisionCase opened = opened();

        assertThatThrownBy(() -> opened.investigate(OPENED.minusDays(1), null)).isInstanceOf(CaseRefused.class);

        assertThat(opened.status()).isEqualTo(CaseStatus.OPENED);
        assertThat(opened.investigatedOn()).isEmpty();
    }

    private static SupervisionCase opened() {
        return new SupervisionCase(
                Ids.next(),
                "440703-2026-000001",
                "440703",
                Subject.of("江门市示例照明有限公司", "91440703ma4t000275", "CQC〔2024〕1"),
                "涉嫌冒用认证标志",
                OPENED,
                ProcedureKind.ORDINARY,
                null,
                null,
                Instant.parse("2026-03-02T01:00:00Z"));
    }

    private static SupervisionCase investigating() {
        SupervisionCase each = opened();
        each.investigate(LATER, null);
        return each;
    }

    private static SupervisionCase closed() {
        SupervisionCase each = investigating();
        each.close(LATER, CaseOutcome.NO_VIOLATION, null);
        return each;
    }
}

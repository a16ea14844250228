package cn.jiangmen.quality.supervision.inspections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.supervision.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every pair of state and act, and what makes an inspection one. */
class InspectionTest {
    private static final Subject SUBJECT = Subject.of("江门市测试有限公司", null, null);

    @Test
    void aRecordedInspectionIsCorrected() {
        Inspection each = recorded();

        InspectionEvent.Corrected event = each.correct(SUBJECT, finding(InspectionResult.NO_PROBLEM, 3), "结果有误");

        assertThat(event.reason()).isEqualTo("结果有误");
        assertThat(each.finding().result()).isEqualTo(InspectionResult.NO_PROBLEM);
        assertThat(each.status()).isEqualTo(InspectionStatus.RECORDED);
    }

    @Test
    void aCorrectionThatSaysNothingNewIsRefused() {
        assertThatThrownBy(() -> recorded().correct(SUBJECT, finding(InspectionResult.PENDING, 2), "x"))
                .isInstanceOf(InspectionRefused.NothingToCorrect.class);
    }

    @Test
    void aRecordedInspectionIsWithdrawn() {
        Inspection each = recorded();

        each.withdraw("重复录入");

        assertThat(each.status()).isEqualTo(InspectionStatus.WITHDRAWN);
    }

    @Test
    void aWithdrawnInspectionIsNeitherCorrectedNorWithdrawn() {
        Inspection each = recorded();
        each.withdraw("重复录入");

        assertThatThrownBy(() -> each.correct(SUBJECT, finding(InspectionResult.NO_PROBLEM, 2), "x"))
                .isInstanceOf(InspectionRefused.AlreadyWithdrawn.class);
        assertThatThrownBy(() -> each.withdraw("x")).isInstanceOf(InspectionRefused.AlreadyWithdrawn.class);
    }

    @Test
    void oneInspectorIsNotEnough() {
        assertThatThrownBy(() -> finding(InspectionResult.NO_PROBLEM, 1))
                .isInstanceOf(InspectionRefused.TooFewInspectors.class);
    }

    private static Inspection recorded() {
        return new Inspection(Ids.next(), SUBJECT, finding(InspectionResult.PENDING, 2), Instant.EPOCH);
    }

    private static Finding finding(InspectionResult result, int inspectors) {
        return new Finding(
                "440703",
                LocalDate.of(2026, 5, 12),
                InspectionKind.RANDOM,
                null,
                "获证产品一致性检查",
                result,
                inspectors,
                null,
                null);
    }
}

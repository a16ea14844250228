package cn.jiangmen.quality.enterprise.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every pair of state and act, and what a kind needs. */
class QualityActivityTest {
    @Test
    void aRecordedActivityIsCorrected() {
        QualityActivity each = recorded();

        ActivityEvent.Corrected event = each.correct(work("政府质量奖提名奖"), false, "名称有误");

        assertThat(event.reason()).isEqualTo("名称有误");
        assertThat(each.work().title()).isEqualTo("政府质量奖提名奖");
        assertThat(each.status()).isEqualTo(ActivityStatus.RECORDED);
    }

    @Test
    void aCorrectionThatSaysNothingNewIsRefused() {
        assertThatThrownBy(() -> recorded().correct(work("政府质量奖"), false, "x"))
                .isInstanceOf(ActivityRefused.NothingToCorrect.class);
    }

    @Test
    void aRecordedActivityIsWithdrawn() {
        QualityActivity each = recorded();

        each.withdraw("重复录入");

        assertThat(each.status()).isEqualTo(ActivityStatus.WITHDRAWN);
    }

    @Test
    void aWithdrawnActivityIsNeitherCorrectedNorWithdrawn() {
        QualityActivity each = recorded();
        each.withdraw("重复录入");

        assertThatThrownBy(() -> each.correct(work("其他"), false, "x"))
                .isInstanceOf(ActivityRefused.AlreadyWithdrawn.class);
        assertThatThrownBy(() -> each.withdraw("x")).isInstanceOf(ActivityRefused.AlreadyWithdrawn.class);
    }

    @Test
    void aKindNamesWhatItNeeds() {
        Work ofNobody = new Work(
                "QUALITY_AWARD",
                LocalDate.EPOCH,
                null,
                null,
                "440703",
                null,
                null,
                "政府质量奖",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);

        assertThatThrownBy(() -> ofNobody.checkedAs(kind(true, false)))
                .isInstanceOf(ActivityRefused.EnterpriseMissing.class);
        assertThatThrownBy(() -> ofNobody.checkedAs(kind(false, true)))
                .isInstanceOf(ActivityRefused.LevelMissing.class);
        assertThat(ofNobody.checkedAs(kind(false, false))).isSameAs(ofNobody);
        assertThat(work("政府质量奖").checkedAs(kind(true, true)).level()).isEqualTo(ActivityLevel.CITY);
    }

    @Test
    void whatHoldsEndsOnItsLastDayAndNotLaterThanItWould() {
        QualityActivity each = recorded();

        each.end(LocalDate.of(2026, 10, 31), "解聘");

        assertThat(each.work().validTo()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThatThrownBy(() -> each.end(LocalDate.of(2026, 10, 31), "x"))
                .isInstanceOf(ActivityRefused.AlreadyEnded.class);
        assertThatThrownBy(() -> each.end(LocalDate.of(2026, 6, 17), "x"))
                .isInstanceOf(ActivityRefused.TermInvalid.class);
    }

    @Test
    void aProjectGoesFromStageToStageAndIsOverWithTheLast() {
        Set<String> ways = new TreeSet<>();
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                if (Stage.leads(from, to)) {
                    ways.add(from + ">" + to);
                }
            }
        }
        QualityActivity each = recorded();

        each.advance(Stage.UNDER_WAY, LocalDate.of(2026, 7, 1), "开工");
        assertThat(each.work().validTo()).isNull();
        each.advance(Stage.COMPLETED, LocalDate.of(2026, 9, 1), "验收");

        assertThat(each.work().validTo()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThatThrownBy(() -> each.advance(Stage.STOPPED, LocalDate.of(2026, 9, 2), "x"))
                .isInstanceOf(ActivityRefused.StageImpossible.class);
        assertThat(ways)
                .containsExactly("PLANNED>STOPPED", "PLANNED>UNDER_WAY", "UNDER_WAY>COMPLETED", "UNDER_WAY>STOPPED");
    }

    @Test
    void aNameIsShownByItsFirstCharacterOnly() {
        assertThat(new PersonName("陈示例").masked()).isEqualTo("陈**");
        assertThat(new PersonName("𠮷田").masked()).isEqualTo("𠮷**");
        assertThat(new PersonName("陈示例")).hasToString("陈**");
    }

    private static QualityActivity recorded() {
        return new QualityActivity(Ids.next(), work("政府质量奖"), Instant.EPOCH);
    }

    private static Work work(String title) {
        return new Work(
                "QUALITY_AWARD",
                LocalDate.of(2026, 6, 18),
                "91440703MA4T000275",
                "江门市测试有限公司",
                "440703",
                ActivityLevel.CITY,
                2025,
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static ActivityKind kind(boolean ofEnterprise, boolean needsLevel) {
        return new ActivityKind(
                "QUALITY_AWARD",
                "质量奖",
                "Quality award",
                "二(一)1",
                ofEnterprise,
                needsLevel,
                null,
                false,
                true,
                false,
                true,
                false);
    }
}

package cn.jiangmen.quality.enterprise.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Every pair of state and act, and what a kind needs. */
class QualityActivityTest {
    @Test
    void aRecordedActivityIsCorrected() {
        QualityActivity each = recorded();

        ActivityEvent.Corrected event = each.correct(work("政府质量奖提名奖"), "名称有误");

        assertThat(event.reason()).isEqualTo("名称有误");
        assertThat(each.work().title()).isEqualTo("政府质量奖提名奖");
        assertThat(each.status()).isEqualTo(ActivityStatus.RECORDED);
    }

    @Test
    void aCorrectionThatSaysNothingNewIsRefused() {
        assertThatThrownBy(() -> recorded().correct(work("政府质量奖"), "x"))
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

        assertThatThrownBy(() -> each.correct(work("其他"), "x")).isInstanceOf(ActivityRefused.AlreadyWithdrawn.class);
        assertThatThrownBy(() -> each.withdraw("x")).isInstanceOf(ActivityRefused.AlreadyWithdrawn.class);
    }

    @Test
    void aKindNamesWhatItNeeds() {
        Work ofNobody =
                new Work("QUALITY_AWARD", LocalDate.EPOCH, null, null, "440703", null, null, "政府质量奖", null, null, null);

        assertThatThrownBy(() -> ofNobody.checkedAs(kind(true, false)))
                .isInstanceOf(ActivityRefused.EnterpriseMissing.class);
        assertThatThrownBy(() -> ofNobody.checkedAs(kind(false, true)))
                .isInstanceOf(ActivityRefused.LevelMissing.class);
        assertThat(ofNobody.checkedAs(kind(false, false))).isSameAs(ofNobody);
        assertThat(work("政府质量奖").checkedAs(kind(true, true)).level()).isEqualTo(ActivityLevel.CITY);
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
                null);
    }

    private static ActivityKind kind(boolean ofEnterprise, boolean needsLevel) {
        return new ActivityKind("QUALITY_AWARD", "质量奖", "Quality award", "二(一)1", ofEnterprise, needsLevel);
    }
}

package cn.jiangmen.quality.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** 超过 is more than; at least is at least. */
class ThresholdTest {
    @Test
    void aStrictThresholdMustBeExceeded() {
        Threshold moreThan = new Threshold(5300, true);

        assertThat(moreThan.metBy(5300)).isFalse();
        assertThat(moreThan.gap(5300)).isEqualTo(1);
        assertThat(moreThan.metBy(5301)).isTrue();
        assertThat(moreThan.gap(5301)).isZero();
        assertThat(moreThan.gap(6000)).isZero();
        assertThat(moreThan.gap(0)).isEqualTo(5301);
    }

    @Test
    void aThresholdThatIsNotStrictIsMetByItself() {
        Threshold atLeast = new Threshold(1, false);

        assertThat(atLeast.metBy(0)).isFalse();
        assertThat(atLeast.gap(0)).isEqualTo(1);
        assertThat(atLeast.metBy(1)).isTrue();
    }
}

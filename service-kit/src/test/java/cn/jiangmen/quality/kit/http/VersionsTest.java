package cn.jiangmen.quality.kit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"2\", \"3\""})
    void presentVersionMayBeChanged(String ifMatch) {
        assertThatCode(() -> Versions.require(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "3", "W/\"3\"", "\"33\"", "nonsense"})
    void otherAndWeakTagsAreStale(String ifMatch) {
        assertThatThrownBy(() -> Versions.require(ifMatch, 3)).isInstanceOf(Versions.StaleVersion.class);
    }

    @Test
    void changeWithoutTagNeedsOne() {
        assertThatThrownBy(() -> Versions.require(null, 3)).isInstanceOf(Versions.PreconditionMissing.class);
        assertThatThrownBy(() -> Versions.require(" ", 3)).isInstanceOf(Versions.PreconditionMissing.class);
    }
}

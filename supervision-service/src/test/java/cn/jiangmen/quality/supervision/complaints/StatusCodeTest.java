package cn.jiangmen.quality.supervision.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Codes differ, and are understood as people write them. */
class StatusCodeTest {
    @Test
    void aCodeIsSixteenCharactersThatAreNotMistakenAndNoneComesTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String code = StatusCode.next();
            assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(seen.add(code)).isTrue();
        }
    }

    @Test
    void theWayOfWritingDoesNotMatter() {
        assertThat(StatusCode.digest("0123-ABCD-1111-0000"))
                .isEqualTo(StatusCode.digest(" o123 abcd i1L1 oOO0".toLowerCase(Locale.ROOT)))
                .isNotEqualTo(StatusCode.digest("0123-ABCD-1111-0001"));
    }
}

package cn.jiangmen.quality.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void sortKeyComesBackAsItWas() {
        String cursor = Cursor.after("江门,\"一\"", "2");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, 2)).hasValue(new String[] {"江门,\"一\"", "2"});
        assertThat(Cursor.read(null, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "bnVsbA", "eyJhIjoxfQ"})
    void whatNoListGaveOutIsInvalid(String cursor) {
        assertThatThrownBy(() -> Cursor.read(cursor, 2)).isInstanceOf(Cursor.InvalidCursor.class);
    }

    @Test
    void keyOfAnotherListOrWithoutValuesIsInvalid() {
        assertThatThrownBy(() -> Cursor.read(Cursor.after("one"), 2)).isInstanceOf(Cursor.InvalidCursor.class);
        assertThatThrownBy(() -> Cursor.read(encoded("[null,\"2\"]"), 2)).isInstanceOf(Cursor.InvalidCursor.class);
        assertThatThrownBy(() -> Cursor.read(encoded("[\"\\u0000\",\"2\"]"), 2))
                .isInstanceOf(Cursor.InvalidCursor.class);
        assertThatThrownBy(() -> Cursor.read("A".repeat(10_000), 2)).isInstanceOf(Cursor.InvalidCursor.class);
    }

    @Test
    void pageIsCutWhereMoreRowsWereRead() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, key -> key)).isEqualTo(new Page<>(List.of("a", "b"), "b"));
        assertThat(Page.of(List.of("a", "b"), 2, key -> key)).isEqualTo(new Page<>(List.of("a", "b"), null));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}

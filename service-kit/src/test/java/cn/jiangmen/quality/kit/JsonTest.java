package cn.jiangmen.quality.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private enum Size {
        LARGE
    }

    private record Lamp(String streetName, LocalDate litOn, int height, boolean on, Size size, List<String> tags) {}

    private static final ObjectMapper REQUESTS =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static {
        new Json().customize(REQUESTS);
    }

    @Test
    void requestsAreReadAndWrittenInSnakeCaseWithIsoDays() throws Exception {
        String json =
                "{\"street_name\":\"港口路\",\"lit_on\":\"2026-11-23\",\"height\":9,\"on\":true,\"size\":\"LARGE\",\"tags\":[\"a\"]}";
        Lamp lamp = REQUESTS.readValue(json, Lamp.class);
        assertThat(lamp).isEqualTo(new Lamp("港口路", LocalDate.of(2026, 11, 23), 9, true, Size.LARGE, List.of("a")));
        assertThat(REQUESTS.writeValueAsString(lamp)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"colour\":\"red\"}",
                "{\"street_name\":1}",
                "{\"street_name\":true}",
                "{\"street_name\":\"a\\u0000b\"}",
                "{\"street_name\":\"a\\ud800\"}",
                "{\"street_name\":\"a\",\"street_name\":\"b\"}",
                "{\"tags\":[\"\\u0000\"]}",
                "{\"lit_on\":20260501}",
                "{\"lit_on\":[2026,5,1]}",
                "{\"lit_on\":\"2026-02-30\"}",
                "{\"lit_on\":\"2026-05-01T00:00:00Z\"}",
                "{\"height\":\"9\"}",
                "{\"height\":9.5}",
                "{\"height\":9999999999}",
                "{\"height\":null}",
                "{\"on\":\"true\"}",
                "{\"on\":1}",
                "{\"size\":0}",
                "{\"size\":\"large\"}",
                "{} {}",
                "{\"tags\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]}",
            })
    void whatIsNotMeantIsNotGuessed(String json) {
        assertThatThrownBy(() -> REQUESTS.readValue(json, Lamp.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void eventsMayHaveFieldsThatTheirReaderDoesNotKnow() throws Exception {
        assertThat(Json.EVENTS
                        .readValue("{\"street_name\":\"港口路\",\"colour\":\"red\"}", Lamp.class)
                        .streetName())
                .isEqualTo("港口路");
    }
}

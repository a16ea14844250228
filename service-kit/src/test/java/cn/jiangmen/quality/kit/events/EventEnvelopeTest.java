package cn.jiangmen.quality.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.kit.Json;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventEnvelopeTest {
    private static final String TYPE = "cn.jiangmen.quality.lamp.lit.v1";
    private static final JsonFormat OFFICIAL = new JsonFormat();

    private static EventEnvelope lampLit(OffsetDateTime time, String cause) throws Exception {
        return new EventEnvelope(
                "019ab0de-7c1a-7d2e-9f00-000000000001",
                "//quality.jiangmen.cn/lamp-service",
                TYPE,
                "019ab0de-7c1a-7d2e-9f00-000000000002",
                time,
                "https://quality.jiangmen.cn/lamp-service/contracts/events/" + TYPE + ".schema.json",
                2,
                7,
                cause,
                Json.EVENTS.readTree("{\"lamp_id\":\"019ab0de\",\"name\":\"蓬江路灯\"}"));
    }

    @Test
    void officialSdkReadsWhatWeWrite() throws Exception {
        // on a full minute, whose seconds OffsetDateTime.toString() would leave out
        OffsetDateTime time = OffsetDateTime.of(2026, 11, 23, 8, 0, 0, 0, ZoneOffset.UTC);
        String json = lampLit(time, "request-1").toJson();

        CloudEvent event = OFFICIAL.deserialize(json.getBytes(StandardCharsets.UTF_8));

        assertThat(json).contains("\"time\":\"2026-11-23T08:00:00Z\"");
        assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
        assertThat(event.getId()).isEqualTo("019ab0de-7c1a-7d2e-9f00-000000000001");
        assertThat(event.getSource()).hasToString("//quality.jiangmen.cn/lamp-service");
        assertThat(event.getType()).isEqualTo(TYPE);
        assertThat(event.getSubject()).isEqualTo("019ab0de-7c1a-7d2e-9f00-000000000002");
        assertThat(event.getTime()).isEqualTo(time);
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema().isAbsolute()).isTrue();
        assertThat(event.getExtension("aggregateepoch")).isEqualTo(2);
        assertThat(event.getExtension("aggregateversion")).isEqualTo(7);
        assertThat(event.getExtension("causationid")).isEqualTo("request-1");
        assertThat(Json.EVENTS.readTree(event.getData().toBytes()).get("name").asText())
                .isEqualTo("蓬江路灯");
    }

    @Test
    void weReadWhatTheOfficialSdkWrites() throws Exception {
        CloudEvent event = CloudEventBuilder.v1()
                .withId("1")
                .withSource(URI.create("//elsewhere"))
                .withType(TYPE)
                .withSubject("lamp-1")
                .withTime(OffsetDateTime.of(2026, 11, 23, 16, 0, 0, 0, ZoneOffset.ofHours(8)))
                .withExtension("aggregateepoch", 1)
                .withExtension("aggregateversion", 3)
                .withData("application/json", "{\"lamp_id\":\"lamp-1\"}".getBytes(StandardCharsets.UTF_8))
                .build();

        EventEnvelope read = EventEnvelope.parse(OFFICIAL.serialize(event));

        assertThat(read.subject()).isEqualTo("lamp-1");
        assertThat(read.time()).isEqualTo("2026-11-23T08:00:00Z");
        assertThat(read.version()).isEqualTo(3);
        assertThat(read.cause()).isNull();
        assertThat(read.dataschema()).isNull();
        assertThat(read.data().get("lamp_id").asText()).isEqualTo("lamp-1");
    }

    @Test
    void whatWasWrittenIsReadBackEqual() throws Exception {
        EventEnvelope lit = lampLit(OffsetDateTime.of(2026, 11, 23, 8, 0, 0, 5, ZoneOffset.UTC), null);
        assertThat(EventEnvelope.parse(lit.toJson().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(lit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                | not a JSON object
            [1]                                               | not a JSON object
            {"specversion":"1.0"} tail                        | not JSON
            {"specversion":"0.3"}                             | specversion
            {"data":[]}                                       | data
            {"id":""}                                         | attribute id
            {"subject":7}                                     | attribute subject
            {"time":"yesterday"}                              | time is not RFC 3339
            {"aggregateversion":0}                            | aggregateversion
            {"aggregateversion":1.5}                          | aggregateversion
            {"aggregateversion":18446744073709551617}         | aggregateversion
            {"aggregateepoch":4294967297}                     | aggregateepoch
            """)
    void whatCannotBeTrustedIsUnreadable(String change, String reason) throws Exception {
        assertThatThrownBy(() -> EventEnvelope.parse(withChange(change)))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(reason);
    }

    @Test
    void endlessNestingIsUnreadable() {
        byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EventEnvelope.parse(deep)).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventEnvelope.parse(null)).isInstanceOf(UnreadableEvent.class);
    }

    private static byte[] withChange(String change) throws Exception {
        if (!change.startsWith("{") || change.endsWith("tail")) {
            return change.getBytes(StandardCharsets.UTF_8);
        }
        var whole = Json.EVENTS.readTree(lampLit(OffsetDateTime.of(2026, 11, 23, 8, 0, 0, 5, ZoneOffset.UTC), "c")
                .toJson());
        return Json.EVENTS.writeValueAsBytes(
                Json.EVENTS.readerForUpdating(whole).readTree(change));
    }
}

package cn.jiangmen.quality.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What an event's data tells is read, and what cannot be is refused by the field's name. */
class FieldsTest {
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();
    private final Fields fields = new Fields(data);

    @Test
    void whatIsNotToldIsNull() {
        data.putNull("name").put("code", " ".repeat(65));
        assertThat(fields.optionalText("name")).isNull();
        assertThat(fields.optionalCode("code")).isNull();
        assertThat(fields.optionalDay("from")).isNull();
        assertThat(fields.optionalFlag("main")).isNull();
        assertThat(fields.optionalNumber("count", 3)).isEqualTo(3);
        assertThat(fields.optionalList("parties")).isEmpty();
        refused(() -> fields.text("name"), "name is missing");
    }

    @Test
    void textsAndCodesAreBounded() {
        data.put("name", "x".repeat(501)).put("code", "x".repeat(65));
        refused(() -> fields.text("name"), "name is longer than 500");
        refused(() -> fields.code("code"), "code is longer than 64");
        assertThat(Fields.ofAnyLength(data).text("name")).hasSize(501);
        refused(() -> Fields.ofAnyLength(data).code("code"), "code is longer than 64");
    }

    @Test
    void whatIsOfAnotherKindIsRefused() {
        data.put("name", 7).put("day", "2023-02-29").put("far", "+12024-01-01").put("main", "yes");
        data.put("count", 0).put("parties", "none");
        refused(() -> fields.text("name"), "name is no text");
        refused(() -> fields.day("day"), "day is no day");
        refused(() -> fields.day("far"), "far is no day");
        refused(() -> fields.flag("main"), "main is neither true nor false");
        refused(() -> fields.optionalNumber("count", 1), "count is no number from 1 on");
        refused(() -> fields.list("parties"), "parties is no list");
    }

    @Test
    void rangesAreReadAsTheDatabaseWritesThem() {
        ObjectNode endless = JsonNodeFactory.instance.objectNode().put("from", "2024-05-01");
        Days days = Days.of(endless);
        assertThat(days.holds(LocalDate.of(2024, 5, 1))).isTrue();
        assertThat(days.holds(LocalDate.of(2024, 4, 30))).isFalse();
        assertThat(days.overlaps(new Days(null, LocalDate.of(2024, 5, 1)))).isFalse();
        assertThat(days.overlaps(new Days(null, null))).isTrue();
        String written = Days.multirange(JsonNodeFactory.instance.arrayNode().add(endless));
        assertThat(written).isEqualTo("{[2024-05-01,)}");
        assertThat(Days.ranges(written)).containsExactly(days);
        data.put("from", "2024-05-02").put("to", "2024-05-01");
        refused(() -> Days.of(data), "before it begins");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading, String reason) {
        assertThatThrownBy(reading).isInstanceOf(ImpossibleEvent.class).hasMessageContaining(reason);
    }
}

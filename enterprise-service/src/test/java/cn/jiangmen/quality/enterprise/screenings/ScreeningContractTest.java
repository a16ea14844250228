package cn.jiangmen.quality.enterprise.screenings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.enterprise.events.EventContract;
import cn.jiangmen.quality.kit.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is delivered to those who watch keeps its committed contract. */
class ScreeningContractTest {
    @Test
    void theGoldenSampleFitsItsSchemaAndTheFactsThatTheCodeTells() throws Exception {
        JsonNode sample = EventContract.sample(WatchFeed.TYPE);

        assertThat(sample.get("type").textValue()).isEqualTo(WatchFeed.TYPE);
        assertThat(EventContract.faults(WatchFeed.TYPE, sample.get("data"))).isEmpty();
        Facts facts = Json.EVENTS.treeToValue(sample.get("data").get("facts"), Facts.class);
        assertThat(Json.EVENTS.<JsonNode>valueToTree(facts))
                .isEqualTo(sample.get("data").get("facts"));
    }

    @Test
    void thePartsThatDifferAreNamed() throws Exception {
        Facts facts = Json.EVENTS.treeToValue(
                EventContract.sample(WatchFeed.TYPE).get("data").get("facts"), Facts.class);

        assertThat(Changes.parts(facts, facts)).isEmpty();
        assertThat(Changes.parts(null, null)).isEmpty();
        assertThat(Changes.parts(null, facts)).containsExactly("REGISTER", "CERTIFICATES", "DISHONESTY", "OPEN_CASES");
        assertThat(Changes.parts(
                        facts,
                        new Facts(
                                facts.register(),
                                facts.certificates(),
                                facts.dishonesty(),
                                new Facts.OpenCases(1, null),
                                facts.basis())))
                .containsExactly("OPEN_CASES");
        assertThat(Changes.parts(
                        facts,
                        new Facts(
                                facts.register(),
                                facts.certificates(),
                                facts.dishonesty(),
                                facts.openCases(),
                                List.of("CODE_CHANGED"))))
                .containsExactly("REGISTER");
    }
}

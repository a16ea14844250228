package cn.jiangmen.quality.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.local.Service;
import cn.jiangmen.quality.local.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The withdrawal of the body with the most certificates in force, as an officer goes about it. */
final class CascadeOfABody {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String BY = "市市场监管局认证监管科";

    private final Client client;
    private final URI certificates;
    private URI cascade;

    CascadeOfABody(Client client, Suite suite) {
        this.client = client;
        this.certificates = suite.url(Service.CERTIFICATE);
    }

    /** Previews it; the numbers must be known, because the service that counts them runs. */
    JsonNode preview(LocalDate day) {
        cascade = client.post(
                202,
                certificates.resolve("/api/v1/body-cascades"),
                Map.of(
                        "approval_number",
                        largest(),
                        "status",
                        "WITHDRAWN",
                        "effective_on",
                        day.toString(),
                        "reason",
                        "公告",
                        "by",
                        BY));
        JsonNode preview = reaching("PREVIEWED");
        assertThat(preview.at("/effect/indicators/known").asBoolean())
                .as(preview.at("/effect/indicators/reason_en").asText())
                .isTrue();
        return preview;
    }

    /** What each indicator loses, by county and basis. */
    Map<String, Integer> losses(JsonNode preview) {
        Map<String, Integer> losses = new HashMap<>();
        for (JsonNode line : preview.at("/effect/indicators/indicators")) {
            String indicator = line.required("indicator").asText();
            for (String basis : new String[] {"DISTINCT", "HOLDINGS"}) {
                String change = "/" + basis.toLowerCase(Locale.ROOT) + "/change";
                losses.put(
                        SampleCityIT.key(indicator, basis, "city"),
                        line.required("city").at(change).asInt());
                for (JsonNode county : line.required("counties")) {
                    losses.put(
                            SampleCityIT.key(
                                    indicator, basis, county.required("county").asText()),
                            county.at(change).asInt());
                }
            }
        }
        return losses;
    }

    void confirm() {
        act("/confirmations", Map.of("by", BY));
        JsonNode applied = reaching("APPLIED");
        assertThat(applied.at("/counts/left_alone").asInt()).isZero();
    }

    void restore() {
        act("/restorations", Map.of("by", BY, "reason", "公告撤回"));
        JsonNode restored = reaching("RESTORED");
        assertThat(restored.at("/counts/not_restored").asInt()).isZero();
        assertThat(restored.at("/counts/restored")).isEqualTo(restored.at("/counts/changed"));
    }

    private void act(String act, Map<String, ?> body) {
        client.post(202, URI.create(cascade + act), body, "If-Match", client.etag(cascade));
    }

    private String largest() {
        String largest = null;
        long most = 0;
        for (JsonNode body : client.get(certificates.resolve("/api/v1/certification-bodies?attracted=false&limit=500"))
                .required("items")) {
            String number = body.required("approval_number").asText();
            long held = client.get(certificates.resolve("/api/v1/certificates/count?status=VALID&body=" + number))
                    .required("count")
                    .asLong();
            if (held > most) {
                most = held;
                largest = number;
            }
        }
        return largest;
    }

    private JsonNode reaching(String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> client.get(cascade),
                        told -> told.required("state").asText().equals(state));
    }
}

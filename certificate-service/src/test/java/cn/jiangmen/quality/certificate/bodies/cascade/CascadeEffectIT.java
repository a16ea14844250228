package cn.jiangmen.quality.certificate.bodies.cascade;

import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.certificate;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.get;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.previewed;
import static cn.jiangmen.quality.certificate.bodies.cascade.CascadeClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.certificate.effect.Effects;
import cn.jiangmen.quality.certificate.rest.Api;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.local.Servers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A preview tells what the numbers of every county would lose, or openly that nobody could tell. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CascadeEffectIT {
    /** What the target service would answer: its shape is that service's contract. */
    private static final String ANSWER = """
            {"as_of":"2026-11-23T01:00:00Z","sequence":7,"caught_up":true,"on":"2098-06-01","certificates":2,"subjects":2,
             "indicators":[{"indicator":"MS-ENT","name_zh":"获证企业","name_en":"enterprises","unit":"ENTERPRISE",
             "basis":"DISTINCT",
             "city":{"distinct":{"before":10,"after":8,"change":-2},"holdings":{"before":12,"after":10,"change":-2}},
             "counties":[{"county":"440703","distinct":{"before":4,"after":2,"change":-2},
                          "holdings":{"before":5,"after":3,"change":-2}}]}]}""";

    @Inject
    Clock clock;

    private final BlockingQueue<List<JsonNode>> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> days = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private HttpServer target;

    @BeforeEach
    void listen() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/api/v1/what-ifs", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(body.lines().map(CascadeEffectIT::json).toList());
            days.add(exchange.getRequestURI().getQuery());
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        target.start();
        URI address = URI.create("http://localhost:" + target.getAddress().getPort());
        QuarkusMock.installMockForType(new Effects(address, Duration.ofSeconds(30), clock), Effects.class);
    }

    @AfterEach
    void end() {
        target.stop(0);
    }

    @Test
    void theLossOfEveryCountyIsAskedForTheDayAndTold() throws Exception {
        String body = CascadeClient.body();
        String one = certificate(body, Api.creditCode(), "2096-01-10", "2099-01-09");
        String two = certificate(body, Api.creditCode(), "2096-01-10", "2099-01-09");
        certificate(body, Api.creditCode());

        String id = previewed(request(body, "SUSPENDED", "2098-06-01"));

        JsonPath preview = get(id);
        assertThat(preview.getString("effect.on")).isEqualTo("2098-06-01");
        assertThat(preview.getBoolean("effect.indicators.known")).isTrue();
        assertThat(preview.getString("effect.indicators.indicators[0].counties[0].county"))
                .isEqualTo("440703");
        assertThat(preview.getInt("effect.indicators.indicators[0].counties[0].distinct.change"))
                .isEqualTo(-2);
        assertThat(days.take()).isEqualTo("on=2098-06-01");
        assertThat(asked.take())
                .allSatisfy(line -> {
                    assertThat(line.at("/in_force")).hasSize(1);
                    assertThat(line.at("/in_force/0/to").asText()).isEqualTo("2098-06-01");
                    assertThat(line.at("/suspended/0/from").asText()).isEqualTo("2098-06-01");
                })
                .extracting(line -> line.at("/certificate_id").asText())
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    void whereTheNumbersCannotBeAskedThatIsSaidAndTheBatchCanBeConfirmed() {
        status = 503;
        String body = CascadeClient.body();
        certificate(body, Api.creditCode());
        String id = previewed(request(body, "SUSPENDED", "2026-06-01"));
        assertThat(get(id).getBoolean("effect.indicators.known")).isFalse();
        assertThat(get(id).getString("effect.indicators.reason_en")).contains("503");
        CascadeClient.applied(id);
    }

    private static JsonNode json(String line) {
        try {
            return Json.EVENTS.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(line, e);
        }
    }
}

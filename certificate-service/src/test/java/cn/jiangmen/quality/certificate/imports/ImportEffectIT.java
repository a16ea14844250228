package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.committed;
import static cn.jiangmen.quality.certificate.imports.ImportClient.get;
import static cn.jiangmen.quality.certificate.imports.ImportClient.verified;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.certificate.effect.Effects;
import cn.jiangmen.quality.certificate.imports.register.Column;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.local.Servers;
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

/** A report says what committing it would do to the numbers, or openly that nobody could tell. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportEffectIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the target service would answer: its shape is that service's contract. */
    private static final String ANSWER = """
            {"as_of":"2026-11-23T01:00:00Z","sequence":7,"event_lag_ms":12,"caught_up":true,"drift":0,"verified_at":null,
             "on":"2026-11-23","certificates":2,"subjects":1,"indicators":[{"indicator":"MS-ENT","name_zh":"获证企业",
             "name_en":"enterprises","unit":"ENTERPRISE","basis":"DISTINCT",
             "city":{"distinct":{"before":10,"after":11,"change":1},"holdings":{"before":12,"after":13,"change":1}},
             "counties":[{"county":"440703","distinct":{"before":4,"after":5,"change":1},
                          "holdings":{"before":5,"after":6,"change":1}}]}]}""";

    @Inject
    Clock clock;

    private final BlockingQueue<List<JsonNode>> asked = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private HttpServer target;

    @BeforeEach
    void listen() throws IOException {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/api/v1/what-ifs", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(body.lines().map(ImportEffectIT::json).toList());
            byte[] answer = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        target.start();
        ask(URI.create("http://localhost:" + target.getAddress().getPort() + "/"));
    }

    @AfterEach
    void end() {
        target.stop(0);
    }

    @Test
    void aReportTellsTheEffectOfItsNewAndChangedRowsAndThenThatOfUndoingThem() {
        status = 500;
        committed(AnExport.of("EFFECT", 5));
        status = 200;
        AnExport later = AnExport.of("EFFECT", 6)
                .with(1, Column.HOLDER_CODE, "91440703MA4T000275")
                .with(2, Column.STATUS, "暂停")
                .with(2, Column.CHANGED_ON, "2026-01-01")
                .with(2, Column.REASON_CODE, "0116");
        later.repeating(5, row -> {});
        JsonPath job = verified(later);
        JsonPath told = told(job.getString("id"));

        assertThat(told.getString("effect.of")).isEqualTo("COMMIT");
        assertThat(told.getBoolean("effect.told.known")).isTrue();
        assertThat(told.getInt("effect.told.sequence")).isEqualTo(7);
        assertThat(told.getInt("effect.told.indicators[0].counties[0].distinct.change"))
                .isEqualTo(1);
        assertThat(told.getInt("effect.repeated_rows")).isEqualTo(2);
        assertThat(told.getInt("effect.moved_rows")).isEqualTo(1);
        List<JsonNode> commit = question(3);
        assertThat(commit)
                .extracting(line -> line.at("/holder/credit_code").asText())
                .contains("91440703MA4T000275", "91350100M000100Y43");
        assertThat(commit).extracting(line -> line.at("/in_force").size()).containsOnly(1);
        assertThat(commit)
                .extracting(line -> line.at("/in_force/0/to").asText())
                .contains("2026-01-01", "2027-05-01");

        committed(job);
        given().post("/api/v1/imports/" + job.getString("id") + "/effects")
                .then()
                .statusCode(202);
        JsonPath back = told(job.getString("id"));
        assertThat(back.getString("effect.of")).isEqualTo("UNDO");
        List<JsonNode> undo = question(3);
        assertThat(undo).extracting(line -> line.at("/in_force").size()).containsExactlyInAnyOrder(0, 1, 1);
        assertThat(undo).extracting(line -> line.at("/suspended").size()).containsOnly(0);
    }

    @Test
    void whereTheNumbersCannotBeAskedThatIsSaidAndTheReportCanBeCommitted() {
        status = 503;
        JsonPath job = verified(AnExport.of("UNKNOWN", 2));
        JsonPath told = told(job.getString("id"));
        assertThat(told.getBoolean("effect.told.known")).isFalse();
        assertThat(told.getString("effect.told.reason_en")).contains("503");
        assertThat(told.getInt("effect.told.certificates")).isEqualTo(2);

        target.stop(0);
        given().post("/api/v1/imports/" + job.getString("id") + "/effects")
                .then()
                .statusCode(202);
        assertThat(told(job.getString("id")).getString("effect.told.reason_zh")).contains("未答复");

        ask(null);
        given().post("/api/v1/imports/" + job.getString("id") + "/effects")
                .then()
                .statusCode(202);
        assertThat(told(job.getString("id")).getString("effect.told.reason_zh")).contains("未配置");
        committed(job);
    }

    private void ask(URI url) {
        QuarkusMock.installMockForType(new Effects(url, PATIENCE, clock), Effects.class);
    }

    /** The next question with so many certificates; others are asked about other imports. */
    private List<JsonNode> question(int size) {
        return await().atMost(PATIENCE).until(asked::poll, question -> question != null && question.size() == size);
    }

    private static JsonPath told(String id) {
        return await().atMost(PATIENCE).until(() -> get(id), job -> !job.getBoolean("effect.waits"));
    }

    private static JsonNode json(String line) {
        try {
            return Json.EVENTS.readTree(line);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

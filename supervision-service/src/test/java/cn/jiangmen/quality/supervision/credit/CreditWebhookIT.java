package cn.jiangmen.quality.supervision.credit;

import static cn.jiangmen.quality.supervision.credit.CreditApi.PATH;
import static cn.jiangmen.quality.supervision.credit.CreditApi.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.kit.signing.Signatures;
import cn.jiangmen.quality.local.Servers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consumer's server that is slow to accept: it gets every entry, in order, signed, until it has taken it. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CreditWebhookIT {
    private static final String NOON = "2026-03-02T12:00:00+08:00";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Acts acts;

    @Inject
    Signatures signatures;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger refuse = new AtomicInteger();
    private HttpServer server;

    private record Call(String id, String timestamp, String signature, String body, int answered) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void entriesArriveInOrderAfterRefusalsAndTheAnswerIsAReceipt() throws Exception {
        long before = CreditApi.last();
        refuse.set(2);
        String consumer = hooked(before);
        Acts.Life life = acts.life();
        List<String> ids = List.of(
                life.act("listed", true, NOON).toString(),
                life.act("published", true, NOON).toString(),
                life.act("repaired", false, NOON).toString());

        await().atMost(PATIENCE).until(() -> taken().containsAll(ids));
        assertThat(taken()).containsSubsequence(ids).doesNotHaveDuplicates();
        assertThat(calls).filteredOn(call -> call.answered() == 503).hasSize(2);
        for (Call call : calls) {
            String[] signature = call.signature().split(",", 2);
            assertThat(signature[0]).isEqualTo("v1a");
            String content = call.id() + "." + call.timestamp() + "." + call.body();
            assertThat(Base64.getDecoder().decode(signature[1]))
                    .isEqualTo(signatures.signature(content.getBytes(StandardCharsets.UTF_8)));
        }
        await().atMost(PATIENCE)
                .until(() -> CreditApi.number(CreditApi.state(consumer).get("accepted")) >= ids.size());
        List<Integer> statuses =
                given().get(path(consumer) + "/deliveries").jsonPath().getList("items.status");
        assertThat(statuses).contains(503, 200);
        pause(consumer);
    }

    @Test
    void pausedWebhookMissesNothing() throws Exception {
        String consumer = hooked(CreditApi.last());
        pause(consumer);
        String id = acts.life().act("listed", true, NOON).toString();
        json().post(path(consumer) + "/tests").then().statusCode(200).body("status", equalTo(200));
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().body()).contains("cn.jiangmen.quality.credit.test.v1");

        json().header("If-Match", "*")
                .body(Map.of("by", "信用科"))
                .post(path(consumer) + "/resumptions")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> taken().contains(id));
        pause(consumer);
    }

    @Test
    void addressesThatMayNotBeCalledAreRefused() {
        String consumer = CreditApi.consumer();
        for (String url : List.of(
                "ftp://a.example/x",
                "https:///x",
                "https://me:secret@a.example/",
                "file:///etc/passwd",
                "http://10.1.2.3/x")) {
            json().body(Map.of("url", url, "by", "信用科"))
                    .put(path(consumer))
                    .then()
                    .statusCode(400);
        }
        given().get(path(consumer)).then().statusCode(404);
    }

    private List<String> taken() {
        return calls.stream()
                .filter(call -> call.answered() == 200)
                .map(Call::id)
                .toList();
    }

    private String hooked(long after) {
        String consumer = CreditApi.consumer();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        json().body(Map.of("url", url, "after", after, "by", "信用科"))
                .put(path(consumer))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"));
        return consumer;
    }

    private static void pause(String consumer) {
        json().header("If-Match", "*")
                .body(Map.of("by", "信用科"))
                .post(path(consumer) + "/pauses")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"));
    }

    private static String path(String consumer) {
        return PATH + "/consumers/" + consumer + "/webhook";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = refuse.getAndDecrement() > 0 ? 503 : 200;
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body,
                status));
        byte[] receipt = "{\"outcome\":\"ACCEPTED\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, receipt.length);
        exchange.getResponseBody().write(receipt);
        exchange.close();
    }
}

package cn.jiangmen.quality.kit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News told to servers that take them, refuse them, send elsewhere or talk too much. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "lamp"))
class WebhooksIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // RFC 8410: what goes before the 32 bytes of an Ed25519 key
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookCalls calls;

    @Inject
    LampNews news;

    @Inject
    Signatures signatures;

    private final String street = "street " + UUID.randomUUID();
    private final List<Call> received = new CopyOnWriteArrayList<>();
    private HttpServer server;

    private record Call(String path, String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/taken", exchange -> answer(exchange, 204, new byte[0]));
        server.createContext("/refused", exchange -> answer(exchange, 500, new byte[0]));
        server.createContext("/long", exchange -> answer(exchange, 200, new byte[200_000]));
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", address("/taken").toString());
            answer(exchange, 307, new byte[0]);
        });
        server.start();
    }

    @AfterEach
    void end() {
        webhooks.remove("lamp", street);
        server.stop(0);
    }

    @Test
    void manyNewsArriveInOrderOnceAndSigned() throws Exception {
        news.add(street, 120);
        hook("/taken");
        await().atMost(PATIENCE).until(() -> get().waiting() == 0);
        List<WebhookFeed.News> told = news.after(street, 0, 1_000);
        assertThat(received)
                .extracting(Call::id)
                .containsExactlyElementsOf(
                        told.stream().map(WebhookFeed.News::id).toList());
        Call last = received.getLast();
        assertThat(last.body()).isEqualTo(told.getLast().body());
        Map<String, String> key = signatures.keys().getFirst();
        byte[] x = Base64.getUrlDecoder().decode(key.get("x"));
        byte[] encoded = HexFormat.of()
                .parseHex(HexFormat.of().formatHex(ED25519) + HexFormat.of().formatHex(x));
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        ed25519.update((last.id() + "." + last.timestamp() + "." + last.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(last.signature()).startsWith("v1a,");
        assertThat(ed25519.verify(Base64.getDecoder().decode(last.signature().substring(4))))
                .isTrue();
        assertThat(webhooks.deliveries("lamp", street, null, 200))
                .hasSize(120)
                .allMatch(call -> call.problem() == null);
    }

    @Test
    void refusedNewsStayFirstAndPausesGrow() {
        news.add(street, 2);
        hook("/refused");
        await().atMost(PATIENCE).until(() -> get().failures() >= 3);
        webhooks.pause("lamp", street, "*", "test");
        List<Webhook.Delivery> tries = webhooks.deliveries("lamp", street, null, 200);
        assertThat(tries)
                .extracting(Webhook.Delivery::sequence)
                .containsOnly(news.after(street, 0, 1).getFirst().sequence());
        for (int i = 0; i < tries.size() - 1; i++) { // the newest first
            Duration pause = Duration.between(
                    tries.get(i + 1).attemptedAt(), tries.get(i).attemptedAt());
            assertThat(pause).isGreaterThanOrEqualTo(Duration.ofSeconds(1L << (tries.size() - 2 - i)));
        }
        assertThat(get().lastProblem()).isEqualTo("answered 500");
        assertThat(get().failingSince()).isEqualTo(tries.getLast().attemptedAt());

        hook("/taken");
        await().atMost(PATIENCE).until(() -> get().waiting() == 0);
        assertThat(get().failures()).isZero();
    }

    @Test
    void redirectsAreNotFollowedAndLongAnswersNotRead() {
        hook("/elsewhere");
        Webhook.Delivery sentOn = calls.test("lamp", street).orElseThrow();
        assertThat(sentOn.status()).isEqualTo(307);
        assertThat(sentOn.problem()).isEqualTo("answered 307");
        assertThat(received).extracting(Call::path).containsExactly("/elsewhere");

        hook("/long");
        assertThat(calls.test("lamp", street).orElseThrow().problem()).isNotNull();
        assertThat(calls.test("lamp", "nobody")).isEmpty();
    }

    @Test
    void addressesInsideAreRefused() {
        for (String inside : List.of(
                "http://10.0.0.1/x",
                "https://169.254.169.254/latest/meta-data",
                "https://192.168.1.1/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://0.0.0.0/",
                "https://100.64.0.1/")) {
            assertThatThrownBy(() -> webhooks.set("lamp", street, URI.create(inside), null, "test"))
                    .as(inside)
                    .isInstanceOfSatisfying(AddressRefused.class, refused -> assertThat(refused.reason)
                            .isEqualTo(AddressRefused.Reason.PRIVATE_NETWORK));
        }
        for (String no :
                List.of("ftp://a.example/", "https:///x", "https://me:secret@a.example/", "file:///etc/passwd")) {
            assertThatThrownBy(() -> webhooks.set("lamp", street, URI.create(no), null, "test"))
                    .isInstanceOfSatisfying(AddressRefused.class, refused -> assertThat(refused.reason)
                            .isEqualTo(AddressRefused.Reason.NOT_AN_ADDRESS));
        }
        assertThat(webhooks.get("lamp", street)).isEmpty();
        assertThat(webhooks.set("lamp", street, URI.create("https://8.8.8.8/hook"), null, "test")
                        .state())
                .isEqualTo(Webhook.State.ACTIVE);
    }

    private void hook(String path) {
        webhooks.set("lamp", street, address(path), null, "test");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Webhook get() {
        return webhooks.get("lamp", street).orElseThrow();
    }

    private void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        received.add(new Call(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}

package cn.jiangmen.quality.enterprise.screenings.rest;

import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.ask;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.question;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.refused;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.enterprise.events.EventContract;
import cn.jiangmen.quality.enterprise.holdings.Learnt;
import cn.jiangmen.quality.enterprise.holdings.ToldCertificate;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.enterprise.standing.Heard;
import cn.jiangmen.quality.enterprise.standing.Told;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.local.Servers;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asked is called when an answer changes, and only then. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class WatchIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String WATCHES = "/api/v1/screening-watches/";

    @Inject
    Learnt learnt;

    @Inject
    Heard heard;

    @Inject
    JsonRows rows;

    @Inject
    Clock clock;

    private final List<Call> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private final String code = Codes.next();
    private HttpServer server;
    private String watch;

    private record Call(String id, String timestamp, String signature, String body) {
        JsonNode data() {
            return event().get("data");
        }

        JsonNode event() {
            try {
                return Json.EVENTS.readTree(body);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/told", this::take);
        server.start();
    }

    @AfterEach
    void end() {
        if (watch != null) {
            act("endings", "*");
            rows.change("delete from webhook where subscriber = ?", watch);
        }
        server.stop(0);
    }

    @Test
    void eachChangeIsToldOnceInOrderAndSigned() throws Exception {
        register(code, "江门市跟踪有限公司");
        watched();
        Told listing = Told.listing(UUID.randomUUID(), code).with("latest_end_on", "2099-01-01");
        heard.of(listing.version(1));
        await().atMost(PATIENCE).until(() -> received.size() == 1);
        heard.of(listing.with("reason", "同样的事实").version(2)); // the same facts: nothing to tell
        heard.of(Told.openCase(UUID.randomUUID(), code).version(1));
        await().atMost(PATIENCE).until(() -> received.size() == 2);

        Call first = received.getFirst();
        assertThat(EventContract.faults(first.event().get("type").textValue(), first.data()))
                .isEmpty();
        assertThat(first.data().get("parts")).hasToString("[\"DISHONESTY\"]");
        assertThat(first.data().get("basis_before")).hasToString("[]");
        assertThat(first.data().get("facts").get("basis")).hasToString("[\"SERIOUS_DISHONESTY\"]");
        assertThat(received.getLast().data().get("parts")).hasToString("[\"OPEN_CASES\"]");
        assertThat(received)
                .extracting(call -> call.data().get("sequence").intValue())
                .containsExactly(1, 2);
        assertThat(verified(first)).isTrue();
        given().get(WATCHES + watch + "/changes")
                .then()
                .body("items", hasSize(2))
                .body("items[0].parts[0]", equalTo("DISHONESTY"))
                .body("items[0].data.sequence", equalTo(1));
        given().get(WATCHES + watch).then().body("changes", equalTo(2)).body("codes", equalTo(1));
        await().atMost(PATIENCE).until(() -> given().get(WATCHES + watch + "/webhook")
                .path("waiting")
                .equals(0));
    }

    @Test
    void aCertificateUnderAFormerCodeConcernsTheWatcherOfThePresentOne() throws Exception {
        String former = Codes.next();
        register(code, "江门市旧码有限公司");
        rows.change("update enterprise set former_codes = array [?]::text[] where credit_code = ?", former, code);
        watched();
        LocalDate today = LocalDate.now(clock);
        learnt.of(ToldCertificate.certificate("A0101", "QMS", former)
                .valid(today.minusDays(1), today.plusDays(300))
                .version(1));

        await().atMost(PATIENCE).until(() -> received.size() == 1);

        assertThat(received.getFirst().data().get("credit_code").textValue()).isEqualTo(code);
        assertThat(received.getFirst().data().get("facts").get("basis")).hasToString("[\"CERTIFICATE_IN_FORCE\"]");
    }

    @Test
    void aMergerIsToldToWhoWatchesTheMergedAndBothAnswerForTheSurvivor() throws Exception {
        String survivor = Codes.next();
        register(code, "江门市被合并有限公司");
        register(survivor, "江门市存续有限公司");
        heard.of(Told.openCase(UUID.randomUUID(), code).version(1));
        watched();
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("survivor", survivor, "effective_on", "2026-05-01", "reason", "吸收合并登记"))
                .post("/api/v1/enterprises/" + code + "/mergers")
                .then()
                .statusCode(200);

        await().atMost(PATIENCE).until(() -> received.size() == 1);

        assertThat(received.getFirst().data().get("facts").get("register").get("credit_code"))
                .hasToString('"' + survivor + '"');
        assertThat(received.getFirst().data().get("facts").get("basis"))
                .hasToString("[\"CODE_CHANGED\",\"CASE_OPEN\"]");
        ask(survivor).then().body("rows[0].facts.open_cases.count", equalTo(1));
    }

    @Test
    void aCodeThatComesIntoTheRegisterIsTold() {
        watched();
        register(code, "江门市新登记有限公司");

        await().atMost(PATIENCE).until(() -> received.size() == 1);

        assertThat(received.getFirst().data().get("outcome_before").textValue()).isEqualTo("UNKNOWN");
        assertThat(received.getFirst().data().get("outcome").textValue()).isEqualTo("REGISTERED");
        assertThat(received.getFirst().data().get("parts").toString()).contains("REGISTER");
    }

    @Test
    void whatLapsesWithADayIsToldWithoutAnEventAndAWatchEndsAfterItsLastDay() {
        register(code, "江门市过夜有限公司");
        watched();
        // as it was told yesterday: with a certificate that lapsed since
        rows.change("""
                update screening_watched
                set facts = jsonb_set(jsonb_set(facts, '{certificates,in_force}', '1'), '{basis}', '["CERTIFICATE_IN_FORCE"]')
                where watch_id = ?::uuid""", watch);
        rows.change("update screening_swept set day = ?", LocalDate.now(clock).minusDays(1));

        await().atMost(PATIENCE).until(() -> received.size() == 1);
        assertThat(received.getFirst().data().get("parts")).hasToString("[\"CERTIFICATES\"]");
        assertThat(received.getFirst().data().get("facts").get("basis")).hasToString("[]");

        rows.change(
                "update screening_watch set until = ? where id = ?::uuid",
                LocalDate.now(clock).minusDays(1),
                watch);
        rows.change("update screening_swept set day = ?", LocalDate.now(clock).minusDays(1));
        await().atMost(PATIENCE)
                .until(() -> given().get(WATCHES + watch).path("state").equals("ENDED"));
        assertThat(rows.exists("select 1 as one from screening_watched where watch_id = ?::uuid", watch))
                .isFalse();
    }

    @Test
    void aServerThatFailsIsCalledAgainAndAPausedOneNot() throws Exception {
        register(code, "江门市重试有限公司");
        watched();
        refused(
                given().contentType(ContentType.JSON).body(Map.of("by", "张科员")).post(hook("pauses")),
                428,
                "precondition-required");
        refused(
                given().contentType(ContentType.JSON)
                        .header("If-Match", "\"99\"")
                        .body(Map.of("by", "张科员"))
                        .post(hook("pauses")),
                412,
                "stale-version");
        act("webhook/pauses", "\"1\"").then().statusCode(200).body("state", equalTo("PAUSED"));
        heard.of(Told.openCase(UUID.randomUUID(), code).version(1));
        await().atMost(PATIENCE).until(() -> given().get(WATCHES + watch + "/webhook")
                .path("waiting")
                .equals(1));
        given().post(hook("tests")).then().statusCode(200).body("status", equalTo(204));
        assertThat(received)
                .extracting(call -> call.event().get("type").textValue())
                .containsExactly("cn.jiangmen.quality.screening.test.v1");
        failing.set(2);
        act("webhook/resumptions", "\"2\"").then().statusCode(200).body("state", equalTo("ACTIVE"));

        await().atMost(PATIENCE).until(() -> received.size() == 4);

        assertThat(received.subList(1, 4))
                .extracting(Call::id)
                .containsOnly(received.getLast().id());
        given().get(hook("deliveries"))
                .then()
                .body("items", hasSize(4))
                .body("items[1].status", equalTo(500))
                .body("items[1].problem", startsWith("answered 500"));
    }

    @Test
    void anEndedWatchLooksNoMore() throws Exception {
        register(code, "江门市结束有限公司");
        watched();
        refused(act("endings", "\"7\""), 412, "stale-version");
        act("endings", "\"1\"").then().statusCode(200).header("ETag", "\"2\"").body("ended_by", equalTo("张科员"));
        heard.of(Told.openCase(UUID.randomUUID(), code).version(1));
        String other = watch;
        watched(); // proves that the change was looked at
        heard.of(Told.openCase(UUID.randomUUID(), code).version(1));

        await().atMost(PATIENCE).until(() -> received.size() == 1);

        assertThat(received.getFirst().data().get("watch_id").textValue()).isEqualTo(watch);
        given().get(WATCHES + other).then().body("changes", equalTo(0));
        given().get(WATCHES + other + "/changes").then().body("items", hasSize(0));
    }

    private void watched() {
        Map<String, Object> question = question(List.of(code));
        question.put(
                "watch",
                Map.of(
                        "url",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/told",
                        "until",
                        LocalDate.now(clock).plusDays(30).toString()));
        watch = ask(question)
                .then()
                .statusCode(201)
                .body("watch.state", equalTo("WATCHING"))
                .extract()
                .path("watch.watch_id");
    }

    private String hook(String act) {
        return WATCHES + watch + "/webhook/" + act;
    }

    private Response act(String act, String ifMatch) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(Map.of("by", "张科员"))
                .post(WATCHES + watch + "/" + act);
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(new Call(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : 204, -1);
        exchange.close();
    }

    /** As a receiver checks it, with the key that is told. */
    private static boolean verified(Call call) throws Exception {
        byte[] x = Base64.getUrlDecoder()
                .decode(given().get("/api/v1/screening-keys").<String>path("keys[0].x"));
        byte[] big = new byte[x.length];
        for (int i = 0; i < x.length; i++) {
            big[i] = x[x.length - 1 - i];
        }
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new java.math.BigInteger(1, big)))));
        ed25519.update((call.id() + "." + call.timestamp() + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        return call.signature().startsWith("v1a,")
                && ed25519.verify(Base64.getDecoder().decode(call.signature().substring(4)));
    }
}

package cn.jiangmen.quality.supervision.credit;

import static cn.jiangmen.quality.supervision.credit.CreditApi.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumer that others copy, against the real exchange: away for long, interrupted, and told wrong things. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class ReferenceConsumerIT {
    private static final Path PROGRAM = Path.of("../deploy/credit-consumer/consumer.py");
    private static final OffsetDateTime DAY_ONE = OffsetDateTime.parse("2026-03-02T12:00:00+08:00");

    @Inject
    Acts acts;

    @Inject
    Feed feed;

    @Inject
    CreditUpkeep upkeep;

    @TestHTTPResource("/")
    URI base;

    @TempDir
    Path folder;

    private final String code = "r" + UUID.randomUUID().toString().substring(0, 18);

    private record Ended(int status, String said) {}

    @Test
    void consumerThatWasAwayFor400DaysComesBackWithEverything() throws Exception {
        Acts.Life early = acts.life();
        early.act("listed", true, at(0));
        assertThat(run("sync").status()).isZero();

        for (int day = 1; day <= 400; day += 8) {
            Acts.Life life = acts.life();
            life.act("listed", true, at(day));
            if (day % 3 == 0) {
                life.act("repaired", false, at(day));
            }
        }
        early.act("expired", false, at(400));

        assertThat(run("sync").status()).isZero();
        Ended compared = run("reconcile");
        assertThat(compared.said()).contains(" 0 differ");
        assertThat(compared.status()).isZero();
        assertThat(CreditApi.number(CreditApi.state(code).get("unanswered"))).isZero();

        long through = CreditApi.last(); // away again, for longer than entries are kept
        Acts.itIs(feed.place().lastDay().plusDays(2));
        upkeep.next();
        feed.compact(through);
        Acts.Life late = acts.life();
        late.act("listed", true, at(401));
        assertThat(run("sync").said()).contains("at " + CreditApi.last() + ":");

        String other = run("sync", "--store", folder.resolve("second.sqlite").toString())
                .said();
        assertThat(other).contains("at " + CreditApi.last() + ":"); // from nothing: through the snapshot
        assertThat(run("reconcile").status()).isZero();

        Ended packages = run("packages");
        assertThat(packages.said()).contains(" packages checked, ");
        assertThat(packages.status()).isZero();
    }

    @Test
    void consumerThatListensKeepsWhatIsSignedAndNothingElse() throws Exception {
        Process listening = start("listen");
        try (BufferedReader said = listening.inputReader()) {
            String line = said.readLine();
            assertThat(line).startsWith("listening for ");
            URI bell = URI.create(line.replaceFirst("listening for ", "").replaceFirst(",.*", ""));
            assertThat(given().header("webhook-id", "forged")
                            .header("webhook-timestamp", "1764000000")
                            .header("webhook-signature", "v1a," + "A".repeat(86) + "==")
                            .body("{}")
                            .post(bell)
                            .statusCode())
                    .isEqualTo(401);
            assertThat(said.readLine()).contains("401");
            acts.life().act("listed", true, at(2));
            assertThat(said.readLine()).contains(": 200 kept through " + CreditApi.last());
            assertThat(CreditApi.number(CreditApi.state(code).get("unanswered")))
                    .isZero();
        } finally {
            listening.destroyForcibly();
        }
        json().header("If-Match", "*")
                .body(Map.of("by", "信用科"))
                .post(CreditApi.PATH + "/consumers/" + code + "/webhook/pauses")
                .then()
                .statusCode(200);
    }

    @Test
    void exchangeThatIsAwayIsToldAsSuch() throws Exception {
        Ended ended = run("sync", "--base", "http://127.0.0.1:1");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).contains("no answer");
    }

    private static String at(int day) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(DAY_ONE.plusDays(day));
    }

    private Ended run(String what, String... more) throws Exception {
        Process process = start(what, more);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private Process start(String what, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "python3",
                PROGRAM.toString(),
                "--base",
                base.toString(),
                "--consumer",
                code,
                "--store",
                folder.resolve("credit.sqlite").toString()));
        command.addAll(List.of(more));
        command.add(what);
        ProcessBuilder program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return program.start();
    }
}

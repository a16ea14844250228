package cn.jiangmen.quality.supervision.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner's afternoon: every scenario with the reference consumer beside it, and a clock that goes forward only. */
@QuarkusTest
@TestProfile(SandboxIT.AsSandbox.class)
@QuarkusTestResource(
        value = Servers.class,
        initArgs = @ResourceArg(name = "service", value = "sandbox"),
        restrictToAnnotatedClass = true)
class SandboxIT {
    private static final Path PROGRAM = Path.of("../deploy/credit-consumer/consumer.py");
    private static final String CLOCK = "/api/v1/sandbox/clock";

    /** The service as a sandbox, on a database of its own. */
    public static final class AsSandbox implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quality.sandbox.enabled", "true");
        }
    }

    @TestHTTPResource("/")
    URI base;

    @TempDir
    Path folder;

    @Test
    void everyScenarioLeadsTheConsumerToTheRightState() throws Exception {
        Process rehearsal = new ProcessBuilder(
                        "python3",
                        PROGRAM.toString(),
                        "--base",
                        base.toString(),
                        "--consumer",
                        "rehearsal",
                        "--store",
                        folder.resolve("credit.sqlite").toString(),
                        "rehearse")
                .redirectErrorStream(true)
                .start();
        String said = new String(rehearsal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(rehearsal.waitFor()).as(said).isZero();
        List<String> names = given().get("/api/v1/sandbox/scenarios").jsonPath().getList("items.name");
        assertThat(names).hasSizeGreaterThan(9);
        assertThat(said).contains(names).contains(" 0 differ");
    }

    @Test
    void clockGoesForwardOnlyAndEverythingFollowsIt() {
        JsonPath before = given().get(CLOCK).jsonPath();
        LocalDate today = LocalDate.parse(before.getString("today"));
        JsonPath after = moved(Map.of("by", "P40D")).statusCode(200).extract().jsonPath();
        assertThat(LocalDate.parse(after.getString("today"))).isBetween(today.plusDays(40), today.plusDays(41));
        OffsetDateTime then = OffsetDateTime.parse(after.getString("now")).plusDays(2);
        moved(Map.of("to", then.toString())).statusCode(200);
        for (Map<String, String> wrong : List.of(
                Map.of("by", "P-1D"),
                Map.of("by", "P0D"),
                Map.of("by", "P11Y"),
                Map.of("to", before.getString("now")),
                Map.of("by", "P1D", "to", then.plusDays(9).toString()),
                Map.<String, String>of())) {
            moved(wrong).statusCode(400).body("type", endsWith("/sandbox-clock-refused"));
        }
    }

    @Test
    void runIsPlayedStepByStepToItsEnd() {
        String run = given().contentType(ContentType.JSON)
                .body(Map.of("scenario", "listing"))
                .post("/api/v1/sandbox/runs")
                .then()
                .statusCode(201)
                .body("state", equalTo("RUNNING"))
                .extract()
                .path("id");
        JsonPath played = null;
        for (int step = 1; step <= 4; step++) {
            played = given().post("/api/v1/sandbox/runs/" + run + "/steps")
                    .then()
                    .statusCode(200)
                    .body("played", equalTo(step))
                    .body("outcomes[-1].problem", equalTo(null))
                    .extract()
                    .jsonPath();
        }
        assertThat(played.getString("state")).isEqualTo("DONE");
        assertThat(played.getList("outcomes.entries.type.flatten()"))
                .containsExactly(
                        "cn.jiangmen.quality.dishonesty.listed.v1", "cn.jiangmen.quality.dishonesty.published.v1");
        given().post("/api/v1/sandbox/runs/" + run + "/steps")
                .then()
                .statusCode(409)
                .body("type", endsWith("/sandbox-run-over"));
        given().contentType(ContentType.JSON)
                .body(Map.of("scenario", "nothing"))
                .post("/api/v1/sandbox/runs")
                .then()
                .statusCode(404)
                .body("type", endsWith("/sandbox-scenario-not-found"));
    }

    private static io.restassured.response.ValidatableResponse moved(Map<String, String> by) {
        return given().contentType(ContentType.JSON).body(by).post(CLOCK).then();
    }
}

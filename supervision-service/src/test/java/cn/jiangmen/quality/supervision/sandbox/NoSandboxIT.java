package cn.jiangmen.quality.supervision.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Outside a sandbox nobody moves the clock. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class NoSandboxIT {
    private static final String PATH = "/api/v1/sandbox";

    @Inject
    Clock clock;

    @Test
    void everythingOfTheSandboxIsNotFound() {
        for (String path : new String[] {"/clock", "/scenarios", "/runs/" + UUID.randomUUID()}) {
            given().get(PATH + path).then().statusCode(404).body("type", endsWith("/no-sandbox"));
        }
        for (Map.Entry<String, Map<String, String>> post : Map.of(
                        "/clock",
                        Map.of("by", "P1D"),
                        "/runs",
                        Map.of("scenario", "listing"),
                        "/runs/" + UUID.randomUUID() + "/steps",
                        Map.<String, String>of())
                .entrySet()) {
            given().contentType(ContentType.JSON)
                    .body(post.getValue())
                    .post(PATH + post.getKey())
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/no-sandbox"));
        }
        assertThat(Duration.between(Clock.systemUTC().instant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }
}

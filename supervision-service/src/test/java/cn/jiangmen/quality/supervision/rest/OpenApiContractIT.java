package cn.jiangmen.quality.supervision.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed API contract is the one that is served; {@code -Dcontracts.write=true} writes it anew. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class OpenApiContractIT {
    private static final Path COMMITTED = Path.of("src/main/resources/contracts/openapi.yaml");

    @Test
    void theServedContractIsTheCommittedOne() throws IOException {
        String served = given().get("/openapi?format=yaml").asString();
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void healthAndMetricsAnswer() {
        for (String check : new String[] {"/q/health/live", "/q/health/ready", "/q/health/started", "/q/metrics"}) {
            given().get(check).then().statusCode(200);
        }
    }
}

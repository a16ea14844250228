package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.committed;
import static cn.jiangmen.quality.certificate.imports.ImportClient.undone;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What was known of a certificate can be asked after the import that told of it was undone. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class TakenBackStateIT {
    private static final String CERTIFICATES = "/api/v1/certificates";

    @Test
    void whatWasKnownBeforeTheUndoingIsStillToldForItsMoment() {
        JsonPath job = committed(AnExport.of("GONE", 1));
        JsonPath known = given().queryParam("number", "GONEQ000000")
                .get(CERTIFICATES)
                .then()
                .body("items.size()", equalTo(1))
                .extract()
                .jsonPath();
        String id = known.getString("items[0].certificate_id");
        String day = known.getString("items[0].issued_on");
        String moment = known.getString("items[0].recorded_at");
        long then = valid(day, moment);

        undone(job.getString("id"), null);

        given().get(CERTIFICATES + "/" + id).then().statusCode(404);
        state(id, day, moment).body("status", equalTo("VALID")).body("withdrawn", equalTo(false));
        state(id, day, null)
                .body("status", nullValue())
                .body("withdrawn", equalTo(true))
                .body("number", notNullValue());
        assertThat(valid(day, moment)).isEqualTo(then);
        given().get(CERTIFICATES + "/00000000-0000-7000-8000-000000000000/state")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse state(String id, String day, String knownAt) {
        var request = given().queryParam("on", day);
        return (knownAt == null ? request : request.queryParam("known_at", knownAt))
                .get(CERTIFICATES + "/" + id + "/state")
                .then()
                .statusCode(200);
    }

    private static long valid(String day, String knownAt) {
        return given().queryParam("on", day)
                .queryParam("known_at", knownAt)
                .get("/api/v1/certificate-states")
                .jsonPath()
                .getLong("valid");
    }
}

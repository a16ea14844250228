package cn.jiangmen.quality.enterprise.zones.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Zones and parks as an officer keeps them, and who sits in them; the industry classification beside. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ZoneIT {
    private static final String PATH = "/api/v1/zones";

    @Test
    void theSeedTellsItsSource() {
        given().queryParam("county", "440705")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.code", hasItem("440705453"))
                .body("items.county", everyItem(equalTo("440705")));
        given().get(PATH + "/440783400")
                .then()
                .body("name_zh", equalTo("翠山湖新区"))
                .body("mark", equalTo("FOUND"));
        given().get(PATH + "/NO-SUCH").then().statusCode(404).body("type", endsWith("zone-not-found"));
    }

    @Test
    void aParkIsRecordedCorrectedAndHasMembersOnTheirDays() {
        String code = "JM-T-" + Codes.next();
        json(park(code))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("mark", equalTo("RECORDED"));
        json(park(code)).post(PATH).then().statusCode(409).body("type", endsWith("zone-code-taken"));
        Map<String, Object> corrected = park(code);
        corrected.remove("code");
        corrected.put("reason", "名称有误");
        corrected.put("name_zh", "更名农业园");
        json(corrected).post(PATH + "/" + code + "/corrections").then().statusCode(428);
        json(corrected)
                .header("If-Match", "\"9\"")
                .post(PATH + "/" + code + "/corrections")
                .then()
                .statusCode(412);
        json(corrected)
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + code + "/corrections")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("name_zh", equalTo("更名农业园"));
        given().get(PATH + "/" + code + "/history").then().body("items.change", contains("recorded", "corrected"));

        String enterprise = Codes.next();
        json(Map.of("credit_code", enterprise, "name", "园区企业")).post("/api/v1/enterprises");
        json(Map.of("zone", code, "from", "2024-01-01", "reason", "名单"))
                .header("If-Match", "*")
                .post("/api/v1/enterprises/" + enterprise + "/zone-entries")
                .then()
                .statusCode(200);
        assertThat(members(code, "2023-12-31")).isZero();
        assertThat(members(code, "2024-01-01")).isEqualTo(1);
        json(Map.of("effective_on", "2025-01-01", "reason", "注销"))
                .header("If-Match", "*")
                .post("/api/v1/enterprises/" + enterprise + "/deregistrations");
        assertThat(members(code, "2025-01-01")).isZero();
    }

    @Test
    void whatIsWrongIsRefused() {
        Map<String, Object> park = park("JM-T-" + Codes.next());
        park.put("valid_from", "2024-01-01");
        park.put("valid_to", "2024-01-01");
        json(park).post(PATH).then().statusCode(400).body("type", endsWith("zone-period-invalid"));
        park.put("county", "999999");
        json(park).post(PATH).then().statusCode(400).body("type", endsWith("county-unknown"));
        json(park("ab c")).post(PATH).then().statusCode(400);
    }

    @Test
    void theClassificationIsCompleteUpToItsKnownGap() {
        assertThat(given().queryParam("level", "SECTION")
                        .get("/api/v1/industries")
                        .<java.util.List<?>>path("items"))
                .hasSize(20);
        assertThat(given().queryParam("level", "DIVISION")
                        .get("/api/v1/industries")
                        .<java.util.List<?>>path("items"))
                .hasSize(97);
        assertThat(given().queryParam("level", "GROUP")
                        .queryParam("limit", 500)
                        .get("/api/v1/industries")
                        .<java.util.List<?>>path("items"))
                .hasSize(473);
        given().get("/api/v1/industries/3872")
                .then()
                .body("industry.name_zh", equalTo("照明灯具制造"))
                .body("path.key", contains("C", "C38", "C387"));
        given().get("/api/v1/industries/C387")
                .then()
                .body("parts.code", contains("3871", "3872", "3873", "3874", "3879"));
        given().queryParam("name", "认证认可").get("/api/v1/industries").then().body("items.code", contains("7455"));
        given().get("/api/v1/industries/9999").then().statusCode(404).body("type", endsWith("industry-not-listed"));
        given().queryParam("parent", "38").get("/api/v1/industries").then().statusCode(400);
    }

    private static int members(String zone, String on) {
        return given().queryParam("on", on)
                .get(PATH + "/counts")
                .jsonPath()
                .getInt("items.find { it.zone == '" + zone + "' }.members");
    }

    private static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static Map<String, Object> park(String code) {
        Map<String, Object> park = new HashMap<>();
        park.put("code", code);
        park.put("kind", "AGRICULTURAL_PARK");
        park.put("name_zh", "测试农业园");
        park.put("county", "440781");
        park.put("source", "测试");
        park.put("by", "市农业农村局");
        return park;
    }
}

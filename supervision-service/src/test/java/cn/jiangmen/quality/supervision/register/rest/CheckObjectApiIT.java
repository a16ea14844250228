package cn.jiangmen.quality.supervision.register.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The register of objects on any day: certificates, places, classes and key groups. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CheckObjectApiIT {
    private static final String OBJECTS = "/api/v1/check-objects";

    @Inject
    Replicas replicas;

    @Test
    void anObjectIsWhatItsCertificatesAndItsPlaceMakeItOnTheDay() throws SQLException {
        String name = "对象" + System.nanoTime();
        String plain = company(name + "甲");
        String cable = company(name + "乙");
        String gone = Codes.fresh("440703");
        replicas.learn(
                Told.certificate(UUID.randomUUID(), "C-" + cable, cable)
                        .product("0105", "电线")
                        .inForce("2024-01-10", "2029-01-10")
                        .version(1),
                Told.certificate(UUID.randomUUID(), "Q-" + plain, plain)
                        .counts("QMS")
                        .inForce("2024-01-10", "2026-03-01")
                        .version(1),
                Told.enterprise(UUID.randomUUID(), gone, name + "丙")
                        .in("440703", null, null)
                        .deregistered("2026-01-01")
                        .version(1),
                Told.enterprise(UUID.randomUUID(), Codes.fresh("440703"), name + "丁")
                        .in("outside", null, null)
                        .version(1),
                Told.enterprise(UUID.randomUUID(), Codes.fresh("440703"), name + "戊")
                        .takenBack()
                        .version(2));

        assertThat(objects(name, "kind", "ENTERPRISE", "on", "2026-06-30")).containsExactlyInAnyOrder(plain, cable);
        assertThat(objects(name, "kind", "ENTERPRISE", "on", "2025-06-30"))
                .containsExactlyInAnyOrder(plain, cable, gone);
        assertThat(objects(name, "kind", "CERTIFICATE_HOLDER", "on", "2026-06-30"))
                .containsExactly(cable);
        assertThat(objects(name, "kind", "CERTIFICATE_HOLDER", "on", "2026-02-28"))
                .containsExactlyInAnyOrder(plain, cable);
        assertThat(objects(name, "kind", "CCC_HOLDER", "on", "2026-02-28")).containsExactly(cable);
        assertThat(objects(name, "kind", "CCC_HOLDER", "on", "2026-02-28", "county", "440704"))
                .isEmpty();
        assertThat(objects(name, "key_group", "WIRE_AND_CABLE", "on", "2026-02-28"))
                .containsExactly(cable);
        assertThat(objects(name, "key_group", "WIRE_AND_CABLE", "on", "2021-12-20"))
                .isEmpty();
    }

    @Test
    void aFactoryThatMakesUnderAnothersCertificateIsCheckedToo() throws SQLException {
        String name = "工厂" + System.nanoTime();
        String factory = company(name);
        replicas.learn(Told.certificate(UUID.randomUUID(), "F-" + factory, Codes.fresh("440106"))
                .product(null, "新型阻燃电线电缆 NH-BV")
                .factory(factory)
                .inForce("2025-01-10", null)
                .version(1));

        assertThat(objects(name, "key_group", "WIRE_AND_CABLE", "on", "2025-06-30"))
                .isEmpty();
        assertThat(objects(name, "key_group", "WIRE_AND_CABLE", "on", "2025-07-01"))
                .containsExactly(factory);
    }

    @Test
    void theClassOfADayIsTheOneRecordedLastForIt() throws SQLException {
        String name = "分类" + System.nanoTime();
        String code = company(name);

        object(code, "2026-06-30").body("items[0].risk_class", equalTo("B")).body("items[0].rated", equalTo(false));
        classed(code, "A", "2026-01-01").then().statusCode(200).body("risk_class", equalTo("A"));
        classed(code, "D", "2026-07-01").then().statusCode(200);
        classed(code, "C", "2026-07-01").then().statusCode(200);

        object(code, "2026-06-30").body("items[0].risk_class", equalTo("A"));
        object(code, "2026-07-01").body("items[0].risk_class", equalTo("C")).body("items[0].rated", equalTo(true));
        given().queryParam("object_id", code)
                .get(OBJECTS + "/risk-classes")
                .then()
                .body("items.risk_class", contains("A", "D", "C"));
        assertThat(objects(name, "risk_class", "C", "on", "2026-07-01")).containsExactly(code);
        refused(classed(Codes.fresh("440703"), "A", "2026-01-01"), 404, "check-object-not-found");
    }

    @Test
    void certificationBodiesAreObjectsToo() throws SQLException {
        String approval = "CNCA-R-" + System.nanoTime();
        replicas.learn(Told.body(UUID.randomUUID(), 1, approval, "440704"));

        given().queryParam("kind", "CERTIFICATION_BODY")
                .queryParam("object_id", approval)
                .get(OBJECTS)
                .then()
                .body("items.county", contains("440704"));
        classed(approval, "C", "2026-01-01").then().statusCode(200);
    }

    private String company(String name) throws SQLException {
        String code = Codes.fresh("440703");
        replicas.learn(Told.enterprise(UUID.randomUUID(), code, name)
                .in("440703", null, null)
                .version(1));
        return code;
    }

    private static List<String> objects(String name, String... filters) {
        var request = given().queryParam("name", name);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        Response response = request.get(OBJECTS);
        response.then().statusCode(200);
        return response.path("items.object_id");
    }

    private static ValidatableResponse object(String code, String day) {
        return given().queryParam("object_id", code)
                .queryParam("on", day)
                .get(OBJECTS)
                .then()
                .statusCode(200);
    }

    private static Response classed(String objectId, String riskClass, String from) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "object_id",
                        objectId,
                        "risk_class",
                        riskClass,
                        "valid_from",
                        from,
                        "source",
                        "省分类系统",
                        "reason",
                        "月度更新",
                        "by",
                        "信用科"))
                .post(OBJECTS + "/risk-classes");
    }

    private static void refused(Response response, int status, String slug) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + slug))
                .body("detail", not(blankOrNullString()));
    }
}

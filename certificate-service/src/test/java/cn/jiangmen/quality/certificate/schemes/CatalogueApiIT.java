package cn.jiangmen.quality.certificate.schemes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CatalogueApiIT {
    private static final String SCHEMES = "/api/v1/schemes";
    private static final String CLASSES = "/api/v1/ccc-product-classes";
    private static final AtomicInteger SERIAL = new AtomicInteger(10);

    @Inject
    Catalogue catalogue;

    /** Every system, mark and recognition that the plan's items 二(二)3 to 8 and 二(三)1 name, in the plan's words. */
    @ParameterizedTest
    @CsvSource({
        "强制性产品认证, CERTIFICATION",
        "测量管理体系认证, CERTIFICATION",
        "质量管理体系认证, CERTIFICATION",
        "环境管理体系认证, CERTIFICATION",
        "职业健康安全管理体系认证, CERTIFICATION",
        "信息安全管理体系认证, CERTIFICATION",
        "信息技术服务管理体系认证, CERTIFICATION",
        "HACCP认证, CERTIFICATION",
        "危害分析和关键控制点认证, CERTIFICATION",
        "食品安全管理体系认证, CERTIFICATION",
        "GAP认证, CERTIFICATION",
        "有机产品认证, CERTIFICATION",
        "绿色食品认证, RECOGNITION",
        "无公害农产品认证, RECOGNITION",
        "节能低碳产品认证, CERTIFICATION",
        "能源管理体系认证, CERTIFICATION",
        "旅游服务认证, CERTIFICATION",
        "电子商务服务认证, CERTIFICATION",
        "物流服务认证, CERTIFICATION",
        "养老服务认证, CERTIFICATION",
        "医疗服务认证, CERTIFICATION",
        "地理标志产品保护, RECOGNITION",
        "低碳产品认证, CERTIFICATION",
        "绿色产品认证, CERTIFICATION",
        "绿色工厂, RECOGNITION"
    })
    void whatThePlanNamesIsInTheCatalogueUnderThatName(String name, SchemeKind kind) {
        assertThat(catalogue.schemes().read(name)).map(Scheme::kind).contains(kind);
    }

    @Test
    void discontinuedSchemesAreKnownButNotOffered() {
        Scheme discontinued = catalogue.schemes().any("R-POLLUTIONFREE").orElseThrow();
        assertThat(discontinued.offeredOn(LocalDate.parse("2022-12-31"))).isTrue();
        assertThat(discontinued.offeredOn(LocalDate.parse("2023-01-01"))).isFalse();
    }

    @Test
    void productsThatCameFromTheProductionLicenceAreFlagged() {
        given().get(CLASSES)
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.from_production_licence != null }.id",
                        contains("explosion-proof-electrical", "household-gas-appliance", "refrigerator-500l"));
        given().get(CLASSES + "/1119")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("key_group", equalTo("ELECTRIC_BICYCLE"))
                .body("from_production_licence", nullValue());
    }

    /** QMS from 2026-01-01 (CNCA-QMS-01:2025), the others from 2026-03-01, before that the rule of 2016. */
    @ParameterizedTest
    @CsvSource({
        "A0101, 2025-12-31, 15, A",
        "A0101, 2026-01-01, 12, A0101",
        "A010102, 2026-01-01, 12, A0101",
        "A0201, 2026-02-28, 15, A",
        "A0201, 2026-03-01, 12, A0201",
        "A0301, 2026-03-01, 12, A0301",
        "A1001, 2026-03-01, 15, A",
        "B01, 2026-03-01, 12, B01",
        "C0204, 2026-03-01, 12, C"
    })
    void surveillanceFollowsTheRuleOfTheDay(String code, String on, int months, String from) {
        given().queryParam("on", on)
                .get(SCHEMES + "/" + code + "/rules")
                .then()
                .statusCode(200)
                .body("on", equalTo(on))
                .body("items.find { it.kind == 'SURVEILLANCE_INTERVAL' }.amount", equalTo(months))
                .body("items.find { it.kind == 'SURVEILLANCE_INTERVAL' }.scheme", equalTo(from));
    }

    @Test
    void aSchemeIsAddedCorrectedEndedAndItsHistoryKept() {
        String code = code();
        Response added = post(SCHEMES, null, scheme(code));
        added.then()
                .statusCode(201)
                .header("Location", endsWith(SCHEMES + "/" + code))
                .header("ETag", "\"1\"")
                .body("reason_family", equalTo("OTHER"))
                .body("assignable", equalTo(true));
        assertThat(catalogue.schemes().read("示例服务认证" + code)).map(Scheme::code).contains(code);
        Map<String, Object> end = Map.of("valid_to", "2026-12-31", "also_named", List.of("又名" + code), "reason", "停用");
        post(SCHEMES + "/" + code + "/corrections", "\"1\"", end)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("valid_to", equalTo("2026-12-31"))
                .body("also_named", contains("又名" + code));
        assertThat(catalogue.schemes().read("又名" + code)).map(Scheme::code).contains(code);
        Map<String, Object> reopen = Map.of("erase", List.of("VALID_TO"), "reason", "恢复");
        post(SCHEMES + "/" + code + "/corrections", "\"2\"", reopen)
                .then()
                .statusCode(200)
                .body("valid_to", nullValue());
        given().get(SCHEMES + "/" + code + "/history")
                .then()
                .statusCode(200)
                .body("items.change", contains("added", "corrected", "corrected"))
                .body("items[1].reason", equalTo("停用"))
                .body("items[1].changes.field", hasItem("scheme"));
        post(SCHEMES + "/" + code + "/corrections", "\"3\"", reopen).then().statusCode(409);
    }

    @Test
    void aRuleIsSetFromADayOnAndReplaced() {
        String code = code();
        post(SCHEMES, null, scheme(code)).then().statusCode(201);
        String rules = SCHEMES + "/" + code + "/rules";
        post(rules, "\"1\"", rule("2027-01-01", 9, "MONTH"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        assertThat(months(code, "2026-12-31")).isEqualTo(12);
        assertThat(months(code, "2027-01-01")).isEqualTo(9);
        post(rules, "\"2\"", rule("2027-01-01", 6, "MONTH")).then().statusCode(200);
        assertThat(months(code, "2027-01-01")).isEqualTo(6);
        post(rules, "\"3\"", rule("2028-01-01", null, null)).then().statusCode(200);
        assertThat(months(code, "2028-01-01")).isNull();
        assertThat(months(code, "2027-12-31")).isEqualTo(6);
        given().get(SCHEMES + "/" + code + "/history")
                .then()
                .body("items.change", contains("added", "rule-set", "rule-set", "rule-set"))
                .body("items[3].changes.find { it.field == 'rules' }.before", hasSize(1))
                .body("items[3].changes.find { it.field == 'rules' }.after", hasSize(2));
        refused(post(rules, "\"4\"", rule("2028-01-01", 3, null)), 400, "rule-amount-without-unit");
        refused(post(rules, "\"4\"", rule("9999-01-01", 3, "DAY")), 400, "date-implausible");
        refused(post(rules, "\"4\"", rule("1900-01-01", 3, "DAY")), 400, "date-implausible");
        refused(post(rules, "\"4\"", rule("2028-01-01", null, null)), 409, "nothing-to-correct");
        refused(post(rules, "\"3\"", rule("2029-01-01", 3, "DAY")), 412, "stale-version");
    }

    @Test
    void whatContradictsTheCatalogueIsRefused() {
        String code = code();
        refused(post(SCHEMES, null, with(scheme(code), "code", "a0101x")), 400, "catalogue-code-invalid");
        refused(post(SCHEMES, null, with(scheme(code), "code", "A0101")), 409, "catalogue-code-taken");
        refused(post(SCHEMES, null, with(scheme(code), "parent", "Z99")), 400, "scheme-parent-impossible");
        refused(post(SCHEMES, null, with(scheme(code), "kpi_class", null)), 400, "scheme-class-contradicts-kind");
        refused(post(SCHEMES, null, with(scheme(code), "kind", "RECOGNITION")), 400, "scheme-class-contradicts-kind");
        refused(post(SCHEMES, null, with(scheme(code), "name_zh", "质量管理体系认证")), 409, "scheme-name-taken");
        refused(post(SCHEMES, null, with(scheme(code), "also_named", List.of("ISO9001"))), 409, "scheme-name-taken");
        refused(post(SCHEMES, null, with(scheme(code), "valid_from", "1900-01-01")), 400, "date-implausible");
        Map<String, Object> reversed = with(with(scheme(code), "valid_from", "2026-02-01"), "valid_to", "2026-01-01");
        refused(post(SCHEMES, null, reversed), 400, "end-before-start");
        given().get(SCHEMES + "/" + code).then().statusCode(404);
        refused(given().get(SCHEMES + "/Z99/rules"), 404, "scheme-not-found");
        refused(given().get(SCHEMES + "/Z99/history"), 404, "scheme-not-found");
        Map<String, Object> below = Map.of("parent", "A0101", "reason", "循环");
        refused(post(SCHEMES + "/A01/corrections", "\"1\"", below), 400, "scheme-parent-impossible");
        refused(post(SCHEMES + "/A01/corrections", null, below), 428, "precondition-required");
    }

    @Test
    void whatASchemeCountsAsStaysWhileCertificatesNameIt() {
        String code = code();
        post(SCHEMES, null, scheme(code)).then().statusCode(201);
        Map<String, Object> other = Map.of("kpi_class", "OTHER_MS", "reason", "误设");
        post(SCHEMES + "/" + code + "/corrections", "\"1\"", other)
                .then()
                .statusCode(200)
                .body("kpi_class", equalTo("OTHER_MS"));
        Map<String, Object> certificate = new HashMap<>(Map.of(
                "number",
                "CAT-" + code,
                "record_kind",
                "MANAGEMENT_SYSTEM_AND_SERVICE",
                "scheme",
                code,
                "issued_on",
                "2026-01-01",
                "expires_on",
                "2028-12-31",
                "holder",
                Map.of("name", "江门市示例服务有限公司")));
        post("/api/v1/certificates", null, certificate).then().statusCode(201).body("kpi_class", equalTo("OTHER_MS"));
        Map<String, Object> again = Map.of("kpi_class", "SERVICE", "reason", "改回");
        refused(post(SCHEMES + "/" + code + "/corrections", "\"2\"", again), 409, "scheme-in-use");
        Map<String, Object> wording = Map.of("name_en", "Example services", "reason", "译名");
        post(SCHEMES + "/" + code + "/corrections", "\"2\"", wording).then().statusCode(200);
    }

    @Test
    void aClassOfProductsIsAddedAndCorrected() {
        String id = "example-" + SERIAL.incrementAndGet();
        Map<String, Object> productClass = Map.of(
                "id", id,
                "name_zh", "示例产品",
                "name_en", "Example product",
                "procedure", "THIRD_PARTY",
                "mandatory_from", "2027-01-01",
                "source", "example announcement",
                "confidence", "LOW",
                "reason", "目录调整");
        post(CLASSES, null, productClass).then().statusCode(201).header("Location", endsWith(CLASSES + "/" + id));
        refused(post(CLASSES, null, productClass), 409, "catalogue-code-taken");
        Map<String, Object> coded = Map.of("code", "0999", "key_group", "FIRE_PRODUCT", "reason", "代码公布");
        post(CLASSES + "/" + id + "/corrections", "\"1\"", coded)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("code", equalTo("0999"));
        Map<String, Object> reversed = Map.of("mandatory_to", "2026-01-01", "reason", "错");
        refused(post(CLASSES + "/" + id + "/corrections", "\"2\"", reversed), 400, "end-before-start");
        refused(post(CLASSES + "/nothing/corrections", "\"1\"", coded), 404, "ccc-product-class-not-found");
        given().get(CLASSES + "/" + id + "/history").then().body("items.change", contains("added", "corrected"));
    }

    private Integer months(String code, String on) {
        return given().queryParam("on", on)
                .get(SCHEMES + "/" + code + "/rules")
                .path("items.find { it.kind == 'SURVEILLANCE_INTERVAL' }?.amount");
    }

    private static String code() {
        return "C02X" + SERIAL.incrementAndGet();
    }

    private static Map<String, Object> scheme(String code) {
        return new HashMap<>(Map.of(
                "code", code,
                "parent", "C02",
                "name_zh", "示例服务认证" + code,
                "name_en", "Example services " + code,
                "kind", "CERTIFICATION",
                "kpi_class", "SERVICE",
                "validity_months", 36,
                "source", "example",
                "confidence", "LOW",
                "reason", "测试"));
    }

    private static Map<String, Object> rule(String from, Integer amount, String unit) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("kind", "SURVEILLANCE_INTERVAL");
        rule.put("valid_from", from);
        rule.put("amount", amount);
        rule.put("unit", unit);
        rule.put("source", "example");
        rule.put("confidence", "LOW");
        rule.put("reason", "测试");
        return rule;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    private static Response post(String path, String ifMatch, Object body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path);
    }

    private static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + type));
    }
}

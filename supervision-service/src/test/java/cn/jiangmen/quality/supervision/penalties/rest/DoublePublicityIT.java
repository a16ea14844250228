package cn.jiangmen.quality.supervision.penalties.rest;

import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.act;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.json;
import static cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The file for the credit platform and the check before it; no other test sets the code of Enping's authority. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class DoublePublicityIT {
    private static final String COUNTY = "440785";
    private static final String PATH = "/api/v1/double-publicity";

    @Inject
    DataSource database;

    @Inject
    Replicas replicas;

    @Test
    void whatPassesIsInTheFileAndWhatDoesNotIsNamed() throws Exception {
        authority();
        String right = Codes.fresh(COUNTY);
        String renamed = Codes.fresh(COUNTY);
        String old = Codes.fresh(COUNTY);
        String present = Codes.fresh(COUNTY);
        replicas.learn(
                Told.enterprise(UUID.randomUUID(), right, "恩平市甲电线有限公司")
                        .in(COUNTY, null, null)
                        .version(1),
                Told.enterprise(UUID.randomUUID(), renamed, "恩平市新名有限公司")
                        .in(COUNTY, null, null)
                        .version(1),
                Told.enterprise(UUID.randomUUID(), present, "恩平市换码有限公司")
                        .formerly(old)
                        .in(COUNTY, null, null)
                        .version(1));
        String passes = decided(right, "恩平市甲电线有限公司", Map.of());
        String both = decided(
                right,
                "恩平市甲电线有限公司",
                Map.of("kinds", List.of("FINE", "CONFISCATION_OF_GAINS"), "gains_yuan", "1234.56"));
        String differs = decided(renamed, "恩平市旧名有限公司", Map.of());
        String replaced = decided(old, "恩平市换码有限公司", Map.of());
        String bare = decided(right, "恩平市甲电线有限公司", Map.of("content", ""));
        String warned = decided(right, "恩平市甲电线有限公司", Map.of("kinds", List.of("WARNING"), "fine_yuan", ""));
        String gone = decided(right, "恩平市甲电线有限公司", Map.of());
        act(gone, "withdrawals", Map.of("reason", "误录")).then().statusCode(200);

        check(passes).body("passed", equalTo(true)).body("findings.size()", equalTo(0));
        check(differs)
                .body("passed", equalTo(false))
                .body("findings.code", hasItem("NAME_DIFFERS"))
                .body("registered_name", equalTo("恩平市新名有限公司"));
        check(replaced).body("findings.code", hasItem("CODE_REPLACED")).body("registered_code", equalTo(present));
        check(bare).body("findings.field", hasItem("CF_NR"));
        for (String none : List.of(warned, gone)) {
            assertThat(checked()).doesNotContainKey(none);
        }

        Map<String, NamedCsvRecord> file = file();
        assertThat(file.keySet())
                .contains(number(passes), number(both))
                .doesNotContain(number(differs), number(replaced), number(bare), number(warned), number(gone));
        NamedCsvRecord row = file.get(number(both));
        assertThat(row.getField("CF_XDR_SHXYM")).isEqualTo(right);
        assertThat(row.getField("CF_CFLB")).isEqualTo("罚款;没收违法所得");
        assertThat(row.getField("CF_NR_FK")).isEqualTo("5.000000").isEqualTo(recount(both, "fine_yuan"));
        assertThat(row.getField("CF_NR_WFFF")).isEqualTo("0.123456").isEqualTo(recount(both, "gains_yuan"));
        assertThat(row.getField("CF_JDRQ")).isEqualTo("2026-04-10");
        assertThat(row.getField("CF_CFJGDM")).isEqualTo("114407000070400130");
        assertThat(file.get(number(passes)).getField("CF_NR_WFFF")).isEmpty();

        byte[] workbook = given().queryParam("county", COUNTY)
                .queryParam("format", "xlsx")
                .get(PATH + "/penalties")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("double-publicity-penalties.xlsx"))
                .extract()
                .asByteArray();
        assertThat(new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void withoutTheAuthoritysCodeNothingIsGivenOut() {
        given().get("/api/v1/authorities")
                .then()
                .body("items.size()", equalTo(7))
                .body("items.find { it.county == '440784' }.credit_code", nullValue());
        String id = PenaltyApi.decided(PenaltyApi.decision(opened("440784", Codes.fresh("440784"), "鹤山市甲有限公司")));
        given().queryParam("county", "440784")
                .queryParam("passed", false)
                .queryParam("limit", 500)
                .get(PATH + "/checks")
                .then()
                .body("items.find { it.penalty_id == '" + id + "' }.findings.code", hasItem("AUTHORITY_CODE_MISSING"))
                .body("items.find { it.penalty_id == '" + id + "' }.findings.code", hasItem("NOT_IN_REGISTER"));
        given().queryParam("county", "440784").get(PATH + "/penalties").then().body(not(containsString("鹤山市甲有限公司")));
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        refused(given().queryParam("county", "440799").get(PATH + "/checks"), 400, "county-unknown");
        refused(
                given().queryParam("decided_from", "2026-05-01")
                        .queryParam("decided_to", "2026-04-30")
                        .get(PATH + "/penalties"),
                400,
                "days-reversed");
        refused(given().queryParam("format", "pdf").get(PATH + "/penalties"), 400, "invalid-request");
        refused(set("440799", "*", "114407000070400130"), 400, "county-unknown");
        refused(set("440784", "*", "114407000070400131"), 400, "credit-code-invalid");
        refused(set("440784", "\"99\"", "114407000070400130"), 412, "stale-version");
    }

    private static void authority() {
        set(COUNTY, "*", "114407000070400130")
                .then()
                .statusCode(200)
                .body("credit_code", equalTo("114407000070400130"));
    }

    private static Response set(String county, String ifMatch, String code) {
        return json().header("If-Match", ifMatch)
                .body(Map.of("name", "恩平市市场监督管理局", "credit_code", code, "source", "试验", "by", "信用科"))
                .put("/api/v1/authorities/" + county);
    }

    private static String decided(String code, String name, Map<String, Object> changes) {
        Map<String, Object> decision = PenaltyApi.decision(opened(COUNTY, code, name));
        changes.forEach((field, value) -> decision.put(field, "".equals(value) ? null : value));
        return PenaltyApi.decided(decision);
    }

    private static String opened(String county, String code, String name) {
        Map<String, Object> opening = new HashMap<>(Map.of(
                "enterprise_name",
                name,
                "credit_code",
                code,
                "county",
                county,
                "subject_matter",
                "涉嫌无证出厂",
                "opened_on",
                "2026-03-02",
                "procedure",
                "EXTERNAL",
                "external_reference",
                "粤-1"));
        String number = json().body(opening)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("case_number");
        PenaltyApi.step(number, "investigations", Map.of("effective_on", "2026-03-05"));
        return number;
    }

    private static Map<String, Boolean> checked() {
        Map<String, Boolean> checked = new HashMap<>();
        String cursor = null;
        do {
            var request = given().queryParam("county", COUNTY).queryParam("limit", 2);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(PATH + "/checks");
            List<Map<String, Object>> items =
                    page.then().statusCode(200).extract().path("items");
            items.forEach(item -> checked.put((String) item.get("penalty_id"), (Boolean) item.get("passed")));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        return checked;
    }

    private static io.restassured.response.ValidatableResponse check(String id) {
        return given().queryParam("county", COUNTY)
                .queryParam("limit", 500)
                .get(PATH + "/checks")
                .then()
                .rootPath("items.find { it.penalty_id == '" + id + "' }");
    }

    private static Map<String, NamedCsvRecord> file() {
        byte[] bytes = given().queryParam("county", COUNTY)
                .queryParam("decided_from", "2026-04-10")
                .queryParam("decided_to", "2026-04-10")
                .get(PATH + "/penalties")
                .asByteArray();
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream()) {
            return rows.collect(Collectors.toMap(row -> row.getField("CF_WSH"), row -> row));
        }
    }

    private static String number(String id) {
        return given().get(PenaltyApi.PATH + "/" + id).path("decision_number");
    }

    /** In ten thousands, by the database itself. */
    private String recount(String id, String column) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select to_char(" + column
                        + " / 10000, 'FM99999990.000000') from penalty where id = ?::uuid")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}

package cn.jiangmen.quality.enterprise.representatives.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A person's name is seen in full by who may, for a purpose, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class RepresentativeIT {
    private static final String NAME = "欧阳密函测";

    @Inject
    DataSource database;

    @Test
    void itIsMaskedUntilSomebodyLooksForAPurpose() {
        String code = registered();
        given().get(path(code)).then().statusCode(404).body("type", endsWith("legal-representative-not-recorded"));
        record(code, null, NAME)
                .then()
                .statusCode(200)
                .body("name_masked", equalTo("欧**"))
                .header("ETag", "\"1\"");
        given().get(path(code)).then().body("name_masked", equalTo("欧**")).body(not(containsString(NAME)));

        look(code, "送达处罚决定书", "register-officer")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("name", equalTo(NAME));
        look(code, "好奇", "nobody").then().statusCode(403).body(not(containsString(NAME)));
        look(code, null, "register-officer").then().statusCode(400);
        given().queryParam("credit_code", code)
                .get("/api/v1/personal-data-looks")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].purpose", equalTo("送达处罚决定书"))
                .body("items[0].role", equalTo("register-officer"))
                .body(not(containsString(NAME)));
    }

    @Test
    void aLaterOneNamesTheVersionItReplaces() {
        String code = registered();
        record(code, null, NAME).then().statusCode(200);
        record(code, null, "李乙").then().statusCode(428);
        record(code, "\"7\"", "李乙").then().statusCode(412);
        record(code, "\"1\"", "李乙").then().statusCode(200).body("name_masked", equalTo("李**"));
        record(code, "\"2\"", " ").then().statusCode(400);
    }

    @Test
    void itIsInNoOtherAnswerAndInNoOtherTable() throws Exception {
        String code = registered();
        record(code, null, NAME).then().statusCode(200);
        for (String where : new String[] {
            "/api/v1/enterprises/" + code, "/api/v1/enterprises/" + code + "/history", "/api/v1/enterprises?name=欧阳密函"
        }) {
            given().get(where).then().statusCode(200).body(not(containsString("欧阳密函")));
        }
        StringBuilder found = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select c.oid::regclass::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')")) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (Statement each = connection.createStatement();
                        ResultSet hit = each.executeQuery(
                                "select 1 from " + table + " t where t::text like '%" + NAME + "%' limit 1")) {
                    if (hit.next()) {
                        found.append(table).append(' ');
                    }
                }
            }
        }
        assertThat(found.toString().strip()).isEqualTo("legal_representative");
    }

    private static String path(String code) {
        return "/api/v1/enterprises/" + code + "/legal-representative";
    }

    private static String registered() {
        String code = Codes.next();
        given().contentType(ContentType.JSON)
                .body(Map.of("credit_code", code, "name", "江门代表人测试有限公司"))
                .post("/api/v1/enterprises")
                .then()
                .statusCode(201);
        return code;
    }

    private static Response record(String code, String ifMatch, String name) {
        var request = given().contentType(ContentType.JSON).body(Map.of("name", name, "by", "登记科", "reason", "变更登记"));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path(code));
    }

    private static Response look(String code, String purpose, String role) {
        Map<String, Object> body = new HashMap<>();
        body.put("purpose", purpose);
        body.put("by", "执法三科");
        body.put("role", role);
        return given().contentType(ContentType.JSON).body(body).post(path(code) + "/looks");
    }
}

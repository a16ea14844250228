package cn.jiangmen.quality.target.duty.rest;

import static cn.jiangmen.quality.target.duty.rest.DutyApi.CITY;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.PENGJIANG;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.body;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.change;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county's objection to a number stands beside the number and never changes it. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ContestedValueIT {
    private static final String PATH = "/api/v1/contested-values";
    private static int days;

    @Inject
    DataSource database;

    /** A day that no other test contests. */
    private final String day = LocalDate.of(2024, 1, 1).plusDays(++days).toString();

    @Test
    void anAcceptedObjectionLeavesTheLedgerAsItIs() throws SQLException {
        int ledger = ledger();
        String steps = steps();
        String id = post(PATH, proposal(ledger + 7))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("PROPOSED"))
                .body("ledger_value", is(ledger))
                .body("ledger_value_when_proposed", is(ledger))
                .body("decided_by", nullValue())
                .extract()
                .path("id");
        post(PATH, proposal(1)).then().statusCode(409).body("type", endsWith("/already-contested"));
        String path = PATH + "/" + id;
        change(path + "/acceptances", "\"1\"", body("reason", "属实", "follow_up", "更正证书数据", "by", PENGJIANG))
                .then()
                .statusCode(409)
                .body("type", endsWith("/acting-department-wrong"));
        change(path + "/acceptances", "\"1\"", body("reason", "属实")).then().statusCode(400);
        change(path + "/acceptances", "\"1\"", body("reason", "属实", "follow_up", "更正证书数据"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("follow_up", equalTo("更正证书数据"))
                .body("decided_by.office", equalTo("质量发展科"))
                .body("ledger_value", is(ledger))
                .body("proposed_value", is(ledger + 7));

        assertThat(ledger()).isEqualTo(ledger);
        assertThat(steps()).isEqualTo(steps);
        given().get(path + "/history")
                .then()
                .body("items.change", contains("proposed", "accepted"))
                .body("items[1].reason", equalTo("属实"));
        given().get(PATH + "?indicator=MS-ENT&county=440703&state=ACCEPTED&from=" + day + "&to=" + day)
                .then()
                .body("items.id", contains(id));
        post(PATH, proposal(3)).then().statusCode(201); // decided, so it may be contested anew
    }

    @ParameterizedTest
    @CsvSource({"acceptances", "refusals", "withdrawals"})
    void whatIsDecidedIsDecidedOnce(String act) {
        String path = PATH + "/"
                + post(PATH, proposal(9)).then().statusCode(201).extract().path("id");
        DutyApi.json().body(decision(act)).post(path + "/" + act).then().statusCode(428);
        change(path + "/" + act, "\"9\"", decision(act)).then().statusCode(412);
        change(path + "/" + act, "\"1\"", decision(act)).then().statusCode(200);
        for (String again : new String[] {"acceptances", "refusals", "withdrawals"}) {
            change(path + "/" + again, "*", decision(again))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/objection-decided"));
        }
    }

    @Test
    void onlyTheCountyProposesAndWithdraws() {
        Map<String, Object> foreign = proposal(1);
        foreign.put("by", Map.of("department", "gov-440785", "office", "质量科"));
        post(PATH, foreign).then().statusCode(409).body("type", endsWith("/acting-department-wrong"));
        foreign.put("by", CITY);
        post(PATH, foreign).then().statusCode(409);
        String path = PATH + "/"
                + post(PATH, proposal(1)).then().statusCode(201).extract().path("id");
        change(path + "/withdrawals", "\"1\"", body("reason", "误"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/acting-department-wrong"));
        change(path + "/refusals", "\"1\"", body("reason", "误", "by", PENGJIANG))
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator, NO-SUCH, indicator-unknown",
        "county, 440700, county-unknown",
        "county, unattributed, county-unknown",
        "on, 1900-01-01, day-out-of-range",
        "on, 9999-12-31, day-out-of-range",
        "source, '', invalid-request"
    })
    void anObjectionThatCannotBeIsRefused(String field, String value, String problem) {
        Map<String, Object> proposal = proposal(1);
        proposal.put(field, value);
        post(PATH, proposal).then().statusCode(400).body("type", endsWith("/" + problem));
        Map<String, Object> negative = proposal(-1);
        post(PATH, negative).then().statusCode(400);
    }

    private Map<String, Object> proposal(int value) {
        return body(
                "indicator", "MS-ENT",
                "county", "440703",
                "on", day,
                "proposed_value", value,
                "reason", "两家企业证书未计入",
                "source", "县市场监管局核查台账",
                "by", PENGJIANG);
    }

    private static Map<String, Object> decision(String act) {
        return switch (act) {
            case "acceptances" -> body("reason", "属实", "follow_up", "更正");
            case "refusals" -> body("reason", "不属实");
            default -> body("reason", "撤回", "by", PENGJIANG);
        };
    }

    /** The number as the progress tells it. */
    private int ledger() {
        JsonPath progress = DutyApi.get("/api/v1/progress?on=" + day);
        return progress.getInt("indicators.find { it.code == 'MS-ENT' }.counties.find { it.county == '440703' }.value");
    }

    private String steps() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select md5(coalesce(string_agg(s::text, ',' order by s::text), ''))"
                                + " from step s where county = '440703'")) {
            row.next();
            return row.getString(1);
        }
    }
}

package cn.jiangmen.quality.target.duty.rest;

import static cn.jiangmen.quality.target.duty.rest.DutyApi.body;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.change;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.move;
import static cn.jiangmen.quality.target.duty.rest.DutyApi.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists, counts and files of duties, and what is overdue on which day. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class DutyListsIT {
    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private DutyApi api;

    @BeforeEach
    void aPlan() {
        api = new DutyApi(database);
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void aDutyIsOverdueOnTheDayAfterItsDueDayAndNotWhenItIsDone() {
        String duty = api.added("1-1", "education", "LEAD", "gov-440703", "SHARING");
        post(duty + "/milestones", body("title", "节点", "due_on", "2028-06-01", "department", "education"));
        at("2028-06-30");
        given().get(duty).then().body("overdue", is(false)).body("days_overdue", is(0));
        given().get("/api/v1/due-duties?within=0&plan=" + api.plan)
                .then()
                .body("items.kind", org.hamcrest.Matchers.containsInAnyOrder("DUTY", "COUNTY"))
                .body("items.days_left", everyItem(is(0)));
        given().get("/api/v1/overdue-duties?plan=" + api.plan).then().body("items.kind", contains("MILESTONE"));

        at("2028-07-02");
        given().get(duty)
                .then()
                .body("overdue", is(true))
                .body("days_overdue", is(2))
                .body("milestones_overdue", is(1));
        given().get("/api/v1/overdue-duties?plan=" + api.plan)
                .then()
                .body("items", hasSize(3))
                .body("items[0].kind", equalTo("MILESTONE"))
                .body("items[0].days_overdue", is(31));
        given().get("/api/v1/overdue-duties?county=440703&plan=" + api.plan)
                .then()
                .body("items.kind", contains("COUNTY"))
                .body("items[0].departments", contains("gov-440703"));
        given().get("/api/v1/overdue-duties?department=education&plan=" + api.plan)
                .then()
                .body("items", hasSize(2));
        given().get("/api/v1/duties?overdue=true&plan=" + api.plan).then().body("items", hasSize(1));
        move(duty + "/counties/440703", "UNDER_WAY");
        move(duty + "/counties/440703", "DONE");
        given().get("/api/v1/overdue-duties?county=440703&plan=" + api.plan)
                .then()
                .body("items", hasSize(0));
        given().get("/api/v1/duties?overdue=true&county=440703&plan=" + api.plan)
                .then()
                .body("items", hasSize(0));
        given().get("/api/v1/duties?state=DONE&county=440703&plan=" + api.plan)
                .then()
                .body("items", hasSize(1));
        move(duty, "DROPPED");
        given().get("/api/v1/overdue-duties?plan=" + api.plan).then().body("items", hasSize(0));
        given().get(duty).then().body("overdue", is(false)).body("milestones_overdue", is(0));
    }

    @Test
    void theOverviewCountsWhatTheListShows() {
        String[][] duties = {
            {"education", "LEAD", "finance", "SHARING"},
            {"education", "SHARING", "gov-440703", "SHARING", "gov-440704", "SHARING"},
            {"finance", "LEAD", "gov-440703", "COOPERATING"},
            {},
            {"education", "COOPERATING"}
        };
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < duties.length; i++) {
            paths.add(api.added("1-" + (i + 1), duties[i]));
        }
        move(paths.get(1), "UNDER_WAY");
        move(paths.get(1) + "/counties/440703", "UNDER_WAY");
        move(paths.get(1) + "/counties/440703", "DONE");
        move(paths.get(3), "DROPPED");
        move(paths.get(4), "UNDER_WAY");
        move(paths.get(4), "DONE");
        change(paths.get(2) + "/reschedulings", "*", body("due_on", "2028-07-20", "reason", "调整"));
        at("2028-07-05");

        JsonPath overview = DutyApi.get("/api/v1/duty-overview?plan=" + api.plan);
        List<Map<String, Object>> listed =
                DutyApi.get("/api/v1/duties?plan=" + api.plan).getList("items");
        assertThat(overview.getString("on")).isEqualTo("2028-07-05");
        assertThat(overview.getInt("total.duties")).isEqualTo(listed.size());
        assertThat(overview.getInt("total.overdue")).isEqualTo(count(listed, duty -> (boolean) duty.get("overdue")));
        assertThat(overview.getInt("total.due_soon")).isEqualTo(1);
        for (String state : new String[] {"PLANNED", "UNDER_WAY", "DONE", "DROPPED"}) {
            assertThat(overview.getInt("total." + state.toLowerCase(java.util.Locale.ROOT)))
                    .isEqualTo(count(listed, duty -> state.equals(duty.get("state"))));
        }
        for (String code : new String[] {"education", "finance"}) {
            for (String role : new String[] {"LEAD", "SHARING", "COOPERATING"}) {
                assertThat(overview.getInt("departments.find { it.code == '" + code + "' }."
                                + role.toLowerCase(java.util.Locale.ROOT)))
                        .as(code + " " + role)
                        .isEqualTo(count(listed, duty -> has(duty, code, role)));
            }
        }
        assertThat(overview.getInt("departments.find { it.code == 'gov-440703' }.done"))
                .isEqualTo(1);
        assertThat(overview.getInt("departments.find { it.code == 'gov-440703' }.planned"))
                .isEqualTo(1);
        assertThat(overview.getList("counties.county", String.class))
                .containsExactly("440703", "440704", "440705", "440781", "440783", "440784", "440785");
        assertThat(overview.getList("counties.duties", Integer.class)).containsExactly(2, 1, 0, 0, 0, 0, 0);
        assertThat(overview.getList("counties.done", Integer.class)).containsExactly(1, 0, 0, 0, 0, 0, 0);
        assertThat(overview.getList("counties.overdue", Integer.class)).containsExactly(1, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void pagesJoinToTheWholeList() {
        for (int i = 1; i <= 5; i++) {
            api.added("1-" + i, "education", "LEAD", "gov-440703", "SHARING");
        }
        assertThat(paged("/api/v1/duties?limit=2&plan=" + api.plan, "code"))
                .containsExactly("1-1", "1-2", "1-3", "1-4", "1-5");
        at("2029-01-01");
        assertThat(paged("/api/v1/overdue-duties?limit=3&plan=" + api.plan, "id"))
                .hasSize(10)
                .doesNotHaveDuplicates();
        assertThat(paged("/api/v1/departments?limit=10", "code"))
                .doesNotHaveDuplicates()
                .contains("water", "gov-440785");
    }

    @Test
    void filesOpenInExcelAndRunNothing() {
        Map<String, Object> evil = api.duty("1-1", "education", "LEAD", "gov-440703", "SHARING");
        evil.put("title_zh", "=HYPERLINK(\"https://a.cn\",\"x\")");
        evil.put("words", "@SUM(1+1)");
        post("/api/v1/duties", evil).then().statusCode(201);
        byte[] file = given().get("/api/v1/duties.csv?plan=" + api.plan)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"duties.csv\"")
                .extract()
                .asByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF任务编号,条目,任务,");
        assertThat(text.split("\r\n")).hasSize(3);
        assertThat(text)
                .contains("\"'=HYPERLINK(")
                .contains(",'@SUM(1+1),")
                .contains("蓬江区")
                .contains(",0.00,0.00");

        at("2029-01-01");
        String overdue =
                given().get("/api/v1/overdue-duties.csv?plan=" + api.plan).asString();
        assertThat(overdue).contains("县(市、区)任务").contains("蓬江区人民政府").contains(",185");
        given().get("/api/v1/overdue-duties.xlsx?plan=" + api.plan).then().statusCode(200);
        given().get("/api/v1/duties.xlsx?plan=" + api.plan + "&department=education")
                .then()
                .statusCode(200);
    }

    @Test
    void theRulesOfRemindersAreChangedWithCare() {
        Map<String, Object> rule = DutyApi.get("/api/v1/reminder-rules").<Map<String, Object>>getList("$").stream()
                .filter(each -> each.get("applies_to").equals("MILESTONE"))
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/reminder-rules/MILESTONE";
        DutyApi.json().body(body("days_before", List.of(5))).put(path).then().statusCode(428);
        DutyApi.json()
                .header("If-Match", "\"99\"")
                .body(body("days_before", List.of(5)))
                .put(path)
                .then()
                .statusCode(412);
        DutyApi.json()
                .header("If-Match", "*")
                .body(body("days_before", List.of()))
                .put(path)
                .then()
                .statusCode(400);
        DutyApi.json()
                .header("If-Match", "*")
                .body(body("days_before", List.of(400)))
                .put(path)
                .then()
                .statusCode(400);
        DutyApi.json()
                .header("If-Match", "\"" + rule.get("version") + "\"")
                .body(body("days_before", rule.get("days_before")))
                .put(path)
                .then()
                .statusCode(200)
                .body("days_before", equalTo(rule.get("days_before")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/duties?plan=x, plan-unknown",
        "/api/v1/duties?item=7.7, item-unknown",
        "/api/v1/duties?department=x, department-unknown",
        "/api/v1/duties?county=unattributed, county-unknown",
        "/api/v1/duties?role=BOSS, invalid-parameter",
        "/api/v1/duties?overdue=yes, invalid-parameter",
        "/api/v1/duties?owner=x, unknown-parameter",
        "/api/v1/duties?cursor=abc, invalid-cursor",
        "/api/v1/duties?cursor=WyJhIiwiOTk5OTk5OTk5OTkiXQ, invalid-cursor",
        "/api/v1/duties?limit=501, invalid-request",
        "/api/v1/duties.csv?county=440700, county-unknown",
        "/api/v1/overdue-duties?department=x, department-unknown",
        "/api/v1/overdue-duties?cursor=WyJhIiwiYiJd, invalid-cursor",
        "/api/v1/overdue-duties.csv?plan=x, plan-unknown",
        "/api/v1/due-duties?within=-1, invalid-request",
        "/api/v1/due-duties?within=9999, invalid-request",
        "/api/v1/duty-reminders?duty=x, duty-unknown",
        "/api/v1/duty-reminders?cursor=WyJhIiwiYiJd, invalid-cursor",
        "/api/v1/duty-overview?plan=x, plan-unknown",
        "/api/v1/duty-items?plan=x, plan-unknown",
        "/api/v1/departments?kind=CLUB, invalid-parameter",
        "/api/v1/departments?county=1, county-unknown",
        "/api/v1/contested-values?indicator=x, indicator-unknown",
        "/api/v1/contested-values?state=OPEN, invalid-parameter",
        "/api/v1/contested-values?from=1, invalid-parameter"
    })
    void whatCannotBeAnsweredIsABadRequest(String address, String problem) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + problem));
    }

    private void at(String day) {
        clock.moveTo(LocalDate.parse(day), LocalTime.NOON);
    }

    private static List<Object> paged(String address, String field) {
        List<Object> all = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = DutyApi.get(cursor == null ? address : address + "&cursor=" + cursor);
            all.addAll(page.getList("items." + field));
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        return all;
    }

    private static int count(List<Map<String, Object>> duties, Predicate<Map<String, Object>> which) {
        return (int) duties.stream().filter(which).count();
    }

    private static boolean has(Map<String, Object> duty, String code, String role) {
        return ((List<?>) duty.get("departments"))
                .stream()
                        .map(Map.class::cast)
                        .anyMatch(each -> Objects.equals(each.get("code"), code) && role.equals(each.get("role")));
    }
}

package cn.jiangmen.quality.enterprise.rest;

import static cn.jiangmen.quality.enterprise.rest.Api.change;
import static cn.jiangmen.quality.enterprise.rest.Api.changeIf;
import static cn.jiangmen.quality.enterprise.rest.Api.get;
import static cn.jiangmen.quality.enterprise.rest.Api.json;
import static cn.jiangmen.quality.enterprise.rest.Api.register;
import static cn.jiangmen.quality.enterprise.rest.Api.registered;
import static cn.jiangmen.quality.enterprise.rest.Api.registration;
import static cn.jiangmen.quality.enterprise.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers get when they do it right. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class EnterpriseApiIT {
    @Test
    void aRegistrationIsAnsweredWithPlaceVersionAndState() {
        String code = Codes.next();

        register(registration(code))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/enterprises/" + code))
                .header("ETag", "\"1\"")
                .body("credit_code", equalTo(code))
                .body("kind", equalTo("ENTERPRISE"))
                .body("status", equalTo("OPERATING"))
                .body("county", equalTo("440703"))
                .body("county_periods", hasSize(1))
                .body("county_periods[0].from", equalTo("2020-01-01"))
                .body("county_periods[0].to", nullValue())
                .body("warnings", empty())
                .body("version", equalTo(1));
        get(code).then().statusCode(200).header("ETag", "\"1\"").body("size", equalTo("SMALL"));
    }

    @Test
    void theCodeIsComparedInNormalFormAndKeptAsWritten() {
        String code = Codes.next();
        String written = " " + code.toLowerCase(java.util.Locale.ROOT).replace('9', '9');

        register(registration(written))
                .then()
                .statusCode(201)
                .body("credit_code", equalTo(code))
                .body("credit_code_written", equalTo(written));
        get(written.strip()).then().statusCode(200).body("credit_code", equalTo(code));
        register(registration(code)).then().statusCode(409);
    }

    @Test
    void aWarningStaysOnTheRecord() {
        // position 17 does not fit, position 18 does
        String code = "91440703MA4T00028";
        String check = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> code + (char) c)
                .filter(cn.hutool.core.util.CreditCodeUtil::isCreditCode)
                .findFirst()
                .orElseThrow();

        register(registration(check)).then().statusCode(201).body("warnings", contains("ORGANISATION_CODE_CHECK"));
        get(check).then().body("warnings", contains("ORGANISATION_CODE_CHECK"));
    }

    @Test
    void theLeastThatCanBeSaidIsCodeAndName() {
        String code = Codes.next("12440703");

        register(new HashMap<>(Map.of("credit_code", code, "name", "江门市测试检测所")))
                .then()
                .statusCode(201)
                .body("kind", equalTo("INSTITUTION"))
                .body("county", equalTo("unattributed"))
                .body("county_periods", empty())
                .body("industry", nullValue());
    }

    @Test
    void corrections() {
        String code = registered();

        changeIf("\"1\"", code, "corrections", "name", "新名称有限公司", "erase", List.of("ADDRESS"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("新名称有限公司"))
                .body("address", nullValue())
                .body("industry", equalTo("3872"));
    }

    @Test
    void aMoveKnownLateIsInsertedBeforeTheRecordedOne() {
        String code = registered();
        changeIf("\"1\"", code, "county-moves", "county", "440704", "effective_on", "2024-05-01")
                .then()
                .statusCode(200);

        changeIf("\"2\"", code, "county-moves", "county", "440705", "effective_on", "2022-02-01")
                .then()
                .statusCode(200)
                .body("county_periods.county", contains("440703", "440705", "440704"))
                .body("county_periods.from", contains("2020-01-01", "2022-02-01", "2024-05-01"))
                .body("county_periods.to", contains("2022-02-01", "2024-05-01", null));
        given().get(Api.PATH + "/" + code + "?on=2023-01-01").then().body("county", equalTo("440705"));
        given().get(Api.PATH + "/" + code + "?on=2019-01-01").then().body("county", equalTo("unattributed"));
    }

    @Test
    void wrongMovesAreCorrectedAndWithdrawn() {
        String code = registered();
        change(code, "county-moves", "county", "440704", "effective_on", "2024-05-01");

        change(
                        code,
                        "county-move-corrections",
                        "recorded_on",
                        "2024-05-01",
                        "county",
                        "outside",
                        "effective_on",
                        "2024-06-01")
                .then()
                .statusCode(200)
                .body("county_periods.county", contains("440703", "outside"))
                .body("county_periods[1].from", equalTo("2024-06-01"));
        change(code, "county-move-withdrawals", "recorded_on", "2024-06-01")
                .then()
                .statusCode(200)
                .body("county_periods.county", contains("440703"))
                .body("county_periods[0].to", nullValue());
    }

    @Test
    void aDeregistrationHoldsFromItsDayAndCanBeWithdrawn() {
        String code = registered();

        change(code, "deregistrations", "effective_on", "2025-03-31")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEREGISTERED"))
                .body("deregistered_on", equalTo("2025-03-31"));
        given().get(Api.PATH + "/" + code + "?on=2025-03-30").then().body("status", equalTo("OPERATING"));
        change(code, "deregistration-withdrawals")
                .then()
                .statusCode(200)
                .body("status", equalTo("OPERATING"))
                .body("deregistered_on", nullValue());
    }

    @Test
    void theHistoryTellsEveryVersionWithItsChangesAndItsRequest() {
        String code = Codes.next();
        json().header("X-Request-ID", "first-request")
                .body(registration(code))
                .post(Api.PATH)
                .then()
                .header("X-Request-ID", "first-request");
        change(code, "corrections", "name", "新名称有限公司");
        change(code, "county-moves", "county", "440704", "effective_on", "2024-05-01");

        given().get(Api.PATH + "/" + code + "/history")
                .then()
                .statusCode(200)
                .body("next_cursor", nullValue())
                .body("items.version", contains(1, 2, 3))
                .body("items.change", contains("registered", "corrected", "county-moved"))
                .body("items[0].request_id", equalTo("first-request"))
                .body("items[0].changes.field", hasItem("name"))
                .body("items[0].changes.field", not(hasItem("deregistered_on")))
                .body("items[1].changes.field", contains("name"))
                .body("items[1].changes[0].before", equalTo("江门市测试制造有限公司"))
                .body("items[1].changes[0].after", equalTo("新名称有限公司"))
                .body("items[1].reason", equalTo("测试"))
                .body("items[2].changes.field", contains("county_periods"))
                .body("items[2].effective_on", equalTo("2024-05-01"));
        Response page = given().get(Api.PATH + "/" + code + "/history?limit=2");
        given().queryParam("cursor", page.<String>path("next_cursor"))
                .get(Api.PATH + "/" + code + "/history")
                .then()
                .body("items.version", contains(3))
                .body("items[0].changes.field", contains("county_periods"));
    }

    @Test
    void aListIsReadPageByPageWithoutLossOrRepetition() {
        String name = "分页测试" + Codes.next();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String code = Codes.next();
            register(with(registration(code), "name", name + "第" + i)).then().statusCode(201);
            codes.add(code);
        }

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            Response page = given().queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .queryParam("name", name)
                    .queryParam("limit", 3)
                    .get(Api.PATH);
            read.addAll(page.path("items.credit_code"));
            cursor = page.path("next_cursor");
        } while (cursor != null);

        assertThat(read).isEqualTo(codes.stream().sorted().toList());
    }

    @Test
    void filtersAreJoined() {
        String mark = "筛选" + Codes.next();
        String moved = Codes.next();
        String gone = Codes.next();
        register(with(registration(moved), "name", mark + "(甲)有限公司"));
        change(moved, "county-moves", "county", "440704", "effective_on", "2024-05-01");
        register(with(with(registration(gone), "name", mark + "乙"), "industry", "C3011"));
        change(gone, "deregistrations", "effective_on", "2025-03-31");

        found(mark, "county", "440704", contains(moved));
        found(mark, "county", "440703", contains(gone));
        found(mark, "county", "440703", "on", "2024-04-30", contains(moved, gone));
        found(mark, "county", "unattributed", "on", "2019-12-31", contains(moved, gone));
        found(mark, "county", "outside", empty());
        found(mark, "status", "OPERATING", contains(moved));
        found(mark, "status", "DEREGISTERED", contains(gone));
        found(mark, "status", "OPERATING", "on", "2025-03-30", contains(moved, gone));
        found(mark, "industry", "C", contains(moved, gone));
        found(mark, "industry", "30", contains(gone));
        found(mark, "size", "SMALL", contains(moved, gone));
        found(mark, "size", "LARGE", empty());
        found(mark + "(甲)", "size", "SMALL", contains(moved));
        found(mark + "%", "size", "SMALL", empty());
    }

    @Test
    void theCountiesAreTheSevenOfTheCity() {
        given().get("/api/v1/counties")
                .then()
                .statusCode(200)
                .body("code", contains("440703", "440704", "440705", "440781", "440783", "440784", "440785"))
                .body("name_zh", hasItem("鹤山市"))
                .body("name_en", hasItem("Heshan"));
    }

    @Test
    void aRepeatedRegistrationUnderTheSameKeyGetsTheFirstAnswer() {
        String code = Codes.next();
        String key = "key-" + code;

        Response first =
                json().header("Idempotency-Key", key).body(registration(code)).post(Api.PATH);
        Response second =
                json().header("Idempotency-Key", key).body(registration(code)).post(Api.PATH);

        assertThat(second.statusCode()).isEqualTo(201).isEqualTo(first.statusCode());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        given().get(Api.PATH + "/" + code + "/history").then().body("items", hasSize(1));
    }

    @Test
    void oneOfManyConcurrentRegistrationsOfACodeSucceeds() throws Exception {
        String code = Codes.next();

        List<Integer> statuses = atOnce(8, () -> register(registration(code)).statusCode());

        assertThat(statuses).containsOnlyOnce(201).contains(409).containsOnly(201, 409);
    }

    @Test
    void oneOfManyConcurrentChangesOfAVersionSucceeds() throws Exception {
        String code = registered();

        List<Integer> statuses = atOnce(8, () -> changeIf("\"1\"", code, "corrections", "name", "新名称" + Codes.next())
                .statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
        get(code).then().body("version", equalTo(2));
    }

    private static void found(String name, String filter, String value, org.hamcrest.Matcher<?> codes) {
        given().queryParam("name", name)
                .queryParam(filter, value)
                .get(Api.PATH)
                .then()
                .statusCode(200)
                .body("items.credit_code", codes);
    }

    private static void found(
            String name,
            String filter,
            String value,
            String second,
            String secondValue,
            org.hamcrest.Matcher<?> codes) {
        given().queryParam("name", name)
                .queryParam(filter, value)
                .queryParam(second, secondValue)
                .get(Api.PATH)
                .then()
                .statusCode(200)
                .body("items.credit_code", codes);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> call) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> calls =
                    IntStream.range(0, times).mapToObj(i -> call).toList();
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> result : callers.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}

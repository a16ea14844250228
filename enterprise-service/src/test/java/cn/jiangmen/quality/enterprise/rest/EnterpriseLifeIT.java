package cn.jiangmen.quality.enterprise.rest;

import static cn.jiangmen.quality.enterprise.rest.Api.change;
import static cn.jiangmen.quality.enterprise.rest.Api.changeIf;
import static cn.jiangmen.quality.enterprise.rest.Api.get;
import static cn.jiangmen.quality.enterprise.rest.Api.register;
import static cn.jiangmen.quality.enterprise.rest.Api.registered;
import static cn.jiangmen.quality.enterprise.rest.Api.registration;
import static cn.jiangmen.quality.enterprise.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.enterprise.events.Events;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, codes, states, mergers, zones and sites over HTTP, and what readers of the events are told of them. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class EnterpriseLifeIT {
    private static final String DAY = "2025-03-31";

    @Inject
    DataSource database;

    @Test
    void aFormerNameIsKeptAndFound() {
        String code = Codes.next();
        register(with(registration(code), "name", "江门旧名" + code + "厂"));
        change(code, "name-changes", "name", "江门新名" + code + "有限公司", "effective_on", DAY)
                .then()
                .statusCode(200)
                .body("name", equalTo("江门新名" + code + "有限公司"))
                .body("former_names.name", contains("江门旧名" + code + "厂"))
                .body("former_names[0].from", nullValue())
                .body("former_names[0].to", equalTo(DAY));

        given().queryParam("name", "旧 名" + code.toLowerCase(java.util.Locale.ROOT))
                .get(Api.PATH)
                .then()
                .body("items.credit_code", contains(code));
        change(code, "name-changes", "name", "江门更早" + code, "effective_on", "2021-01-01")
                .then()
                .body("name", equalTo("江门新名" + code + "有限公司"))
                .body("former_names", hasSize(2));
        change(code, "name-change-withdrawals", "recorded_on", DAY)
                .then()
                .body("name", equalTo("江门更早" + code))
                .body("former_names", hasSize(1));
        change(code, "name-changes", "name", "未来", "effective_on", "2199-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void afterAChangeOfCodeBothCodesLeadToTheEnterprise() throws Exception {
        String old = Codes.next("92440703");
        String id = register(registration(old)).then().statusCode(201).extract().path("enterprise_id");
        get(old).then().body("kind", equalTo("SOLE_TRADER"));
        String fresh = Codes.next();
        change(old, "credit-code-changes", "credit_code", fresh.toLowerCase(java.util.Locale.ROOT), "effective_on", DAY)
                .then()
                .statusCode(200)
                .body("credit_code", equalTo(fresh))
                .body("former_credit_codes", contains(old))
                .body("kind", equalTo("ENTERPRISE"));

        get(old).then().statusCode(200).body("credit_code", equalTo(fresh));
        get(fresh).then().body("enterprise_id", equalTo(id));
        register(registration(old)).then().statusCode(409);
        change(old, "corrections", "size", "LARGE").then().statusCode(200).body("size", equalTo("LARGE"));
        change(fresh, "credit-code-change-withdrawals")
                .then()
                .statusCode(200)
                .body("credit_code", equalTo(old))
                .body("former_credit_codes", empty());
        get(fresh).then().statusCode(404);
        Events.are(database, id, "enterprise", "registered", "credit-code-changed", "corrected", "corrected");
    }

    @Test
    void anothersCodeCannotBeTaken() {
        String code = registered();
        change(code, "credit-code-changes", "credit_code", registered(), "effective_on", DAY)
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("credit-code-taken"));
        get(code).then().body("version", equalTo(1));
    }

    @Test
    void afterAMergerTheCodesLeadToTheSurvivor() throws Exception {
        String first = registered();
        String second = registered();
        String third = registered();
        String firstId = get(first).path("enterprise_id");
        String secondId = get(second).path("enterprise_id");
        String thirdId = get(third).path("enterprise_id");

        change(first, "mergers", "survivor", second, "effective_on", "2024-01-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("merged_into.credit_code", equalTo(second))
                .body("former_credit_codes", empty());
        change(second, "mergers", "survivor", third, "effective_on", "2025-01-01")
                .then()
                .statusCode(200);

        get(first).then().body("credit_code", equalTo(third));
        get(third).then().body("former_credit_codes", org.hamcrest.Matchers.containsInAnyOrder(first, second));
        given().queryParam("itself", true)
                .get(Api.PATH + "/" + first)
                .then()
                .body("credit_code", equalTo(first))
                .body("status_periods.status", contains("OPERATING", "MERGED"));
        change(third, "mergers", "survivor", first, "effective_on", DAY).then().statusCode(409);
        change(first, "credit-code-changes", "credit_code", Codes.next(), "effective_on", DAY)
                .then()
                .statusCode(409);

        change(second, "merger-withdrawals").then().statusCode(200).body("status", equalTo("OPERATING"));
        get(first).then().body("credit_code", equalTo(second));
        get(third).then().body("former_credit_codes", empty());
        Events.are(database, firstId, "enterprise", "registered", "merged");
        Events.are(database, secondId, "enterprise", "registered", "corrected", "merged", "corrected");
        Events.are(database, thirdId, "enterprise", "registered", "corrected", "corrected");
    }

    @Test
    void ofTwoMergersIntoEachOtherOneSucceeds() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                String one = registered();
                String other = registered();
                Future<Integer> there = both.submit(() -> change(one, "mergers", "survivor", other, "effective_on", DAY)
                        .statusCode());
                Future<Integer> back = both.submit(() -> change(other, "mergers", "survivor", one, "effective_on", DAY)
                        .statusCode());
                assertThat(List.of(there.get(), back.get()))
                        .containsOnlyOnce(200)
                        .allMatch(s -> s == 200 || s == 409 || s == 412);
                String survivor = there.get() == 200 ? other : one;
                get(one).then().statusCode(200).body("credit_code", equalTo(survivor));
                get(other).then().statusCode(200).body("credit_code", equalTo(survivor));
            }
        }
    }

    @Test
    void aCodeThatIsGivenUpIsNobodyElses() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                String old = registered();
                String fresh = Codes.next();
                Future<Integer> changed =
                        both.submit(() -> change(old, "credit-code-changes", "credit_code", fresh, "effective_on", DAY)
                                .statusCode());
                Future<Integer> taken =
                        both.submit(() -> register(registration(old)).statusCode());
                assertThat(changed.get()).isEqualTo(200);
                assertThat(taken.get()).isEqualTo(409);
                get(old).then().statusCode(200).body("credit_code", equalTo(fresh));
            }
        }
    }

    @Test
    void aRevokedEnterpriseIsCountedNowhereAndMayStillBeDeregistered() {
        String code = registered();
        change(code, "revocations", "effective_on", "2024-06-01").then().statusCode(200);
        change(code, "deregistrations", "effective_on", DAY).then().statusCode(200);
        get(code)
                .then()
                .body("status_periods.status", contains("OPERATING", "REVOKED", "DEREGISTERED"))
                .body("revoked_on", equalTo("2024-06-01"))
                .body("deregistered_on", equalTo(DAY));
        given().queryParam("on", "2024-06-01").get(Api.PATH + "/" + code).then().body("status", equalTo("REVOKED"));
        given().queryParam("status", "REVOKED")
                .queryParam("on", "2024-06-01")
                .queryParam("limit", 500)
                .get(Api.PATH)
                .then()
                .body("items.credit_code", hasItem(code));
        change(code, "revocation-withdrawals")
                .then()
                .body("status_periods.status", contains("OPERATING", "DEREGISTERED"));
    }

    @Test
    void whoSatInTheCityAndMovedOutIsMovedOutAndMayComeBack() {
        String code = registered();
        change(code, "county-moves", "county", "outside", "effective_on", "2024-05-01")
                .then()
                .body("status", equalTo("MOVED_OUT"));
        given().queryParam("on", "2024-04-30").get(Api.PATH + "/" + code).then().body("status", equalTo("OPERATING"));
        change(code, "county-moves", "county", "440781", "effective_on", "2025-05-01")
                .then()
                .body("status_periods.status", contains("OPERATING", "MOVED_OUT", "OPERATING"));
        String outsider = Codes.next();
        register(with(with(registration(outsider), "county", "outside"), "county_since", null))
                .then()
                .body("status", equalTo("OPERATING"));
    }

    @Test
    void zonesAndSitesAreFoundOnTheirDays() {
        String code = registered();
        change(code, "zone-entries", "zone", "440705453", "from", "2022-01-01")
                .then()
                .statusCode(200);
        change(code, "zone-departures", "zone", "440705453", "effective_on", DAY)
                .then()
                .body("zones[0].to", equalTo(DAY));
        found("zone", "440705453", "2025-03-30", code, true);
        found("zone", "440705453", DAY, code, false);
        change(code, "zone-entries", "zone", "440705453", "from", DAY).then().statusCode(200);
        change(code, "zone-entry-withdrawals", "zone", "440705453", "recorded_from", DAY)
                .then()
                .body("zones", hasSize(1));

        change(code, "sites", "kind", "PRODUCTION", "name", "二厂", "county", "440785", "from", "2023-01-01")
                .then()
                .statusCode(200)
                .body("sites[0].site", equalTo(1))
                .body("county", equalTo("440703"));
        found("site_county", "440785", "2022-12-31", code, false);
        found("site_county", "440785", "2023-01-01", code, true);
        change(code, "site-corrections", "site", 1, "kind", "WAREHOUSE", "name", "仓库", "county", "440784")
                .then()
                .statusCode(200)
                .body("sites[0].kind", equalTo("WAREHOUSE"));
        change(code, "site-closures", "site", 1, "effective_on", DAY).then().body("sites[0].to", equalTo(DAY));
        change(code, "site-closures", "site", 1, "effective_on", DAY).then().statusCode(404);
    }

    @Test
    void anIndustryThatIsNotListedIsTakenWithAWarning() {
        String code = Codes.next();
        register(with(registration(code), "industry", "3899"))
                .then()
                .body("warnings", empty())
                .body("industry_name", equalTo("其他未列明电气机械及器材制造"));
        change(code, "corrections", "industry", "3898")
                .then()
                .statusCode(200)
                .body("warnings", contains("INDUSTRY_NOT_LISTED"));
        change(code, "corrections", "industry", "C38").then().body("warnings", empty());
    }

    @Test
    void countsAddUpToTheList() {
        String name = "统计" + Codes.next();
        for (String county : new String[] {"440703", "440703", "440781", null}) {
            register(with(with(registration(Codes.next()), "name", name), "county", county))
                    .then()
                    .statusCode(201);
        }
        given().queryParam("name", name)
                .get(Api.PATH + "/counts")
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("counts.key", contains("440703", "440781", "unattributed"))
                .body("counts.number", contains(2, 1, 1));
        for (String by : new String[] {"SECTION", "DIVISION", "SIZE", "KIND", "STATUS"}) {
            given().queryParam("name", name)
                    .queryParam("by", by)
                    .get(Api.PATH + "/counts")
                    .then()
                    .body("total", equalTo(4))
                    .body("counts", hasSize(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"revocations", "mergers", "credit-code-changes", "name-changes", "zone-entries", "sites"})
    void everyActNamesTheVersionItWasDecidedOn(String act) {
        String code = registered();
        Object[] body =
                switch (act) {
                    case "revocations" -> new Object[] {"effective_on", DAY};
                    case "mergers" -> new Object[] {"survivor", registered(), "effective_on", DAY};
                    case "credit-code-changes" -> new Object[] {"credit_code", Codes.next(), "effective_on", DAY};
                    case "name-changes" -> new Object[] {"name", "新名称", "effective_on", DAY};
                    case "zone-entries" -> new Object[] {"zone", "JM-GXQ"};
                    default -> new Object[] {"kind", "BRANCH", "name", "分店"};
                };
        changeIf(null, code, act, body).then().statusCode(428);
        changeIf("\"7\"", code, act, body).then().statusCode(412);
        get(code).then().body("version", equalTo(1));
        changeIf("\"1\"", code, act, body).then().statusCode(200);
    }

    private static void found(String filter, String value, String on, String code, boolean there) {
        given().queryParam(filter, value)
                .queryParam("on", on)
                .queryParam("limit", 500)
                .get(Api.PATH)
                .then()
                .statusCode(200)
                .body("items.credit_code", there ? hasItem(code) : not(hasItem(code)));
    }
}

package cn.jiangmen.quality.supervision.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the public sees of penalties and listings, from the moment of publication to the moment of its end. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class PublicPagesIT {
    private static final String ZH = "/public/zh/penalties";
    private static final String LISTINGS = "/public/zh/dishonesty";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @Test
    void aVisitorIsLedToTheLanguageOfTheBrowser() {
        for (Map.Entry<String, String> each :
                Map.of("en-GB,en;q=0.9", "en", "zh-CN", "zh", "fr", "zh").entrySet()) {
            given().redirects()
                    .follow(false)
                    .header("Accept-Language", each.getKey())
                    .get("/public")
                    .then()
                    .statusCode(303)
                    .header("Location", startsWith("http"))
                    .header("Location", org.hamcrest.Matchers.endsWith("/public/" + each.getValue()))
                    .header("Vary", containsString("Accept-Language"));
        }
    }

    @Test
    void aPublishedPenaltyIsShownRedactedAndNoCacheKeepsItUnasked() {
        String code = Codes.fresh("440703");
        String id = published(code);

        Response page = given().get(ZH + "/" + id);

        page.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", allOf(containsString("no-cache"), containsString("must-revalidate")))
                .header("X-Robots-Tag", allOf(containsString("unavailable_after"), containsString("2029")))
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("default-src 'none'"), not(containsString("script"))))
                .body(containsString(code))
                .body(containsString("电话***的人未经认证擅自出厂"))
                .body(containsString("50,000.00 元"))
                .body(not(containsString("13812345678")))
                .body(not(containsString("<script")));
        given().header("If-None-Match", page.header("ETag"))
                .get(ZH + "/" + id)
                .then()
                .statusCode(304)
                .body(equalTo(""));
        given().get("/public/en/penalties/" + id)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body(containsString("CNY 50,000.00"))
                .body(containsString("National enterprise credit publicity system"));
        assertThat(listed(code)).contains(id);
    }

    @Test
    void anEarlyStopIsSeenAtOnceAndWhatHadBeenShownIsGone() {
        String code = Codes.fresh("440703");
        String id = published(code);
        String tag = given().get(ZH + "/" + id).header("ETag");
        PenaltyApi.act(id, "performances", Map.of("effective_on", "2026-05-01"))
                .then()
                .statusCode(200);
        PenaltyApi.publication(
                        id,
                        "GSXT",
                        "early-stop-applications",
                        Map.of(
                                "effective_on",
                                "2026-10-15",
                                "harm_removed",
                                true,
                                "on_no_list",
                                true,
                                "by",
                                PenaltyApi.BY))
                .then()
                .statusCode(200);
        assertThat(listed(code)).contains(id);
        PenaltyApi.publication(
                        id,
                        "GSXT",
                        "early-stop-decisions",
                        Map.of("effective_on", "2026-10-16", "granted", true, "by", PenaltyApi.BY))
                .then()
                .statusCode(200);

        given().header("If-None-Match", tag)
                .get(ZH + "/" + id)
                .then()
                .statusCode(410)
                .header("Cache-Control", "no-store")
                .body(containsString("提前停止公示"))
                .body(not(containsString(code)))
                .body(not(containsString("未经认证")));
        given().get("/public/en/penalties/" + id).then().statusCode(410).body(containsString("stopped early"));
        assertThat(listed(code)).doesNotContain(id);
    }

    @Test
    void aWithdrawnPenaltyIsGoneWithTheReasonInItsPlace() {
        String code = Codes.fresh("440703");
        String id = published(code);

        PenaltyApi.act(id, "withdrawals", Map.of("reason", "经行政复议撤销,联系人电话13812345678"))
                .then()
                .statusCode(200);

        given().get(ZH + "/" + id)
                .then()
                .statusCode(410)
                .body(containsString("行政处罚决定已被撤销"))
                .body(containsString("经行政复议撤销"))
                .body(not(containsString("13812345678")))
                .body(not(containsString(code)));
        given().get(ZH).then().statusCode(200).body(containsString("撤回说明")).body(containsString("经行政复议撤销"));
        assertThat(listed(code)).doesNotContain(id);
    }

    @Test
    void whatIsCorrectedIsTakenDownUntilTheRightTextIsShown() {
        String code = Codes.fresh("440703");
        String id = published(code);
        Map<String, Object> right = PenaltyApi.decision("unused", "facts", "更正后的事实");
        right.keySet().removeAll(List.of("case_number", "by"));
        PenaltyApi.act(id, "corrections", Map.of("decision", right, "effective_on", "2026-06-10", "reason", "笔误"))
                .then()
                .statusCode(200);

        given().get(ZH + "/" + id)
                .then()
                .statusCode(404)
                .body(containsString("正在更正"))
                .body(not(containsString(code)));

        PenaltyApi.publication(id, "GSXT", "republishings", Map.of("reviewed_by", "办公室"))
                .then()
                .statusCode(200);
        given().get(ZH + "/" + id).then().statusCode(200).body(containsString("更正后的事实"));
    }

    @Test
    void onTheDayOfItsEndItIsGoneThoughNoTimerHasRun() throws Exception {
        String code = Codes.fresh("440703");
        String id = published(code);
        LocalDate today = LocalDate.now(clock);
        for (String table : List.of("published_penalty", "penalty_publication")) {
            change("update " + table + " set ends_on = ? where penalty_id = ?", today.plusDays(1), UUID.fromString(id));
        }
        given().get(ZH + "/" + id).then().statusCode(200);
        for (String table : List.of("published_penalty", "penalty_publication")) {
            change("update " + table + " set ends_on = ? where penalty_id = ?", today, UUID.fromString(id));
        }

        given().get(ZH + "/" + id).then().statusCode(410).body(containsString("公示期满"));
        assertThat(listed(code)).doesNotContain(id);
    }

    @Test
    void aPenaltyThatWasNeverShownIsNoPage() {
        String inCase = PenaltyApi.investigated("EXTERNAL", Codes.fresh("440703"));
        String id = PenaltyApi.decided(PenaltyApi.decision(inCase));
        for (String unknown : List.of(id, UUID.randomUUID().toString(), "1-1-1-1-1", "x")) {
            given().get(ZH + "/" + unknown)
                    .then()
                    .statusCode(404)
                    .contentType("text/html;charset=UTF-8")
                    .body(containsString("没有这个页面"));
        }
        given().get(ZH + "?after=x").then().statusCode(400).body(containsString("地址有误"));
        // an address that is shared may carry what is none of ours
        given().get(ZH + "?utm_source=x").then().statusCode(200);
    }

    @Test
    void theListIsSearchedAndItsPagesTogetherAreAllOnce() {
        String code = Codes.fresh("440783");
        String inCase = PenaltyApi.investigated("EXTERNAL", code);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(publish(PenaltyApi.served(
                    PenaltyApi.decision(inCase, "decided_on", "2026-04-" + (10 + i % 3), "facts", "第 " + i + " 项"))));
        }

        List<String> read = new ArrayList<>();
        String address = ZH + "?q=" + code.toLowerCase(java.util.Locale.ROOT);
        while (address != null) {
            String page = given().urlEncodingEnabled(false).get(address).asString();
            List<String> ids = ids(page);
            assertThat(ids).hasSizeLessThanOrEqualTo(5);
            assertThat(page).contains("共 12 条");
            read.addAll(ids);
            Matcher next = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
        // the text of a search is never markup
        given().queryParam("q", "\"><b>x</b>%_")
                .get(ZH)
                .then()
                .statusCode(200)
                .body(containsString("没有符合条件"))
                .body(not(containsString("<b>x")));
        assertThat(ids(given().get(ZH + "?q=" + code + "&kind=WARNING").asString()))
                .isEmpty();
        assertThat(ids(given().get(ZH + "?q=" + code + "&kind=FINE&county=440703")
                        .asString()))
                .hasSize(5);
    }

    @Test
    void aListingIsShownFromItsPublicationToItsEnd() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.listed(each);
        String code = each.creditCode();
        given().get(LISTINGS + "/" + id).then().statusCode(404);
        publicise(id);
        given().get(LISTINGS + "/" + id)
                .then()
                .statusCode(200)
                .header("X-Robots-Tag", containsString("unavailable_after"))
                .body(containsString(code))
                .body(containsString("列为重点监管对象"))
                .body(containsString("未经认证擅自出厂"));
        given().get("/public/en/dishonesty?q=" + code)
                .then()
                .statusCode(200)
                .body(containsString(code))
                .body(containsString("Found: 1,"));
        Dishonesty.act(
                        id,
                        "corrections",
                        Dishonesty.body(
                                "ground_text",
                                "更正:联系电话13812345678",
                                "reason",
                                "笔误",
                                "by",
                                Dishonesty.by("CREDIT_OFFICER")))
                .then()
                .statusCode(200);
        given().get(LISTINGS + "/" + id)
                .then()
                .body(containsString("更正:联系电话***"))
                .body(containsString("更正日期"))
                .body(not(containsString("13812345678")));

        Dishonesty.act(id, "annulments", Dishonesty.annulment("2026-06-20"))
                .then()
                .statusCode(200);

        given().get(LISTINGS + "/" + id)
                .then()
                .statusCode(410)
                .body(containsString("列入决定已被撤销"))
                .body(not(containsString(code)));
        given().get(LISTINGS + "?q=" + code).then().body(not(containsString("/" + id)));
    }

    @Test
    void aRestoredListingIsShownOnlyWhenItIsPublishedAnew() {
        Dishonesty.Case each = Dishonesty.heavy();
        String id = Dishonesty.repaired(each);
        given().get(LISTINGS + "/" + id).then().statusCode(404);
        Dishonesty.act(id, "restorations", Dishonesty.restoration("2026-06-20"))
                .then()
                .statusCode(200);
        given().get(LISTINGS + "/" + id).then().statusCode(404);
        publicise(id);
        given().get(LISTINGS + "/" + id).then().statusCode(200).body(containsString(each.creditCode()));
        given().get("/public/zh/measures").then().statusCode(200).body(containsString("不予授予"));
    }

    private static String published(String creditCode) {
        Map<String, Object> decision = PenaltyApi.decision(PenaltyApi.investigated("EXTERNAL", creditCode));
        decision.put("facts", "电话13812345678的人未经认证擅自出厂");
        return publish(PenaltyApi.served(decision));
    }

    private static String publish(String id) {
        PenaltyApi.publication(
                        id,
                        "GSXT",
                        "publishings",
                        Map.of("effective_on", "2026-04-14", "period", "LONG", "reviewed_by", "办公室"))
                .then()
                .statusCode(200);
        return id;
    }

    private static void publicise(String record) {
        Dishonesty.act(record, "publications", Dishonesty.body("by", Dishonesty.by("CREDIT_OFFICER")))
                .then()
                .statusCode(200);
    }

    private static List<String> listed(String creditCode) {
        return ids(given().get(ZH + "?q=" + creditCode).asString());
    }

    private static List<String> ids(String page) {
        List<String> ids = new ArrayList<>();
        Matcher each =
                Pattern.compile("href=\"/public/zh/penalties/([0-9a-f-]{36})\"").matcher(page);
        while (each.find()) {
            ids.add(each.group(1));
        }
        return ids;
    }

    private void change(String sql, Object... values) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}

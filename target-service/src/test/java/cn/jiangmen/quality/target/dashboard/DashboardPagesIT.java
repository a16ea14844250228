package cn.jiangmen.quality.target.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Chromium;
import cn.jiangmen.quality.local.Servers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages behind the overview: each has an address of its own, in both languages, on every size of screen. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class DashboardPagesIT {
    /** Every page, and what is on it once its numbers have come. */
    private static final Map<String, String> PAGES = Map.of(
            "/", ".tile[data-met]",
            "/indicators/MS-ENT", "#trend canvas",
            "/counties/440705", "#trend canvas",
            "/tasks", "#tasks-panel:not([aria-busy])",
            "/statistics", "#statistics-panel:not([aria-busy])",
            "/proof", "#proof-counts li");

    private static Chromium chromium;

    @TestHTTPResource
    URI home;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Clock clock;

    private DashboardPage window;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @AfterEach
    void nothingComesFromElsewhereAndNothingIsComplainedOf() {
        if (window != null) {
            assertThat(window.requestsToOtherServers()).isEmpty();
            assertThat(window.complaints()).isEmpty();
            window.close();
        }
    }

    @Test
    void everyPageFitsEverySizeInBothLanguages() {
        for (int width : List.of(360, 1366, 3840)) {
            open(width, width == 3840 ? 2160 : 800);
            for (String language : List.of("zh", "en")) {
                PAGES.forEach((address, ready) -> {
                    Page page =
                            window.goTo(address + "?lang=" + language, ready).page();
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s in %s at %d", address, language, width)
                            .isLessThanOrEqualTo(width);
                    assertThat(page.locator("html")).hasAttribute("lang", language.equals("en") ? "en" : "zh-CN");
                    assertThat(page.locator("h1")).not().isEmpty();
                    assertThat(
                                    (List<?>)
                                            page.evaluate(
                                                    "[...document.querySelectorAll('[data-t]')]"
                                                            + ".filter((one) => one.textContent === one.dataset.t).map((one) => one.dataset.t)"))
                            .as("words missing on %s in %s", address, language)
                            .isEmpty();
                });
            }
            assertThat(window.requestsToOtherServers()).isEmpty();
            assertThat(window.complaints()).isEmpty();
            window.close();
        }
        window = null;
    }

    @Test
    void noPageHasAnAccessibilityViolation() {
        // what is half way through its fading in has not its colours yet
        open(1366, 800).page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        for (String look : List.of("theme=light&lang=zh", "theme=dark&lang=en")) {
            PAGES.forEach((address, ready) -> {
                Page page = window.goTo(address + "?" + look, ready).page();
                page.waitForSelector("main:not(:has([aria-busy]))");
                assertThat(new AxeBuilder(page)
                                .setLegacyMode(true)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                                .analyze()
                                .getViolations())
                        .as("%s?%s", address, look)
                        .extracting(Rule::getId, Rule::getNodes)
                        .isEmpty();
            });
        }
    }

    @Test
    void pagesAreServedWithAPolicyThatAllowsNothingFromElsewhere() {
        for (String address : PAGES.keySet()) {
            given().redirects()
                    .follow(false)
                    .when()
                    .get(address + "?anything=goes")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "text/html; charset=utf-8")
                    .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'none'"));
        }
        given().get("/counties/nowhere").then().statusCode(404);
    }

    @Test
    void theBackButtonLeadsFromIndicatorToIndicator() {
        Page page = open(1366, 800)
                .goTo("/indicators/QMS-ENT?county=440705", "#trend canvas")
                .page();
        assertThat(page.locator("#subject")).hasText("质量管理体系认证企业 · 新会区");

        page.locator("#choose-indicator").selectOption("CCC-CERT");

        assertThat(page).hasURL(Pattern.compile("/indicators/CCC-CERT\\?county=440705$"));
        assertThat(page.locator("#subject")).hasText("强制性产品认证证书 · 新会区");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/indicators/QMS-ENT\\?county=440705$"));
        assertThat(page.locator("#subject")).hasText("质量管理体系认证企业 · 新会区");
        assertThat(page.locator("#choose-indicator")).hasValue("QMS-ENT");
    }

    @Test
    void aPublishedEventMovesTheCountyAndTheIndicatorPage() {
        Page page = open(1366, 800)
                .goTo("/counties/440781?indicator=QMS-ENT", ".line[data-code='QMS-ENT'] .line-value[value]")
                .page();
        String line = ".line[data-code='QMS-ENT'] .line-value";
        int before = Integer.parseInt(page.locator(line).getAttribute("value"));

        new Published(kafka).qualityCertificate("91440781MA9D00B0X2", "440781", OffsetDateTime.now(clock));

        assertThat(page.locator(line)).hasAttribute("value", "" + (before + 1));
        window.goTo("/indicators/QMS-ENT?county=440781", "[data-figure=value]");
        assertThat(page.locator("[data-figure=value] .figure-value")).hasText("" + (before + 1));
    }

    @Test
    void everyChangeIsExplainedByTheCertificateThatCausedIt() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        int before = get("/api/v1/progress").jsonPath().getInt(county("QMS-ENT", "440784"));
        new Published(kafka).qualityCertificate("91440784MA9D00B0X3", "440784", now);
        Awaitility.await().untilAsserted(() -> assertThat(
                        get("/api/v1/progress").jsonPath().getInt(county("QMS-ENT", "440784")))
                .isEqualTo(before + 1));

        Page page = open(1366, 800)
                .goTo("/indicators/QMS-ENT?county=440784&from=" + (now.getYear() - 1) + "-12-31", "#movements tbody tr")
                .page();

        Locator movement = page.locator("#movements tbody tr", new Page.LocatorOptions().setHasText("看板-"))
                .first();
        assertThat(movement).containsText("+1");
        assertThat(movement).containsText("certificate.registered");
        JsonPath explained = get("/api/v1/indicators/QMS-ENT/explain?county=440784&from=" + (now.getYear() - 1)
                        + "-12-31")
                .jsonPath();
        assertThat(page.locator("#causes tbody tr").last().locator("td").last())
                .hasText((explained.getInt("value.difference") > 0 ? "+" : "") + explained.getInt("value.difference"));
        assertThat(page.locator("#rows")).containsText("91440784MA9D00B0X3");
    }

    @Test
    void theDutiesOfADepartmentAndOfACountyAreFound() {
        Page page = open(1366, 800).goTo("/tasks", ".card").page();
        int all = get("/api/v1/duty-overview").jsonPath().getInt("total.duties");
        assertThat(page.locator("#tasks-counts b").first()).hasText("" + all);
        assertThat(page.locator(".card")).hasCount(all);

        assertThat(page.locator("#work tbody tr"))
                .hasCount(get("/api/v1/duty-work")
                        .jsonPath()
                        .getList("items.kinds.flatten()")
                        .size());

        page.locator("#departments .pick", new Page.LocatorOptions().setHasText("市商务局"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile("department="));
        assertThat(page.locator("#filters-clear")).isVisible();
        assertThat(page.locator(".card").first()).containsText("市商务局");
        page.goBack();
        assertThat(page.locator(".card")).hasCount(all);
        window.goTo("/counties/440785", "#duties tbody tr");
        assertThat(page.locator("#duties tbody tr"))
                .hasCount(get("/api/v1/duties?county=440785&limit=200")
                        .jsonPath()
                        .getList("items")
                        .size());
    }

    @Test
    void whatIsReportedOnATaskIsReadWhenTheTaskIsOpened() {
        JsonPath duty = get("/api/v1/duties?item=2.2.2&limit=1").jsonPath();
        String path = "/api/v1/duties/" + duty.getString("items[0].id");
        Map<String, String> by = Map.of("department", "market-regulation", "office", "质量发展科");
        record(
                path + "/milestones",
                Map.of("title", "看板节点", "due_on", "2026-06-30", "department", "market-regulation", "by", by));
        record(
                path + "/reports",
                Map.of(
                        "period_from",
                        "2026-01-01",
                        "period_to",
                        "2026-03-31",
                        "text",
                        "看板进展报告",
                        "percent",
                        40,
                        "links",
                        List.of("https://www.jiangmen.gov.cn/a"),
                        "by",
                        by));
        Page page = open(1366, 800).goTo("/tasks", ".card").page();
        Locator card = page.locator(".card[data-duty='" + duty.getString("items[0].code") + "']");
        card.locator("summary").click();

        assertThat(card.locator(".card-more")).containsText("看板节点");
        assertThat(card.locator(".card-more")).containsText("看板进展报告");
        assertThat(card.locator(".card-more a")).hasAttribute("href", "https://www.jiangmen.gov.cn/a");
    }

    private static void record(String path, Map<String, Object> told) {
        given().contentType(ContentType.JSON).body(told).post(path).then().statusCode(201);
    }

    @Test
    void tablesAreChosenByAddressAndCanBeTakenAway() {
        Page page = open(1366, 800)
                .goTo("/statistics?indicator=CCC-CERT&period=YEAR", "#statistics tbody tr")
                .page();
        assertThat(page.locator("#statistics tbody tr")).hasCount(9);
        assertThat(page.locator("#choose-period")).hasValue("YEAR");

        page.locator("#choose-by").selectOption("SIZE");

        assertThat(page).hasURL(Pattern.compile("by=SIZE"));
        assertThat(page.locator("#statistics tbody tr").last()).containsText("合计");
        String file = page.locator("#statistics-csv").getAttribute("href");
        given().get(file).then().statusCode(200).contentType(org.hamcrest.Matchers.containsString("csv"));
    }

    @Test
    void aPageIsReachedFromTheOverviewByKeyboardAlone() {
        Page page = open(1366, 800).visit("").page();
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("跳到正文");
        for (int i = 0;
                i < 12 && !"proof".equals(page.evaluate("document.activeElement.dataset.pageLink ?? ''"));
                i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/proof$"));
        assertThat(page.locator(".places [aria-current=page]")).hasText("可信");
    }

    @Test
    void aDayIsRecountedOnThePage() {
        Page page = open(1366, 800).goTo("/proof", "#proof-counts li").page();
        page.locator("#recount-on").fill("2025-12-31");
        page.locator("#recount-form button").click();
        assertThat(page.locator("#recount")).containsText("2025年12月31日：每一个数都相同");
        get("/api/v1/ledger/verification?on=2025-12-31").then().statusCode(200);
    }

    private static String county(String indicator, String code) {
        return "indicators.find { it.code == '%s' }.counties.find { it.county == '%s' }.value"
                .formatted(indicator, code);
    }

    private DashboardPage open(int width, int height) {
        window = new DashboardPage(home.toString().replaceFirst("/$", ""), chromium.open(width, height));
        return window;
    }
}

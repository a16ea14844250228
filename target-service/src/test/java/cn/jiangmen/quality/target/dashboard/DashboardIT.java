package cn.jiangmen.quality.target.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Chromium;
import cn.jiangmen.quality.local.Servers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page as a visitor meets it: a real browser in front of the real service. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class DashboardIT {
    private static Chromium chromium;

    @TestHTTPResource
    URI home;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    Clock clock;

    private DashboardPage dashboard;

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
        assertThat(dashboard.requestsToOtherServers()).isEmpty();
        assertThat(dashboard.complaints()).isEmpty();
        dashboard.close();
    }

    @Test
    void theTilesShowTheNumbersOfTheApi() {
        open(1366, 768).visit("");

        JsonPath api = get("/api/v1/progress").jsonPath();
        List<String> codes = api.getList("indicators.code");
        assertThat(codes).hasSize(10);
        for (int i = 0; i < codes.size(); i++) {
            Locator tile = dashboard.tile(codes.get(i));
            String line = "indicators[" + i + "].";
            assertThat(dashboard.number(codes.get(i))).isEqualTo(api.getInt(line + "city.value"));
            assertThat(tile.locator(".tile-name")).hasText(api.getString(line + "name_zh"));
            assertThat(tile.locator(".tile-aim"))
                    .hasText((api.getBoolean(line + "strict") ? "须超过 " : "至少 ")
                            + String.format("%,d", api.getInt(line + "threshold")));
            assertThat(tile.locator(".badge")).hasText(api.getBoolean(line + "city.met") ? "已达标" : "未达标");
        }
        assertThat(dashboard.tile("MS-ENT").locator(".basis-official")).containsText(Pattern.compile("去重.*官方口径"));
        assertThat(dashboard.page().locator("h1")).hasText(api.getString("plan.title_zh"));
        assertThat(dashboard.page().locator("#plan-due")).containsText("2025年12月31日");
    }

    @Test
    void aPublishedEventMovesTheNumberTheMapAndTheTicker() {
        open(1366, 768).visit("indicator=QMS-ENT");
        assertThat(dashboard.page().locator("#fresh-state")).hasText("实时");
        int city = dashboard.number("QMS-ENT");
        int county = dashboard.countyNumber("440705");

        new Published(kafka).qualityCertificate("91440705MA9D00B0X1", "440705", OffsetDateTime.now(clock));

        assertThat(dashboard.tile("QMS-ENT").locator(".tile-number")).hasAttribute("value", "" + (city + 1));
        assertThat(dashboard.county("440705")).hasAttribute("data-value", "" + (county + 1));
        Locator change = dashboard
                .page()
                .locator(".change", new Page.LocatorOptions().setHasText("质量管理体系认证企业"))
                .first();
        assertThat(change.locator(".change-place")).hasText("新会区");
        assertThat(change.locator(".change-delta")).hasText("+1");
        assertThat(change.locator(".change-value")).hasText("→ " + (county + 1));
    }

    @Test
    void theLanguageIsSwitchedAndRemembered() {
        Page page = open(1366, 768).visit("").page();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");

        page.locator("#language").click();

        String title = get("/api/v1/progress").jsonPath().getString("plan.title_en");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText(title);
        assertThat(page).hasURL(Pattern.compile("[?&]lang=en"));
        dashboard.visit("");
        assertThat(page.locator("h1")).hasText(title);
        page.locator("#language").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void anotherDayIsShownStandingStillUntilLiveIsWanted() {
        Page page = open(1366, 768).visit("on=2025-12-31").page();

        assertThat(page.locator("#fresh-state")).hasText("已暂停");
        assertThat(page.locator("#notice")).containsText("正在查看 2025年12月31日 的数字，实时更新已暂停");
        assertThat(dashboard.number("CCC-CERT"))
                .isEqualTo(get("/api/v1/progress?on=2025-12-31")
                        .jsonPath()
                        .getInt("indicators.find { it.code == 'CCC-CERT' }.city.value"));

        page.locator("#day-live").click();

        assertThat(page.locator("#fresh-state")).hasText("实时");
        assertThat(page.locator("#notice")).isHidden();
    }

    @Test
    void aLostConnectionIsSaidAndHealsByItself() {
        Page page = open(1366, 768).visit("").page();
        assertThat(page.locator("#fresh-state")).hasText("实时");

        dashboard.cutOff(true);

        assertThat(page.locator("#fresh-state")).containsText("连接中断");
        assertThat(page.locator("#notice")).containsText("连接中断，数字停在");
        dashboard.cutOff(false);
        assertThat(page.locator("#fresh-state")).hasText("实时");
        assertThat(page.locator("#notice")).isHidden();
        dashboard.complaints().removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }

    @Test
    void everyCountyIsReachedAndChosenByKeyboard() {
        Page page = open(1366, 768).visit("").page();
        Set<String> reached = new LinkedHashSet<>();
        for (int i = 0; i < 80 && !reached.contains("440705"); i++) {
            page.keyboard().press("Tab");
            String county = (String) page.evaluate("document.activeElement.dataset.county ?? ''");
            if (!county.isEmpty()) {
                reached.add(county);
            }
        }
        assertThat(reached).contains("440705");
        page.keyboard().press("Enter");
        assertThat(dashboard.county("440705")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#choose-county")).hasValue("440705");
        assertThat(page).hasURL(Pattern.compile("county=440705"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#choose-county")).hasValue("");
        for (int i = 0; i < 8 && reached.size() < 7; i++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate("document.activeElement.dataset.county ?? ''"));
        }
        assertThat(reached).contains("440703", "440704", "440705", "440781", "440783", "440784", "440785");
    }

    @Test
    void theChartsCanBeReadAsTables() {
        Page page = open(1366, 768).visit("indicator=MS-CERT").page();

        page.locator("#ranking-swap").click();
        page.locator("#trend-swap").click();

        assertThat(page.locator("#ranking-table tbody tr")).hasCount(9);
        assertThat(page.locator("#ranking-table tbody tr").last()).containsText("合计（全市）");
        assertThat(page.locator("#trend-table caption")).containsText("管理体系认证证书，全市");
        assertThat(page.locator("#trend")).isHidden();
    }

    @Test
    void aPhoneNeedsNoSidewaysScrolling() {
        for (String language : List.of("zh", "en")) {
            if (dashboard != null) {
                dashboard.close();
            }
            Page page = open(360, 800).visit("lang=" + language).page();
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        }
    }

    private DashboardPage open(int width, int height) {
        String origin = home.toString().replaceFirst("/$", "");
        dashboard = new DashboardPage(origin, chromium.open(width, height));
        return dashboard;
    }
}

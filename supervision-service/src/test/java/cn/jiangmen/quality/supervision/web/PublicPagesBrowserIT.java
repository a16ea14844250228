package cn.jiangmen.quality.supervision.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Chromium;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.tasks.rest.DrawWorld;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages in a real browser: desktop and phone, Chinese and English, with nothing that axe finds wrong. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class PublicPagesBrowserIT {
    private static final Path PICTURES = Path.of("target", "pages");
    private static Chromium chromium;

    @TestHTTPResource
    URI home;

    @Inject
    DrawWorld world;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;

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

    @BeforeEach
    void nothingIsComplainedOfYet() {
        complaints.clear();
    }

    @AfterEach
    void nothingIsComplainedOf() {
        if (window != null) {
            window.close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyPageIsRightForEverybodyOnDeskAndPhone() {
        String penalty = penalty();
        String listing = listing();
        String draw = draw();
        List<String> addresses = List.of(
                "",
                "/penalties",
                "/penalties/" + penalty,
                "/draws",
                "/draws/" + draw,
                "/inspections?draw=" + draw,
                "/dishonesty",
                "/dishonesty/" + listing,
                "/measures",
                "/letters",
                "/letter-status",
                "/penalties/none");
        for (int width : List.of(1366, 360)) {
            for (String language : List.of("zh", "en")) {
                Page page = open(width);
                for (String address : addresses) {
                    page.navigate(origin() + "/public/" + language + address);
                    String what = language + address + " at " + width;
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(
                                    language + "-" + width + "-" + addresses.indexOf(address) + ".png")));
                    assertThat(page.locator("html").getAttribute("lang"))
                            .isEqualTo(language.equals("zh") ? "zh-CN" : "en");
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                            .as(what)
                            .isLessThanOrEqualTo(width);
                    assertThat(new AxeBuilder(page)
                                    .setLegacyMode(true)
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"))
                                    .analyze()
                                    .getViolations())
                            .as(what)
                            .extracting(Rule::getId, Rule::getNodes)
                            .isEmpty();
                }
                window.close();
            }
        }
        complaints.removeIf(complaint -> complaint.contains("404 (Not Found)"));
    }

    @Test
    void aCitizenFindsADrawReadsItsResultsAndTakesWhatRecomputesIt() throws Exception {
        String draw = draw();
        Page page = open(1366);
        page.navigate(origin() + "/public/zh/draws/" + draw);

        Download document =
                page.waitForDownload(() -> page.getByText("draw.json").first().click());
        Download script =
                page.waitForDownload(() -> page.getByText("redraw.py").first().click());
        Process recomputed = new ProcessBuilder(
                        "python3", script.path().toString(), document.path().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(recomputed.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(recomputed.waitFor()).as(said).isZero();

        page.locator("a[href*='inspections?draw=']").click();
        assertThat(page.locator("main")).containsText("未发现问题");
        page.locator(".language").click();
        assertThat(page.locator("main")).containsText("No problem found");
        assertThat(page.url()).contains("/public/en/inspections?draw=");
    }

    @Test
    void aCitizenReportsOnAPhoneMendsWhatIsWrongAndAsksHowItStands() {
        Page page = open(360);
        page.navigate(origin() + "/public/zh/letters");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        assertThat(page.locator(".faults")).containsText("请写明发生了什么");
        assertThat(page.locator(".faults")).isFocused();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("faults.png")));
        page.locator(".faults a[href='#facts']").click();
        page.locator("#facts").fill("所售灯具标有 3C 标志,查无此证书。");
        page.getByLabel("举报(希望查处)".replace('(', '（').replace(')', '）')).check();
        page.locator("#enterprise_name").fill("江门市公示页浏览器测试有限公司");
        page.locator("#county").selectOption("440703");
        page.locator("#category").selectOption("MISUSED_MARK");
        page.locator("#attachment")
                .setInputFiles(new FilePayload(
                        "标志.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("提交"))
                .click();
        String code = page.locator("#code").textContent();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("receipt.png")));

        page.locator("main a[href$='/letter-status']").click();
        page.locator("#code").fill(code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查询"))
                .click();
        assertThat(page.locator("main")).containsText("已收到");
        assertThat(page.url()).doesNotContain(code);
        String number = page.locator("main h3").textContent().replaceAll("[^A-Z0-9-]", "");
        given().get("/api/v1/reports/" + number)
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.containsString("江门市公示页浏览器测试有限公司"));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve("status.png")));
        complaints.removeIf(complaint -> complaint.contains("422 (Unprocessable"));
    }

    @Test
    void filesThatAreFarTooLargeAreRefusedInWordsAndWhatWasTypedIsStillThere() {
        Page page = open(1366);
        page.navigate(origin() + "/public/en/letters");
        page.locator("#facts").fill("What happened");
        page.locator("#attachment")
                .setInputFiles(new FilePayload("large.jpg", "image/jpeg", new byte[11 * 1024 * 1024]));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                .click();
        assertThat(page.locator("main")).containsText("the letter was not received");
        page.goBack();
        assertThat(page.locator("#facts")).hasValue("What happened");
        complaints.removeIf(complaint -> complaint.contains("413"));
    }

    private Page open(int width) {
        window = chromium.open(width, 800);
        Page page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(origin() + "/")) {
                complaints.add("asked elsewhere: " + request.url());
            }
        });
        return page;
    }

    private String origin() {
        return home.toString().replaceFirst("/$", "");
    }

    private static String penalty() {
        String id = PenaltyApi.served(PenaltyApi.decision(PenaltyApi.investigated("EXTERNAL", Codes.fresh("440703"))));
        PenaltyApi.publication(
                        id,
                        "GSXT",
                        "publishings",
                        Map.of("effective_on", "2026-05-06", "period", "LONG", "reviewed_by", "办公室"))
                .then()
                .statusCode(200);
        return id;
    }

    private static String listing() {
        String id = Dishonesty.listed(Dishonesty.heavy());
        Dishonesty.act(id, "publications", Dishonesty.body("by", Dishonesty.by("CREDIT_OFFICER")))
                .then()
                .statusCode(200);
        return id;
    }

    private String draw() {
        try {
            Files.createDirectories(PICTURES);
            String object = world.object("0105");
            world.inspectors(3);
            String item = world.item((int) (System.nanoTime() % 100_000), "CCC_HOLDER");
            String task = DrawWorld.drawn(world.terms(item));
            DrawWorld.visit(task, object, "NO_PROBLEM", item).then().statusCode(200);
            DrawWorld.act(task, "publications", "*", Map.of()).then().statusCode(200);
            given().get("/public/draws/" + task).then().statusCode(200);
            return task;
        } catch (java.io.IOException | java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

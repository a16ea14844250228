package cn.jiangmen.quality.certificate.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Chromium;
import cn.jiangmen.quality.local.Servers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public page in a real browser: asking, and following a QR code. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class VerificationPageIT {
    private static final String NUMBER = "页面-(2026)/0001";
    private static final String NUMBER_KEY = "verification-page";
    private static Chromium chromium;

    @TestHTTPResource("/verify")
    URI page;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @BeforeEach
    void registered() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "number", NUMBER,
                        "record_kind", "VOLUNTARY_PRODUCT",
                        "scheme", "B0501",
                        "issued_on", "2024-01-01",
                        "expires_on", "2033-12-31",
                        "product_name", "<b>铜芯</b>电线",
                        "holder", Map.of("name", "江门市<i>页面</i>有限公司")))
                .header("Idempotency-Key", NUMBER_KEY)
                .post("/api/v1/certificates")
                .then()
                .statusCode(201);
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aScannedCodeIsCheckedAndAskedAnew() {
        String token = token();
        try (BrowserContext window = chromium.open(390, 844)) {
            Page shown = window.newPage();
            List<String> complaints = new CopyOnWriteArrayList<>();
            shown.onPageError(complaints::add);
            shown.navigate(page + "#" + token);
            assertThat(shown.locator("#statement .genuine")).containsText("签名有效");
            assertThat(shown.locator("#answer h3")).hasText(NUMBER);
            // what the register says is text, never markup
            assertThat(shown.locator("#answer")).containsText("江门市<i>页面</i>有限公司");
            assertThat(shown.locator("#answer li.YES").first()).containsText("登记");
            assertThat(shown.locator("img.qr")).hasJSProperty("complete", true);
            assertThat(shown.locator("img.qr").evaluate("image => image.naturalWidth > 0"))
                    .isEqualTo(true);
            shown.locator("#language").click();
            assertThat(shown.locator("#statement .genuine")).containsText("Genuine");
            assertThat(shown.locator("h1")).hasText("Certificate verification");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void aTamperedCodeIsCalledOut() {
        String token = token();
        String[] parts = token.split("\\.", -1);
        char other = parts[1].charAt(20) == 'A' ? 'B' : 'A';
        String forged = parts[0] + "." + parts[1].substring(0, 20) + other + parts[1].substring(21) + "." + parts[2];
        try (BrowserContext window = chromium.open(390, 844)) {
            Page shown = window.newPage();
            shown.navigate(page + "#" + forged);
            assertThat(shown.locator("#statement .forged")).containsText("签名无效");
            assertThat(shown.locator("#answer")).isHidden();
        }
    }

    @Test
    void askingByKeyboardTellsWhatMayBeTheReason() {
        try (BrowserContext window = chromium.open(1366, 768)) {
            Page shown = window.newPage();
            shown.navigate(page.toString());
            shown.locator("input[name=number]").focus();
            shown.keyboard().type("NO-SUCH-0001");
            shown.keyboard().press("Enter");
            assertThat(shown.locator("#answer .big")).hasText("未查到");
            assertThat(shown.locator("#answer")).containsText("次月10日前");
            shown.locator("input[name=number]").fill("");
            shown.locator("button[type=submit]").click();
            assertThat(shown.locator("#answer .forged")).containsText("既无证书编号");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void nobodyIsShutOut(String scheme) {
        try (BrowserContext window = chromium.open(360, 800)) {
            Page shown = window.newPage();
            shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme)));
            shown.navigate(page + "#" + token());
            assertThat(shown.locator("#answer h3")).hasText(NUMBER);
            assertThat(new AxeBuilder(shown).analyze().getViolations()).isEmpty();
            assertThat(shown.evaluate("document.documentElement.scrollWidth <= 360"))
                    .isEqualTo(true);
        }
    }

    private static String token() {
        return given().contentType(ContentType.JSON)
                .body(Map.of("items", List.of(Map.of("number", NUMBER))))
                .post("/api/v1/verifications")
                .path("tokens[0].token");
    }
}

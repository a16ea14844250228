package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed report says the numbers in words that can be read, searched and printed anywhere. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class ReportIT {
    private static final LocalDate DAY = LocalDate.of(2017, 3, 20);
    private static boolean published;

    @Inject
    Publisher publisher;

    @BeforeEach
    void publish() {
        if (published) {
            return;
        }
        List<EventEnvelope> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID id = Ids.next();
            String code = "RP" + id.toString().substring(20);
            events.add(Events.enterprise(id, code)
                    .in(i < 7 ? "440703" : "440785", null, null)
                    .version(1));
            events.add(Events.certificate(Ids.next(), "A0101", "QMS")
                    .heldBy(code)
                    .inForce(DAY.minusDays(400L * (i % 2)), DAY.plusDays(1))
                    .version(1));
            events.add(Events.certificate(Ids.next(), i < 5 ? "A0102" : "B01", i < 5 ? "QMS" : "CCC")
                    .heldBy(code)
                    .inForce(DAY, DAY.plusDays(1))
                    .version(1));
        }
        int before = Api.number(Api.progress(DAY), "QMS-ENT", null, "holdings");
        publisher.publish(events);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Api.number(Api.progress(DAY), "QMS-ENT", null, "holdings"))
                        .isEqualTo(before + 17));
        published = true;
    }

    @Test
    void theChineseReportIsTextWithEmbeddedFonts() throws IOException {
        byte[] pdf = pdf("on=" + DAY);
        Files.write(Path.of("target/report-zh.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = text(document);
            JsonPath progress = Api.progress(DAY);

            assertThat(text)
                    .contains("江门市质量认证指标统计报告")
                    .contains("江门市加强质量认证体系建设促进全面质量管理实施方案")
                    .contains("统计截止日2017-03-20")
                    .contains("各县（市、区）", "蓬江区", "恩平市", "未归属", "去重", "家次", "口径版本", "台账序号")
                    .contains("第1页，共" + document.getNumberOfPages() + "页");
            for (int i = 0; i < 10; i++) {
                String name = progress.getString("indicators[" + i + "].name_zh");
                String code = progress.getString("indicators[" + i + "].code");
                String sign = progress.getBoolean("indicators[" + i + "].strict") ? ">" : "≥";
                assertThat(text)
                        .contains(name
                                + code
                                + sign
                                + progress.getInt("indicators[" + i + "].threshold")
                                + progress.getInt("indicators[" + i + "].city.distinct")
                                + progress.getInt("indicators[" + i + "].city.holdings")
                                + progress.getInt("indicators[" + i + "].city.gap"));
            }
            fontsAreEmbeddedInPart(document);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("江门市质量认证指标统计报告 2017-03-20");
            assertThat(pdf).hasSizeLessThan(400_000);
        }
    }

    @Test
    void theEnglishReportIsEnglish() throws IOException {
        byte[] pdf = given().header("Accept-Language", "en")
                .get("/api/v1/statistics/report.pdf?on=" + DAY)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .extract()
                .asByteArray();
        Files.write(Path.of("target/report-en.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(text(document)).contains("Page1of", "Pengjiang", "Holdings", "Definitionversion");
            fontsAreEmbeddedInPart(document);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"on=1900-01-01", "on=9999-12-31", "lang=en"})
    void anyDayIsPrinted(String question) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(question))) {
            assertThat(document.getNumberOfPages()).isBetween(2, 8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "on=1899-12-31, day-out-of-range",
        "on=2025-02-30, invalid-parameter",
        "lang=de, invalid-parameter",
        "day=2025-01-01, unknown-parameter"
    })
    void whatCannotBePrintedIsRefused(String question, String problem) {
        given().get("/api/v1/statistics/report.pdf?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + problem));
    }

    private static byte[] pdf(String question) {
        return given().get("/api/v1/statistics/report.pdf?" + question)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    /** Without blanks, which depend on the layout. */
    private static String text(PDDocument document) throws IOException {
        return Pattern.compile("\\s+")
                .matcher(new PDFTextStripper().getText(document))
                .replaceAll("");
    }

    private static void fontsAreEmbeddedInPart(PDDocument document) throws IOException {
        int fonts = 0;
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).as("a subset has a tag").matches("[A-Z]{6}\\+.*");
                fonts++;
            }
        }
        assertThat(fonts).isPositive();
    }
}

package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics over HTTP: the same numbers as everywhere else, in JSON and in files, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class StatisticsApiIT {
    private static final List<String> INDICATORS = List.of(
            "MS-ENT", "MS-CERT", "QMS-ENT", "EMS-ENT", "OHS-ENT", "VIP-ENT", "VIP-CERT", "CCC-ENT", "CCC-CERT", "B1");
    private static final LocalDate FROM = LocalDate.of(2018, 11, 20);
    private static boolean published;

    @Inject
    Publisher publisher;

    /** Enterprises of many kinds whose certificates begin and end in 2019; other tests' enterprises may stand beside them. */
    @BeforeEach
    void publish() {
        if (published) {
            return;
        }
        List<EventEnvelope> events = new ArrayList<>();
        String[] counties = {"440703", "440784", "440785", null};
        String[] industries = {"C3011", "47", null, "A"};
        String[] sizes = {"LARGE", "SMALL", "MICRO", null};
        String[][] schemes = {
            {"A0101", "QMS"},
            {"A0102", "QMS"},
            {"A0201", "EMS"},
            {"A0301", "OHSMS"},
            {"B01", "CCC"},
            {"B0401", "VOLUNTARY_PRODUCT"}
        };
        for (int i = 0; i < 24; i++) {
            UUID id = Ids.next();
            String code = "ST" + id.toString().substring(20);
            Events.Enterprise enterprise =
                    Events.enterprise(id, code).industry(industries[i % 4]).size(sizes[i / 4 % 4]);
            if (counties[i / 2 % 4] != null) {
                enterprise.in(counties[i / 2 % 4], null, FROM.plusDays(200)).in("440704", FROM.plusDays(200), null);
            }
            events.add(enterprise.version(1));
            for (int j = 0; j < 1 + i % 3; j++) {
                String[] scheme = schemes[(i + j) % 6];
                LocalDate begins = FROM.plusDays(17L * i + 5L * j);
                events.add(Events.certificate(Ids.next(), scheme[0], scheme[1])
                        .heldBy(code)
                        .inForce(begins, begins.plusDays(100 + 30L * j))
                        .version(1));
            }
        }
        int before = Api.value(FROM.plusDays(100), "QMS-ENT", null);
        publisher.publish(events);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(Api.value(FROM.plusDays(100), "QMS-ENT", null)).isGreaterThan(before);
            given().get("/api/v1/progress").then().body("caught_up", is(true));
        });
        published = true;
    }

    @Test
    void totalsAndCountiesAreTheSeriesOfTheLedger() {
        for (String indicator : INDICATORS) {
            JsonPath table = table("indicator=" + indicator + "&period=MONTH&from=2018-11-01&to=2020-03-15");
            assertThat(table.getBoolean("agrees_with_ledger")).isTrue();
            assertThat(table.getList("rows.key"))
                    .containsExactly(
                            "440703", "440704", "440705", "440781", "440783", "440784", "440785", "unattributed");
            series(table, "total", indicator, null);
            for (int i = 0; i < 8; i++) {
                series(table, "rows[" + i + "]", indicator, table.getString("rows[" + i + "].key"));
            }
        }
    }

    private static void series(JsonPath table, String row, String indicator, String county) {
        JsonPath series = given().queryParam("from", "2018-11-01")
                .queryParam("to", "2020-03-15")
                .queryParam("every", "MONTH")
                .queryParams(county == null ? java.util.Map.of() : java.util.Map.of("county", county))
                .get("/api/v1/indicators/" + indicator + "/series")
                .jsonPath();
        assertThat(table.getList("periods.measured_on")).isEqualTo(series.getList("points.on"));
        for (String basis : List.of("distinct", "holdings")) {
            assertThat(table.getList(row + ".figures." + basis + ".value"))
                    .as(indicator + " " + county)
                    .isEqualTo(series.getList("points." + basis));
        }
    }

    @Test
    void everyBreakdownHasTheTotalOfProgressAndSaysWhetherItAddsUp() {
        for (int day = 0; day < 400; day += 57) {
            LocalDate on = FROM.plusDays(day);
            JsonPath progress = Api.progress(on);
            for (String indicator : INDICATORS.subList(0, 9)) {
                for (String by : List.of("COUNTY", "SCHEME_CLASS", "INDUSTRY", "SIZE")) {
                    JsonPath table = table("indicator=" + indicator + "&by=" + by + "&from=" + on + "&to=" + on);
                    for (String basis : List.of("distinct", "holdings")) {
                        int total = table.getInt("total.figures[0]." + basis + ".value");
                        assertThat(total).isEqualTo(Api.number(progress, indicator, null, basis));
                        int sum =
                                table
                                        .getList("rows.collect { it.figures[0]." + basis + ".value }", Integer.class)
                                        .stream()
                                        .mapToInt(Integer::intValue)
                                        .sum();
                        if (table.getBoolean("rows_add_up." + basis)) {
                            assertThat(sum).as(indicator + by).isEqualTo(total);
                        } else {
                            assertThat(sum).as(indicator + by).isGreaterThanOrEqualTo(total);
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatMovedExplainsTheChange() {
        JsonPath table = table("indicator=MS-ENT&period=QUARTER&by=INDUSTRY&from=2018-10-01&to=2019-12-31");

        assertThat(table.getList("rows.key")).contains("C", "E", "A", "unknown");
        assertThat(table.getList("notes.code")).contains("current-attribute");
        assertThat(table.getList("periods.complete")).containsOnly(true);
        for (String row : List.of("rows[0]", "total")) {
            for (int i = 0; i < 5; i++) {
                String at = row + ".figures[" + i + "].distinct.";
                assertThat(table.getInt(at + "change"))
                        .isEqualTo(table.getInt(at + "gains") - table.getInt(at + "losses"))
                        .isEqualTo(table.getInt(at + "value") - table.getInt(at + "previous"));
            }
        }
    }

    @Test
    void aCrossTableAddsUpToTheCounty() {
        LocalDate on = FROM.plusDays(120);
        JsonPath table = given().get("/api/v1/statistics/cross?indicator=MS-ENT&on=" + on)
                .then()
                .statusCode(200)
                .body("column_heads.key", hasItem("QMS"))
                .body("lines", hasSize(8))
                .body("rows_add_up.distinct", is(true))
                .body("columns_add_up.distinct", is(false))
                .body("agrees_with_ledger", is(true))
                .extract()
                .jsonPath();
        JsonPath progress = Api.progress(on);
        for (int i = 0; i < 8; i++) {
            String county = table.getString("lines[" + i + "].key");
            assertThat(table.getInt("lines[" + i + "].total.distinct"))
                    .isEqualTo(Api.number(progress, "MS-ENT", county, "distinct"));
            assertThat(table.getList("lines[" + i + "].cells.holdings", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(Api.number(progress, "MS-ENT", county, "holdings"));
        }
        assertThat(table.getInt("total.total.distinct")).isEqualTo(Api.number(progress, "MS-ENT", null, "distinct"));
    }

    @Test
    void filesSayWhatTheTableSays() throws IOException {
        String question = "indicator=QMS-ENT&period=YEAR&by=SIZE&from=2018-01-01&to=2020-12-31";
        JsonPath table = table(question);
        byte[] bytes = given().get("/api/v1/statistics.csv?" + question)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("QMS-ENT-SIZE-YEAR-2020-12-31.csv"))
                .extract()
                .asByteArray();
        String csv = new String(bytes, StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF指标代码,指标名称,口径版本,统计期,");
        String[] lines = csv.split("\r\n");
        assertThat(lines).hasSize(1 + 6 * 3);
        assertThat(lines[1])
                .startsWith(
                        "QMS-ENT,质量管理体系认证企业," + table.getInt("definition_version") + ",2018,2018-12-31,是,LARGE,大型,");
        assertThat(lines[18])
                .startsWith("QMS-ENT,质量管理体系认证企业," + table.getInt("definition_version")
                        + ",2020,2020-12-31,是,total,合计,"
                        + table.getInt("total.figures[2].distinct.value") + ",");

        byte[] xlsx = given().get("/api/v1/statistics.xlsx?lang=en&" + question)
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().getCell(8).asString()).isEqualTo("Distinct: balance");
            assertThat(rows.get(17).getCell(8).asNumber().intValue())
                    .isEqualTo(table.getInt("total.figures[1].distinct.value"));
        }
        given().get("/api/v1/statistics/cross.csv?indicator=CCC-CERT&rows=SIZE&columns=INDUSTRY&lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Total: holdings"));
        given().get("/api/v1/statistics/cross.xlsx?indicator=CCC-CERT").then().statusCode(200);
    }

    @Test
    void theGroupsAndTheirSourcesAreTold() {
        given().get("/api/v1/statistics/dimensions")
                .then()
                .statusCode(200)
                .body("industries", hasSize(20))
                .body("industries[2].name_zh", equalTo("制造业"))
                .body("industries[2].last_division", equalTo(43))
                .body("sizes.key", equalTo(List.of("LARGE", "MEDIUM", "SMALL", "MICRO")))
                .body("sources.industries", containsString("GB/T 4754-2017"));
    }

    @Test
    void openDataIsWhatItsDigestsSay() throws NoSuchAlgorithmException {
        ExtractableResponse<Response> catalogue =
                given().get("/api/v1/open-data").then().statusCode(200).extract();
        JsonPath told = catalogue.jsonPath();
        assertThat(told.getList("datasets.identifier"))
                .containsExactly(
                        "indicators",
                        "progress-by-county",
                        "monthly-by-county",
                        "county-by-scheme-class",
                        "industry-by-size");
        assertThat(told.getString("license")).isEqualTo("CC-BY-4.0");
        assertThat(told.getLong("sequence")).isPositive();
        for (String file : told.<String>getList("datasets.distributions.download_url.flatten()")) {
            ExtractableResponse<Response> got =
                    given().get(file).then().statusCode(200).extract();
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(got.asByteArray()));
            String found = "datasets.distributions.flatten().find { it.download_url == '" + file + "' }";
            assertThat(sha256).isEqualTo(told.getString(found + ".sha256"));
            assertThat(got.asByteArray()).hasSize(told.getInt(found + ".byte_size"));
            assertThat(got.header("ETag")).isEqualTo("\"" + sha256 + "\"");
            given().header("If-None-Match", got.header("ETag"))
                    .get(file)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(got.header("ETag")));
            assertThat(got.asString()).doesNotContain("测试企业", "credit_code");
        }
        given().header("If-None-Match", catalogue.header("ETag"))
                .get("/api/v1/open-data")
                .then()
                .statusCode(304);
    }

    @Test
    void openDataHasTheNumbersOfProgress() {
        JsonPath data = given().get("/api/v1/open-data/monthly-by-county.json").jsonPath();
        LocalDate month = LocalDate.of(2021, 1, 31);
        JsonPath progress = Api.progress(month);
        for (String county : List.of("440703", "unattributed", "city")) {
            assertThat(data.getInt("records.find { it.indicator == 'MS-ENT' && it.on == '" + month
                            + "' && it.county == '" + county + "' }.distinct"))
                    .isEqualTo(Api.number(progress, "MS-ENT", county.equals("city") ? null : county, "distinct"));
        }
        given().get("/api/v1/open-data/progress-by-county.csv")
                .then()
                .statusCode(200)
                .body(containsString("\r\nMS-ENT,管理体系认证企业,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=1900-01-01&to=1900-01-01",
                "to=1900-01-01",
                "period=YEAR&from=9999-12-31&to=9999-12-31",
                "from=9999-12-01&to=9999-12-31&by=SCHEME_CLASS",
                "period=YEAR&from=1900-01-01&to=2139-12-31&county=unattributed",
                "to=2099-01-01"
            })
    void theEdgesOfTheCalendarAreAnswered(String question) {
        assertThat(table("indicator=MS-ENT&" + question).getList("periods")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "statistics?indicator=XX, 404, indicator-not-found",
        "statistics, 400, invalid-request",
        "statistics?indicator=MS-ENT&county=440700, 400, county-unknown",
        "statistics?indicator=MS-ENT&period=WEEK, 400, invalid-parameter",
        "statistics?indicator=MS-ENT&by=NAME, 400, invalid-parameter",
        "statistics?indicator=MS-ENT&from=2025-02-30, 400, invalid-parameter",
        "statistics?indicator=MS-ENT&from=1899-12-31, 400, day-out-of-range",
        "statistics?indicator=MS-ENT&to=0001-01-01, 400, day-out-of-range",
        "statistics?indicator=MS-ENT&from=2025-01-02&to=2025-01-01, 400, end-before-start",
        "statistics?indicator=MS-ENT&from=1900-01-01&to=9999-12-31&period=YEAR, 400, too-many-periods",
        "statistics?indicator=MS-ENT&from=2000-01-01&to=2020-01-01&period=MONTH, 400, too-many-periods",
        "statistics?indicator=B1&by=SIZE, 400, breakdown-not-applicable",
        "statistics?indicator=MS-ENT&on=2025-01-01, 400, unknown-parameter",
        "statistics.csv?indicator=MS-ENT&lang=fr, 400, invalid-parameter",
        "statistics.xlsx?indicator=MS-ENT&from=1899-12-31, 400, day-out-of-range",
        "statistics/cross?indicator=MS-ENT&rows=SIZE&columns=SIZE, 400, same-dimension",
        "statistics/cross?indicator=B1, 400, breakdown-not-applicable",
        "statistics/cross?indicator=MS-ENT&on=1899-01-01, 400, day-out-of-range",
        "statistics/dimensions?by=SIZE, 400, unknown-parameter",
        "open-data?on=2025-01-01, 400, unknown-parameter",
        "open-data/enterprises.csv, 404, dataset-not-found",
        "open-data/enterprises.json, 404, dataset-not-found"
    })
    void whatCannotBeToldIsRefused(String question, int status, String problem) {
        given().get("/api/v1/" + question)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + problem));
    }

    private static JsonPath table(String question) {
        return given().get("/api/v1/statistics?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

package cn.jiangmen.quality.certificate.rest;

import static cn.jiangmen.quality.certificate.rest.Api.PATH;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.local.Servers;
import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** List, count, CSV and workbook say the same, and what a plain reading of the filters says. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class SelectionParityIT {
    private static final int CERTIFICATES = 60;
    private static final int FILTERS = 60;
    private static final String ABSENT = "";

    @jakarta.inject.Inject
    DataSource database;

    private final Random chance = new Random(11);

    /** The schemes used here: record kind, class, category above. */
    private enum Used {
        A0101("MANAGEMENT_SYSTEM_AND_SERVICE", "QMS", "A01"),
        A0201("MANAGEMENT_SYSTEM_AND_SERVICE", "EMS", "A02"),
        B0501("VOLUNTARY_PRODUCT", "VOLUNTARY_PRODUCT", "B05");

        private final String kind;
        private final String kpi;
        private final String category;

        Used(String kind, String kpi, String category) {
            this.kind = kind;
            this.kpi = kpi;
            this.category = category;
        }
    }

    private record Known(
            String id, String number, String holder, String code, String product, Used scheme, String status) {}

    @Test
    void overRandomFiltersAllFourAnswersAreWhatAPlainReadingGives() throws IOException {
        String tag = tag();
        List<Known> all = new ArrayList<>();
        for (int i = 0; i < CERTIFICATES; i++) {
            all.add(known(i, tag));
        }
        int found = 0;
        for (int i = 0; i < FILTERS; i++) {
            Map<String, String> filter = filter(all, tag);
            List<String> expected = all.stream()
                    .filter(certificate -> fits(certificate, filter))
                    .map(Known::id)
                    .toList();
            found += expected.size();
            assertThat(listed(filter)).as("list %s", filter).isEqualTo(expected);
            given().queryParams(filter)
                    .get(PATH + "/count")
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(expected.size()));
            List<List<String>> csv = csv(filter);
            assertThat(column(csv, 21)).as("csv %s", filter).isEqualTo(expected);
            if (i % 4 == 0) {
                assertThat(workbook(filter)).as("xlsx %s", filter).isEqualTo(disarmed(csv));
            }
        }
        assertThat(found).isGreaterThan(FILTERS);
    }

    @Test
    void aFileIsForExcelAndNothingInItRuns() throws IOException {
        String code = Api.creditCode();
        Api.registered(with("=cmd|' /C calc'!A0", code, "-1+1"));
        Response answer = given().queryParam("credit_code", code).get(PATH + "/export");
        answer.then()
                .statusCode(200)
                .contentType("text/csv")
                .header(
                        "Content-Disposition",
                        org.hamcrest.Matchers.matchesPattern("attachment; filename=\"certificates-.*\\.csv\""));
        String text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF证书编号,证书状态,");
        assertThat(text).contains("'=cmd|").contains("'-1+1");
        List<List<String>> workbook = workbook(Map.of("credit_code", code));
        assertThat(workbook.get(1).get(7)).isEqualTo("=cmd|' /C calc'!A0");
        given().queryParam("credit_code", code)
                .header("Accept-Language", "en")
                .get(PATH + "/export")
                .then()
                .body(org.hamcrest.Matchers.containsString("Certificate number,Status,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "--", "()", "（）"})
    void aTextWithoutLetterOrDigitIsRefused(String text) {
        for (String path : List.of(PATH, PATH + "/count", PATH + "/export")) {
            given().queryParam("q", text)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", endsWith("nothing-to-search-for"));
        }
    }

    @Test
    void whatTheListRefusesTheFileRefusesToo() {
        for (String path : List.of(PATH, PATH + "/count", PATH + "/export")) {
            given().queryParam("scheme", "ZZ9")
                    .get(path)
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("scheme-unknown"));
            given().queryParam("credit_code", "1").get(path).then().statusCode(400);
            given().queryParam("on", "1900-01-01").get(path).then().statusCode(400);
            given().queryParam("holders", "x").get(path).then().statusCode(400);
        }
        given().queryParam("format", "pdf").get(PATH + "/export").then().statusCode(400);
    }

    @Test
    void chineseTextIsAnsweredByTheIndex() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local enable_seqscan = off");
            statement.execute("set local enable_indexscan = off");
            for (String text : List.of("电", "电线", "电线电缆")) {
                StringBuilder plan = new StringBuilder();
                try (var rows = statement.executeQuery(
                        "explain select id from certificate where searched like search_pattern('" + text + "')")) {
                    while (rows.next()) {
                        plan.append(rows.getString(1)).append('\n');
                    }
                }
                assertThat(plan).contains("Bitmap Index Scan on certificate_searched");
            }
            connection.rollback();
        }
    }

    private static Map<String, Object> with(String holder, String code, String product) {
        Map<String, Object> body = Api.with(Api.registration(), "holder", Map.of("name", holder, "credit_code", code));
        body.put("product_name", product);
        return body;
    }

    /** Rare characters that no other test's certificates have. */
    private String tag() {
        return new StringBuilder()
                .appendCodePoint(0x9F00 + chance.nextInt(0x80))
                .appendCodePoint(0x2A700 + chance.nextInt(0x1000))
                .toString();
    }

    private Known known(int i, String tag) {
        String[] places = {"江门", "新会", "蓬江(区)", "鹤山_", "100%台山", "ＬＥＤ", "Ärzte", "a\\b"};
        String[] trades = {"照明", "电器", "電器", "五金制品", "卫浴", "led"};
        String[] products = {"聚氯乙烯绝缘电线", "LED 灯具", "不锈钢水槽", "=1+1", "摩托车头盔"};
        String code = Api.creditCode();
        String holder = tag + pick(places) + pick(trades) + "有限公司";
        String product = chance.nextInt(3) == 0 ? null : pick(products);
        Used scheme = pick(Used.values());
        Map<String, Object> body = with(holder, code, product);
        body.put("number", "T%" + i + "_" + Api.number());
        body.put("scheme", scheme.name());
        body.put("record_kind", scheme.kind);
        String id = Api.registered(body);
        String status = "VALID";
        if (chance.nextInt(3) == 0) {
            Api.act(id, "cancellations", "effective_on", "2025-01-01").then().statusCode(200);
            status = "CANCELLED";
        }
        return new Known(id, (String) body.get("number"), holder, code, product, scheme, status);
    }

    /** One that this test's certificates alone can fit, of up to four parts. */
    private Map<String, String> filter(List<Known> all, String tag) {
        Map<String, String> filter = new LinkedHashMap<>();
        Known one = all.get(chance.nextInt(all.size()));
        switch (chance.nextInt(5)) {
            case 0 -> filter.put("q", tag + part(one.holder().substring(tag.length()), true));
            case 1 -> {
                filter.put("holder", tag);
                filter.put(
                        "q",
                        part(
                                Stream.of(one.product(), one.number(), one.holder(), one.code())
                                        .filter(Objects::nonNull)
                                        .toList()
                                        .get(chance.nextInt(one.product() == null ? 3 : 4)),
                                false));
            }
            case 2 -> filter.put("q", tag.substring(0, 1));
            case 3 -> filter.put("q", one.number().substring(0, 12).toLowerCase(Locale.ROOT));
            default -> filter.put("holder", tag + part(one.holder().substring(tag.length()), true));
        }
        if (chance.nextInt(3) == 0) {
            filter.put("scheme", chance.nextBoolean() ? one.scheme().name() : one.scheme().category);
        }
        if (chance.nextInt(4) == 0) {
            filter.put("kpi_class", pick(Used.values()).kpi);
        }
        if (chance.nextInt(3) == 0) {
            filter.put("status", chance.nextBoolean() ? "VALID" : "CANCELLED");
            filter.put("on", chance.nextBoolean() ? "2024-12-31" : "2025-06-30");
        }
        if (chance.nextInt(6) == 0) {
            filter.put("credit_code", one.code());
        }
        return filter;
    }

    private String part(String text, boolean fromTheBeginning) {
        int[] points = text.codePoints().toArray();
        int from = fromTheBeginning ? 0 : chance.nextInt(points.length);
        int to = Math.min(points.length, from + 1 + chance.nextInt(4));
        String part = new String(points, from, to - from).strip();
        boolean word = part.codePoints().anyMatch(Character::isLetterOrDigit);
        return word ? (chance.nextBoolean() ? part.toUpperCase(Locale.ROOT) : part) : "司";
    }

    private <T> T pick(T[] from) {
        return from[chance.nextInt(from.length)];
    }

    private static boolean fits(Known one, Map<String, String> filter) {
        String day = filter.getOrDefault("on", "2026-11-23");
        String status = one.status().equals("CANCELLED") && day.compareTo("2025-01-01") >= 0 ? "CANCELLED" : "VALID";
        return filter.entrySet().stream().allMatch(part -> switch (part.getKey()) {
            case "q" ->
                Stream.of(one.number(), one.holder(), one.code(), one.product())
                        .filter(Objects::nonNull)
                        .anyMatch(text -> plain(text).contains(plain(part.getValue())));
            case "holder" -> plain(one.holder()).contains(plain(part.getValue()));
            case "scheme" ->
                one.scheme().name().equals(part.getValue())
                        || one.scheme().category.equals(part.getValue());
            case "kpi_class" -> one.scheme().kpi.equals(part.getValue());
            case "status" -> status.equals(part.getValue());
            case "credit_code" -> one.code().equals(part.getValue());
            default -> true;
        });
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static List<String> listed(Map<String, String> filter) {
        List<String> ids = new ArrayList<>();
        Map<String, String> query = new HashMap<>(filter);
        query.put("limit", "7");
        while (true) {
            JsonPath page = given().queryParams(query)
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.certificate_id"));
            if (page.get("next_cursor") == null) {
                return ids;
            }
            query.put("cursor", page.getString("next_cursor"));
        }
    }

    private static List<List<String>> csv(Map<String, String> filter) throws IOException {
        byte[] file = given().queryParams(filter)
                .queryParam("format", "csv")
                .get(PATH + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(text.substring(1))) {
            return reader.stream().map(record -> record.getFields()).toList();
        }
    }

    private static List<List<String>> workbook(Map<String, String> filter) throws IOException {
        byte[] file = given().queryParams(filter)
                .queryParam("format", "xlsx")
                .get(PATH + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().stream()
                    .map(SelectionParityIT::texts)
                    .toList();
        }
    }

    /** Days are days there and no texts. */
    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            boolean day = row.getRowNum() > 1 && (i == 2 || (i >= 18 && i <= 20));
            texts.add(
                    day
                            ? row.getCellAsDate(i)
                                    .map(date -> date.toLocalDate().toString())
                                    .orElse(ABSENT)
                            : row.getCellAsString(i).orElse(ABSENT));
        }
        return texts;
    }

    private static List<List<String>> disarmed(List<List<String>> csv) {
        return csv.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.startsWith("'") ? cell.substring(1) : cell)
                        .toList())
                .toList();
    }

    private static List<String> column(List<List<String>> rows, int column) {
        return rows.stream().skip(1).map(row -> row.get(column)).toList();
    }
}

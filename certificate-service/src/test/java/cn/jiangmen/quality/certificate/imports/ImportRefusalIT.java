package cn.jiangmen.quality.certificate.imports;

import static cn.jiangmen.quality.certificate.imports.ImportClient.upload;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be an import is refused with a problem that names the fault, and leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class ImportRefusalIT {
    private static final String KIND = "MANAGEMENT_SYSTEM_AND_SERVICE";

    static Stream<Arguments> files() throws IOException {
        byte[] good = AnExport.of("REFUSED", 1).csv();
        String text = new String(good, StandardCharsets.UTF_8);
        return Stream.of(
                file("a.csv", new byte[0], 422, "unreadable-file", "empty-file"),
                file("a.csv", utf8(text.lines().findFirst().orElseThrow()), 422, "unreadable-file", "no-rows"),
                file("a.csv", utf8("\n\n"), 422, "unreadable-file", "no-rows"),
                file("a.xls", good, 415, "unsupported-file", "old-excel-format"),
                file("a.xlsx", good, 415, "unsupported-file", "extension-mismatch"),
                file("a.csv", zip("x", 10), 415, "unsupported-file", "extension-mismatch"),
                file("a.csv", utf8("%PDF-1.7"), 415, "unsupported-file", "unknown-format"),
                file("a.xlsx", zip("xl/worksheets/sheet1.xml", 200 << 20), 413, "file-too-large", "inflates-too-far"),
                file("a.xlsx", zip("x", 10), 422, "unreadable-file", "broken-workbook"),
                file("a.xlsx", Arrays.copyOf(zip("x", 10), 40), 422, "unreadable-file", "broken-workbook"),
                file("a.csv", utf8("\"" + text), 422, "unreadable-file", "unclosed-quote"),
                file("a.csv", utf8("\"证书\"编号" + text), 422, "unreadable-file", "misplaced-quote"),
                file("a.csv", utf8(text.replace("组织名称", "\u0000")), 422, "unreadable-file", "nul-character"),
                file("a.csv", with(good, 30, 0xFF), 422, "unreadable-file", "undecodable-text"),
                file("a.csv", utf8(text.replace("组织名称", "机构名称")), 422, "unexpected-columns", "column-unknown"),
                file("a.csv", utf8(text.replace("机构批准号", "认可标识")), 422, "unexpected-columns", "column-repeated"),
                file("a.csv", utf8("证书编号\n1"), 422, "unexpected-columns", "column-missing"));
    }

    @ParameterizedTest(name = "{0} {3} {4}")
    @MethodSource("files")
    void aFileThatIsNoExportIsRefusedByItsFault(String name, byte[] content, int status, String slug, String code) {
        Response response = upload(content, name, KIND);
        assertThat(ImportLifeIT.problem(response)).isEqualTo(status + " " + slug);
        assertThat(response.jsonPath().getList("errors.code")).contains(code);
        assertThat(response.jsonPath().getString("detail")).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x,", "\"x\n"})
    void fiftyMegabytesOfOneLineAreRefused(String repeated) throws Exception {
        Path file = Files.createTempFile("long", ".csv");
        try {
            byte[] block = utf8(repeated.repeat((1 << 20) / repeated.length()));
            try (OutputStream out = Files.newOutputStream(file)) {
                for (int i = 0; i < 50; i++) {
                    out.write(block);
                }
            }
            HttpResponse<String> response = sendAsStream(file);
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("/problems/unreadable-file");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void refusalsAreToldInChineseUnlessEnglishIsPreferred() {
        byte[] file = utf8("证书编号,机构名\n1,2");
        Response chinese = given().multiPart("file", "a.csv", file)
                .multiPart("record_kind", KIND)
                .post("/api/v1/imports");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(chinese.jsonPath().getString("detail")).contains("可用的列:证书编号、证书状态");
        assertThat(chinese.jsonPath().getString("errors[0].detail")).contains("第 2 列", "未知");
        Response english = upload(file, "a.csv", KIND);
        assertThat(english.jsonPath().getString("errors[0].detail")).startsWith("Column 2 has an unknown name");
    }

    @Test
    void brokenFormsAreRefusedByTheirPart() {
        byte[] file = AnExport.of("REFUSED", 1).csv();
        assertThat(form(given().multiPart("record_kind", KIND))).isEqualTo("400 invalid-form file part-missing");
        assertThat(form(given().multiPart("file", "a.csv", file)))
                .isEqualTo("400 invalid-form record_kind part-missing");
        assertThat(form(given().multiPart("file", "a.csv", file).multiPart("record_kind", "ccc")))
                .isEqualTo("400 invalid-form record_kind unknown-record-kind");
        assertThat(form(given().multiPart("file", "a.csv", file)
                        .multiPart("file", "b.csv", file)
                        .multiPart("record_kind", KIND)))
                .isEqualTo("400 invalid-form file part-repeated");
        assertThat(form(given().multiPart("file", "a.csv", file)
                        .multiPart("record_kind", KIND)
                        .multiPart("dry_run", "true")))
                .isEqualTo("400 invalid-form dry_run unknown-part");
        assertThat(form(given().multiPart("file", "short text").multiPart("record_kind", KIND)))
                .isEqualTo("400 invalid-form file not-a-file");
        assertThat(given().contentType("application/json")
                        .body("{}")
                        .post("/api/v1/imports")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aFileBrokenFarFromItsBeginningFailsItsImportAndLeavesNoRows() {
        String text = new String(AnExport.of("FARAWAY", 1_200).csv(), StandardCharsets.UTF_8);
        String id = ImportClient.upload(utf8(text + "\"never closed"));
        var job = ImportClient.settled(id);
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("problem.code")).isEqualTo("unclosed-quote");
        assertThat(job.getString("problem.detail")).contains("row 1202");
        assertThat(ImportClient.rows(id, "new").getList("items")).isEmpty();
        assertThat(ImportLifeIT.problem(ImportClient.commit(id, "x"))).isEqualTo("409 import-in-other-state");
    }

    @Test
    void exportsInGb18030AreRead() {
        String text = new String(AnExport.of("GB", 3).csv(), StandardCharsets.UTF_8);
        var job = ImportClient.settled(ImportClient.upload(text.getBytes(Charset.forName("GB18030"))));
        assertThat(ImportLifeIT.counts(job)).containsExactly(3, 0, 0, 0, 0);
    }

    @Test
    void importsThatDoNotExistAreNotFound() {
        String id = UUID.randomUUID().toString();
        for (String path : List.of("", "/rows", "/rejected-rows")) {
            assertThat(ImportLifeIT.problem(given().get("/api/v1/imports/" + id + path)))
                    .isEqualTo("404 import-not-found");
        }
        assertThat(ImportLifeIT.problem(ImportClient.commit(id, "x"))).isEqualTo("404 import-not-found");
        assertThat(ImportLifeIT.problem(ImportClient.cancel(id))).isEqualTo("404 import-not-found");
        assertThat(given().get("/api/v1/imports/nonsense").statusCode()).isEqualTo(404);
        assertThat(ImportLifeIT.problem(given().contentType("application/json")
                        .body("{\"key\": 1}")
                        .post("/api/v1/imports/" + id + "/commits")))
                .startsWith("400");
    }

    // REST Assured holds, copies and prints what it sends
    private static HttpResponse<String> sendAsStream(Path file) throws IOException, InterruptedException {
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/imports"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(part.formatted("record_kind", "") + KIND + "\r\n"
                                + part.formatted("file", "; filename=\"long.csv\"")),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String form(io.restassured.specification.RequestSpecification request) {
        Response response = request.post("/api/v1/imports");
        return ImportLifeIT.problem(response) + " " + response.jsonPath().getString("errors[0].field") + " "
                + response.jsonPath().getString("errors[0].code");
    }

    private static Arguments file(String name, byte[] content, int status, String slug, String code) {
        return Arguments.of(name, content, status, slug, code);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static byte[] zip(String part, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] block = new byte[Math.min(zeros, 1 << 20)];
            for (int written = 0; written < zeros; written += block.length) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}

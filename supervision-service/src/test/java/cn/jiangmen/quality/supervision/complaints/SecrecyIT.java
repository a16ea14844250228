package cn.jiangmen.quality.supervision.complaints;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.complaints.sealing.OldKeys;
import cn.jiangmen.quality.supervision.complaints.sealing.Sealed;
import cn.jiangmen.quality.supervision.complaints.sealing.Seals;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.junit.jupiter.api.Test;

/** Who wrote a letter is searched for in everything that the service keeps, tells and logs. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class SecrecyIT {
    private static final String NAME = "欧阳秘密者";
    private static final String PHONE = "13987650123";
    private static final String MAIL = "secret.writer@example.org";
    private static final String STREET = "江门市恩平市隐秘路七十七号";
    private static final String IDENTITY = "440785197701010077";
    private static final List<String> SECRETS = List.of(NAME, PHONE, MAIL, STREET, IDENTITY);

    @Inject
    DataSource database;

    @Inject
    Upkeep upkeep;

    @Test
    void theWriterIsNowhereButUnderSeal() throws Exception {
        List<String> heard = new ArrayList<>();
        Handler ear = ear(heard);
        Logger.getLogger("").addHandler(ear);
        Response received;
        try {
            received = submit();
            handle(received, heard);
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }

        assertThat(heard).hasSizeGreaterThan(8).allSatisfy(SecrecyIT::tellsNobody);
        everyTextOfTheDatabase(SecrecyIT::tellsNobody);
        Response look = look(received, "reporter-identity");
        assertThat(look.<String>path("name")).isEqualTo(NAME);
        assertThat(look.<String>path("phone")).isEqualTo(PHONE);
        assertThat(look.<String>path("facts")).contains(NAME).contains("139 8765 0123");
        assertThat(look.<List<String>>path("file_names")).containsExactly(NAME + "的发票.pdf");
        assertThat(look.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aLookStaysRecordedAndAnAttemptToo() {
        Response received = submit();
        look(received, "clerk");
        look(received, "reporter-identity");

        Response looks = given().get("/api/v1/letters/" + received.path("letter_number") + "/looks");
        assertThat(looks.<List<Boolean>>path("items.granted")).containsExactly(false, true);
        assertThat(looks.<List<String>>path("items.by")).containsExactly("甲科", "甲科");
        for (String change : List.of("update letter_look set granted = true", "delete from letter_look")) {
            assertThatThrownBy(() -> execute(change)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatAnOldKeySealedIsSealedAnewAndOpensAsBefore() throws Exception {
        Response received = submit();
        String letter = letterId(received);
        assertThat(text("select key_id from reporter_identity where letter_id = '" + letter + "'"))
                .isEqualTo("test-2026");
        byte[] before = bytes(letter);
        QuarkusTransaction.requiringNew().run(() -> resealed(letter));
        assertThat(text("select key_id from reporter_identity where letter_id = '" + letter + "'"))
                .isEqualTo("old-sm4");
        while (upkeep.reseal() > 0) {
            // until nothing is left
        }

        assertThat(text("select key_id from reporter_identity where letter_id = '" + letter + "'"))
                .isEqualTo("test-2026");
        assertThat(bytes(letter)).isNotEqualTo(before);
        assertThat(look(received, "reporter-identity").<String>path("name")).isEqualTo(NAME);
    }

    /** Seals a letter with an older key of another algorithm, as before a change of keys. */
    private void resealed(String letter) {
        Seals sm4 = OldKeys.sm4();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select key_id, nonce, sealed from reporter_identity where letter_id = ?::uuid");
                PreparedStatement update = connection.prepareStatement(
                        "update reporter_identity set key_id = ?, nonce = ?, sealed = ? where letter_id = ?::uuid")) {
            query.setString(1, letter);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                byte[] plain =
                        sm4.open(new Sealed(row.getString(1), row.getBytes(2), row.getBytes(3)), "letter " + letter);
                Sealed anew = sm4.seal(plain, "letter " + letter);
                update.setString(1, anew.keyId());
                update.setBytes(2, anew.nonce());
                update.setBytes(3, anew.bytes());
                update.setString(4, letter);
                update.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response submit() {
        Map<String, Object> reporter =
                Map.of("name", NAME, "phone", PHONE, "email", MAIL, "address", STREET, "id_number", IDENTITY);
        Map<String, Object> letter = new HashMap<>(Map.of(
                "kinds", List.of("COMPLAINT", "REPORT"),
                "channel", "ONLINE",
                "enterprise_name", "江门市保密测试有限公司",
                "county", "440785",
                "category", "PRODUCT_QUALITY",
                "facts", "我叫" + NAME + ",电话 139 8765 0123,住" + STREET + "。",
                "claim", "请回复 " + MAIL.toUpperCase(Locale.ROOT) + " 退款"));
        letter.put("reporter", reporter);
        Response received = given().config(RestAssured.config()
                        .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.RFC6532)))
                .header("Idempotency-Key", "secret-" + System.nanoTime())
                .multiPart("letter", json(letter), "application/json; charset=UTF-8")
                .multiPart(
                        "attachment",
                        NAME + "的发票.pdf",
                        ("%PDF-1.7 " + NAME).getBytes(StandardCharsets.UTF_8),
                        "application/pdf")
                .post("/api/v1/letters");
        assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
        return received;
    }

    /** Handles both matters, rightly and wrongly, and listens to every answer. */
    private static void handle(Response received, List<String> heard) {
        heard.add(received.asString() + received.headers());
        String complaint = "/api/v1/complaints/" + received.path("matters[0].number");
        String report = "/api/v1/reports/" + received.path("matters[1].number");
        heard.add(
                given().get("/api/v1/letters/" + received.path("letter_number")).asString());
        heard.add(post(complaint + "/acceptances", Map.of("by", "甲科", "note", "联系 " + NAME)));
        heard.add(post(complaint + "/acceptances", Map.of("by", "甲科", "surprise", NAME)));
        heard.add(post(complaint + "/acceptances", Map.of("by", "甲科")));
        heard.add(post(complaint + "/replies", Map.of("by", "甲科", "medium", "PHONE", "text", "已受理")));
        heard.add(post(complaint + "/settlements", Map.of("by", "甲科", "outcome", "向 " + PHONE + " 退款")));
        heard.add(post(complaint + "/settlements", Map.of("by", "甲科", "outcome", "退款")));
        heard.add(post(report + "/non-filings", Map.of("by", "甲科", "ground", "NO_VIOLATION")));
        for (String path : List.of(complaint, report)) {
            heard.add(given().get(path).asString());
            heard.add(given().get(path + "/history").asString());
            heard.add(given().get(path + "/similar").asString());
        }
        heard.add(
                given().queryParam("enterprise", "保密测试").get("/api/v1/reports").asString());
        heard.add(post("/api/v1/letter-status-queries", Map.of("status_code", received.path("status_code"))));
        heard.add(given().get("/q/metrics").asString());
    }

    private static String post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(body)
                .post(path)
                .asString();
    }

    private static Response look(Response received, String role) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("role", role, "by", "甲科", "purpose", "组织调解"))
                .post("/api/v1/letters/" + received.path("letter_number") + "/identity-looks");
    }

    /** Every value of every column of every table, binary ones read as text and as bytes. */
    private void everyTextOfTheDatabase(Consumer<String> reader) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select format('%I.%I', schemaname, relname) from pg_stat_user_tables where n_live_tup >= 0")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        assertThat(tables).contains("public.reporter_identity", "public.matter_history", "public.idempotency_key");
        for (String table : tables) {
            String any = SECRETS.stream()
                    .flatMap(secret -> Stream.of(secret, hex(secret)))
                    .map(secret -> "'%" + secret + "%'")
                    .collect(Collectors.joining(","));
            reader.accept(text("select coalesce(string_agg(t::text, ' '), '') from " + table
                    + " t where t::text ilike any (array[" + any + "])"));
        }
    }

    private static void tellsNobody(String text) {
        for (String secret : SECRETS) {
            assertThat(text).doesNotContainIgnoringCase(secret).doesNotContain(hex(secret));
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Handler ear(List<String> heard) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                heard.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String letterId(Response received) throws SQLException {
        return text("select id from letter where letter_number = '" + received.path("letter_number") + "'");
    }

    private byte[] bytes(String letter) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select sealed from reporter_identity where letter_id = '" + letter + "'")) {
            row.next();
            return row.getBytes(1);
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}

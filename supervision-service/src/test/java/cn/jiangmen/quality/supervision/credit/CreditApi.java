package cn.jiangmen.quality.supervision.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The exchange as the credit platform uses it. */
final class CreditApi {
    static final String PATH = "/api/v1/credit";

    private CreditApi() {}

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** The code of a new consumer. */
    static String consumer() {
        String code = "c" + UUID.randomUUID().toString().substring(0, 18);
        json().body(Map.of("code", code, "name", "信用平台", "contact", "信用科", "by", "信用监管科"))
                .post(PATH + "/consumers")
                .then()
                .statusCode(201);
        return code;
    }

    static JsonPath feed(long after, String consumer) {
        RequestSpecification request = given().queryParam("after", after).queryParam("limit", 500);
        if (consumer != null) {
            request.queryParam("consumer", consumer);
        }
        return request.get(PATH + "/feed").then().statusCode(200).extract().jsonPath();
    }

    static long last() {
        return feed(0, null).getLong("last_sequence");
    }

    /** Every entry after a sequence. */
    static List<Map<String, Object>> all(long after, String consumer) {
        List<Map<String, Object>> entries = new ArrayList<>();
        JsonPath part;
        long place = after;
        do {
            part = feed(place, consumer);
            entries.addAll(part.getList("items"));
            place = part.getLong("next_after");
        } while (part.getBoolean("more"));
        return entries;
    }

    static Response receipt(String consumer, long sequence, String outcome, String code, String answeredAt) {
        Map<String, Object> item = new HashMap<>();
        item.put("sequence", sequence);
        item.put("outcome", outcome);
        item.put("code", code);
        item.put("field", code == null ? null : "enterprise_name");
        item.put("answered_at", answeredAt);
        return json().body(Map.of("items", List.of(item))).post(PATH + "/consumers/" + consumer + "/receipts");
    }

    static String result(String consumer, long sequence, String outcome, String code, String answeredAt) {
        return receipt(consumer, sequence, outcome, code, answeredAt)
                .then()
                .statusCode(200)
                .extract()
                .path("results[0]");
    }

    static Map<String, Object> state(String consumer) {
        return given().get(PATH + "/consumers/" + consumer).jsonPath().getMap("");
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a consumer computes it. */
    static String digest(List<Map<String, Object>> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.get("sequence"))
                .append(' ')
                .append(entry.get("sha256"))
                .append('\n'));
        return sha256(lines.toString());
    }

    /** A snapshot as a consumer has it: the hash of each record's newest entry, by record. */
    record Snapshot(long at, Map<String, String> records) {}

    /** Read in small parts. */
    static Snapshot snapshot() {
        Map<String, String> records = new TreeMap<>();
        Long at = null;
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("limit", 3);
            if (cursor != null) {
                request.queryParam("cursor", cursor).queryParam("at", at);
            }
            JsonPath part = request.get(PATH + "/snapshot")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            at = part.getLong("at");
            part.<Map<String, Object>>getList("items").forEach(entry -> assertThat(
                            records.put(record(entry), entry.get("sha256").toString()))
                    .isNull());
            cursor = part.getString("next_cursor");
        } while (cursor != null);
        return new Snapshot(at, records);
    }

    static String record(Map<String, Object> entry) {
        return JsonPath.from(entry.get("event").toString()).getString("subject");
    }
}

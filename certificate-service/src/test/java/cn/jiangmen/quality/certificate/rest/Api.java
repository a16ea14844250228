package cn.jiangmen.quality.certificate.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** The service as a caller uses it. */
public final class Api {
    public static final String PATH = "/api/v1/certificates";
    public static final String BODY = "CNCA-R-2002-001";
    static final String CODE = "91440703MA4T000275";
    static final String FACTORY_CODE = "91440704MA4T00035E";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Random CHANCE = new Random(1);

    private Api() {}

    static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    /** A number that no other test uses. */
    public static String number() {
        return "T-" + UUID.randomUUID();
    }

    /** A valid credit code that no other test uses. */
    public static synchronized String creditCode() {
        StringBuilder code = new StringBuilder("91440703");
        while (code.length() < 17) {
            code.append(ALPHABET.charAt(CHANCE.nextInt(31)));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(ALPHABET.charAt((31 - sum % 31) % 31)).toString();
    }

    /** A complete registration of a management-system certificate; change it with {@link #with}. */
    public static Map<String, Object> registration() {
        Map<String, Object> body = new HashMap<>();
        body.put("number", number());
        body.put("body", BODY);
        body.put("body_name", "示例认证中心");
        body.put("record_kind", "MANAGEMENT_SYSTEM_AND_SERVICE");
        body.put("scheme", "A0101");
        body.put("holder", Map.of("name", "江门市测试制造有限公司", "credit_code", CODE));
        body.put("standard", "GB/T 19001-2016");
        body.put("issued_on", "2024-01-10");
        body.put("expires_on", "2027-01-09");
        return body;
    }

    public static Map<String, Object> cccRegistration() {
        Map<String, Object> body = registration();
        body.put("record_kind", "CCC");
        body.put("scheme", "B01");
        body.put("product_class", "0105");
        body.put("product_name", "聚氯乙烯绝缘电线");
        body.put("parties", List.of(Map.of("role", "FACTORY", "name", "江门市测试电器厂", "credit_code", FACTORY_CODE)));
        return body;
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    public static Response register(Map<String, Object> body) {
        return json().body(body).post(PATH);
    }

    /** Registers and gives the id. */
    public static String registered(Map<String, Object> body) {
        return register(body).then().statusCode(201).extract().path("certificate_id");
    }

    static Response get(String id) {
        return given().get(PATH + "/" + id);
    }

    /** Asks for an act whatever the version is; {@code fields} are names and values. */
    public static Response act(String id, String act, Object... fields) {
        return actIf("*", id, act, fields);
    }

    static Response actIf(String ifMatch, String id, String act, Object... fields) {
        Map<String, Object> body = new HashMap<>();
        body.put("reason", "测试");
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        RequestSpecification request = json().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(PATH + "/" + id + "/" + act);
    }
}

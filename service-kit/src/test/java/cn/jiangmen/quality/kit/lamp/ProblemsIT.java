package cn.jiangmen.quality.kit.lamp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "lamp"))
class ProblemsIT {
    private static final String LAMPS = "/api/v1/lamps";

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /api/v1/lamps                            | {                                            | 400 | unreadable-body
            POST | /api/v1/lamps                            | []                                           | 400 | unreadable-body
            POST | /api/v1/lamps                            | "text"                                       | 400 | unreadable-body
            POST | /api/v1/lamps                            | null                                         | 400 | invalid-request
            POST | /api/v1/lamps                            | {"code":"1","street":"a"} x                  | 400 | unreadable-body
            POST | /api/v1/lamps                            | {"code":1,"street":"a"}                      | 400 | unreadable-body
            POST | /api/v1/lamps                            | {"code":"1","street":"a\\u0000"}             | 400 | unreadable-body
            POST | /api/v1/lamps                            | {"code":"1","street":"a","colour":"red"}     | 400 | unreadable-body
            POST | /api/v1/lamps                            | {"code":"1","street":"a","lit_on":"soon"}    | 400 | unreadable-body
            POST | /api/v1/lamps                            | {"code":"1","street":"a","height":"TALL"}    | 400 | unreadable-body
            POST | /api/v1/lamps                            | {"code":" ","street":"a"}                    | 400 | invalid-request
            POST | /api/v1/lamps                            | {"code":"2","street":"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"} | 400 | invalid-request
            POST | /api/v1/lamps                            | {"code":"3","street":"a","lit_on":"+999999999-12-31"} | 400 | unreadable-body
            POST | /api/v1/lamps                            | {"code":"4","street":""}                     | 409 | street-is-dark
            POST | /api/v1/lamps/none/moves                 | {"street":"a"}                               | 404 | lamp-not-found
            GET  | /api/v1/lamps/none                       |                                              | 404 | lamp-not-found
            GET  | /api/v1/lamps/%00                        |                                              | 400 | invalid-request
            GET  | /api/v1/lamps/by-id/no-uuid              |                                              | 404 | not-found
            GET  | /api/v1/nothing                          |                                              | 404 | not-found
            GET  | /nothing                                 |                                              | 404 | not-found
            DELETE | /api/v1/lamps                          |                                              | 405 | method-not-allowed
            GET  | /api/v1/lamps?colour=red                 |                                              | 400 | unknown-parameter
            GET  | /api/v1/lamps?street=%00                 |                                              | 400 | invalid-parameter
            GET  | /api/v1/lamps?on=2026-02-30              |                                              | 400 | invalid-parameter
            GET  | /api/v1/lamps?on=                        |                                              | 400 | invalid-parameter
            GET  | /api/v1/lamps?height=TALL                |                                              | 400 | invalid-parameter
            GET  | /api/v1/lamps?limit=9x                   |                                              | 400 | invalid-parameter
            GET  | /api/v1/lamps?limit=1&limit=2            |                                              | 400 | invalid-parameter
            GET  | /api/v1/lamps?limit=0                    |                                              | 400 | invalid-request
            GET  | /api/v1/lamps?limit=501                  |                                              | 400 | invalid-request
            GET  | /api/v1/lamps?cursor=abc                 |                                              | 400 | invalid-cursor
            GET  | /api/v1/lamps/failures/bug               |                                              | 500 | internal-error
            GET  | /api/v1/lamps/failures/42P01             |                                              | 500 | internal-error
            GET  | /api/v1/lamps/failures/22P05             |                                              | 400 | invalid-request
            GET  | /api/v1/lamps/failures/23505             |                                              | 409 | conflict
            GET  | /api/v1/lamps/failures/deadlock          |                                              | 503 | temporarily-unavailable
            GET  | /api/v1/lamps/failures/outage            |                                              | 503 | temporarily-unavailable
            GET  | /api/v1/lamps/failures/pool              |                                              | 503 | temporarily-unavailable
            """)
    void refusalIsAProblemDocument(String method, String path, String body, int status, String type) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        if (body != null) {
            request.contentType("application/json; charset=utf-8").body(body.strip());
        }
        document(request.request(method, path), status, type);
    }

    @Test
    void otherMediaTypesAreRefused() {
        document(given().contentType("text/plain").body("x").post(LAMPS), 415, "unsupported-media-type");
        document(given().accept("text/csv").get(LAMPS), 406, "not-acceptable");
    }

    @Test
    void changeNeedsThePresentTag() {
        register("tagged");
        RequestSpecification move = given().contentType("application/json").body("{\"street\":\"b\"}");
        document(move.post(LAMPS + "/tagged/moves"), 428, "precondition-required");
        document(move.header("If-Match", "\"9\"").post(LAMPS + "/tagged/moves"), 412, "stale-version");
    }

    @Test
    void sentencesAreInTheLanguageThatIsAskedFor() {
        String invalid = "{\"code\":\"\",\"street\":null,\"tag_names\":[\"a\",\"\"]}";
        RequestSpecification request = given().contentType("application/json").body(invalid);
        request.post(LAMPS)
                .then()
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("请求内容有误"))
                .body("errors.field", hasItem("code"))
                .body("errors.field", hasItem("street"))
                .body("errors.field", hasItem("tag_names[1]"))
                .body("errors.find { it.field == 'code' }.code", equalTo("not-blank"))
                .body("errors.find { it.field == 'code' }.detail", equalTo("不能为空"));
        request.header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")
                .post(LAMPS)
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("The request is invalid"))
                .body("errors.find { it.field == 'code' }.detail", equalTo("must not be blank"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"code":"1","street":"a","height":"TALL"}  | height       | must be one of LOW, HIGH.
            {"code":"1","street":"a","colour":"red"}   | colour       | There is no field colour.
            {"code":"1","street":"a","tag_names":[[]]} | tag_names[0] | has a value of the wrong type.
            """)
    void unreadableFieldIsNamedWithWhatItMayBe(String body, String field, String sentence) {
        given().contentType("application/json")
                .header("Accept-Language", "en")
                .body(body)
                .post(LAMPS)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field))
                .body("detail", containsString(sentence));
    }

    @Test
    void requestIdIsEchoedWhenItIsWellFormedAndMadeOtherwise() {
        given().header("X-Request-ID", "caller-7")
                .get(LAMPS + "/none")
                .then()
                .header("X-Request-ID", "caller-7")
                .body("request_id", equalTo("caller-7"));
        String made = given().header("X-Request-ID", "no good {}")
                .get(LAMPS + "/none")
                .then()
                .extract()
                .header("X-Request-ID");
        assertThat(made).matches("[0-9a-f-]{36}");
    }

    @Test
    void listGoesOnAtItsCursorUntilItsEnd() {
        for (String code : new String[] {"list-1", "list-2", "list-3"}) {
            register(code);
        }
        String cursor = null;
        int lamps = 0;
        do {
            RequestSpecification request = given().queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(LAMPS).then().statusCode(200).extract().jsonPath();
            lamps += page.getList("items").size();
            cursor = page.getString("next_cursor");
        } while (cursor != null);
        assertThat(lamps).isGreaterThanOrEqualTo(3);
    }

    private static void register(String code) {
        given().contentType("application/json")
                .body("{\"code\":\"" + code + "\",\"street\":\"港口路\"}")
                .post(LAMPS)
                .then()
                .statusCode(201);
    }

    private static void document(io.restassured.response.Response response, int status, String type) {
        ValidatableResponse document = response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://quality.jiangmen.cn/problems/" + type))
                .body("status", equalTo(status))
                .body("title", not(equalTo(null)))
                .body("detail", not(equalTo(null)))
                .body("request_id", not(equalTo(null)));
        assertThat(document.extract().asString())
                .doesNotContain("cn.jiangmen.quality.kit", "java.", "jakarta", "jackson", "Exception", "secret");
        if (status == 503) {
            document.header("Retry-After", "2");
        }
    }
}

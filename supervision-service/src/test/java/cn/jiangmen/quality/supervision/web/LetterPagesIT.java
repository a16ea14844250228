package cn.jiangmen.quality.supervision.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form of a letter as browsers send it, without a script: taken, refused in words, safe against other sites and twice clicked. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class LetterPagesIT {
    private static final String FORM = "/public/zh/letters";
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    /** A form as a browser got it: its cookie and its hidden fields. */
    private record Opened(String cookie, String token, String form) {
        static Opened at(String address) {
            Response page = given().get(address);
            page.then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Strict")));
            return new Opened(
                    page.cookie("public_form"), hidden(page.asString(), "token"), hidden(page.asString(), "form"));
        }

        private static String hidden(String page, String name) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
    }

    private static Map<String, String> report() {
        Map<String, String> fields = new HashMap<>();
        fields.put("kinds", "REPORT");
        fields.put("enterprise_name", "江门市公示页测试" + Long.toString(System.nanoTime(), 36) + "有限公司");
        fields.put("county", "440703");
        fields.put("category", "NO_CCC");
        fields.put("facts", "第一行\r\n第二行");
        return fields;
    }

    private static RequestSpecification multipart(Map<String, String> fields) {
        RequestSpecification request = given();
        fields.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset(StandardCharsets.UTF_8)
                .mimeType("text/plain")
                .build()));
        return request;
    }

    private static Response send(Opened opened, Map<String, String> fields) {
        return multipart(fields)
                .multiPart("token", opened.token())
                .multiPart("form", opened.form())
                .multiPart("attachment", "", new byte[0], "application/octet-stream")
                .cookie("public_form", opened.cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .post(FORM);
    }

    private static String code(Response receipt) {
        Matcher found = Pattern.compile("id=\"code\">([0-9A-Z-]{19})<").matcher(receipt.asString());
        assertThat(found.find()).as(receipt.asString()).isTrue();
        return found.group(1);
    }

    @Test
    void anAnonymousReportIsTakenOnceHoweverOftenItIsClickedAndItsCodeTellsHowItStands() {
        Opened opened = Opened.at(FORM);
        Map<String, String> fields = report();

        Response first = send(opened, fields);
        Response again = send(opened, fields);

        first.then().statusCode(201).header("Cache-Control", "no-store").body(containsString("举报"));
        assertThat(code(again)).isEqualTo(code(first));
        Response standing = given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("code", code(first).toLowerCase(java.util.Locale.ROOT))
                .post("/public/en/letter-status");
        standing.then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Received"))
                .body(containsString("Pengjiang"));
        // another letter in the form that was sent is not taken silently
        fields.put("facts", "另一件事");
        send(opened, fields).then().statusCode(409).body(containsString("此前已经提交成功"));
        send(Opened.at(FORM), fields).then().statusCode(201);
    }

    @Test
    void whatIsWrongIsSaidInWordsNextToTheFieldAndNothingTypedIsLost() {
        Map<String, String> fields = report();
        fields.put("kinds", "COMPLAINT");
        fields.put("credit_code", "91440703MA4T000276");
        fields.put("enterprise_name", "\"><img src=x>");
        fields.put("phone", "abc");
        fields.put("category", "");

        Response refused = send(Opened.at(FORM), fields);

        refused.then()
                .statusCode(422)
                .body(containsString("<title>有误"))
                .body(containsString("id=\"name-fault\">投诉须填写姓名"))
                .body(containsString("id=\"phone-fault\">电话只能有"))
                .body(containsString("id=\"address-fault\">投诉须填写通讯地址"))
                .body(containsString("id=\"claim-fault\">投诉请写明诉求"))
                .body(containsString("id=\"category-fault\">请选择"))
                .body(containsString("aria-invalid=\"true\""))
                .body(containsString("value=\"abc\""))
                .body(containsString("第一行\n第二行"))
                .body(not(containsString("<img")));
        fields.putAll(Map.of(
                "claim", "退货", "name", "测试网民", "phone", "13900001111", "address", "测试路 1 号", "category", "OTHER"));
        send(Opened.at(FORM), fields)
                .then()
                .statusCode(422)
                .body(containsString("id=\"credit_code-fault\">统一社会信用代码有误"));
        fields.remove("credit_code");
        fields.put("enterprise_name", "测试网民的邻居");
        send(Opened.at(FORM), fields)
                .then()
                .statusCode(422)
                .body(containsString("id=\"enterprise_name-fault\">这里出现了您的姓名"));
        fields.put("enterprise_name", "江门市公示页测试有限公司");
        Response taken = send(Opened.at(FORM), fields);
        taken.then().statusCode(201).body(containsString("投诉")).body(not(containsString("13900001111")));
    }

    @Test
    void evidenceIsTakenByItsContentAndRefusedInWords() {
        Opened opened = Opened.at(FORM);
        filled(opened, report())
                .multiPart("attachment", "证据.jpg", PICTURE, "image/jpeg")
                .multiPart("attachment", "二.jpg", PICTURE, "image/jpeg")
                .post(FORM)
                .then()
                .statusCode(201)
                .body(containsString("<dd>2</dd>"));
        filled(Opened.at(FORM), report())
                .multiPart("attachment", "假.jpg", "不是图片".getBytes(StandardCharsets.UTF_8), "image/jpeg")
                .post(FORM)
                .then()
                .statusCode(422)
                .body(containsString("id=\"attachment-fault\">第 1 个附件不是 JPEG"));
        filled(Opened.at(FORM), report())
                .multiPart("attachment", "大.jpg", new byte[3 * 1024 * 1024 + 1], "image/jpeg")
                .post(FORM)
                .then()
                .statusCode(422)
                .body(containsString("超过 3 MB"));
        RequestSpecification many = filled(Opened.at(FORM), report());
        for (int i = 0; i < 6; i++) {
            many.multiPart("attachment", i + ".jpg", PICTURE, "image/jpeg");
        }
        many.post(FORM).then().statusCode(422).body(containsString("附件最多 5 个"));
    }

    @Test
    void aFormThatAnotherSiteSendsIsNotTaken() {
        Map<String, String> fields = report();
        Opened opened = Opened.at(FORM);
        List<RequestSpecification> foreign = List.of(
                multipart(fields),
                multipart(fields).multiPart("token", opened.token()),
                multipart(fields).cookie("public_form", opened.cookie()),
                multipart(fields).multiPart("token", Opened.at(FORM).token()).cookie("public_form", opened.cookie()),
                multipart(fields)
                        .multiPart("token", opened.token())
                        .cookie("public_form", opened.cookie())
                        .header("Sec-Fetch-Site", "cross-site"));
        for (RequestSpecification each : foreign) {
            each.post(FORM)
                    .then()
                    .statusCode(403)
                    .body(containsString("无法确认表单来自本页"))
                    .body(containsString(fields.get("enterprise_name")));
        }
        given().get("/api/v1/reports?limit=500").then().body(not(containsString(fields.get("enterprise_name"))));
    }

    @Test
    void aCodeThatNobodyHasIsSaidSo() {
        for (String code : List.of("0000-0000-0000-0000", "x", "%00")) {
            given().contentType(ContentType.URLENC)
                    .formParam("code", code)
                    .post("/public/zh/letter-status")
                    .then()
                    .statusCode(404)
                    .body(containsString("没有这个查询码"));
        }
        given().contentType(ContentType.URLENC)
                .formParam("code", " ")
                .post("/public/zh/letter-status")
                .then()
                .statusCode(422)
                .body(containsString("请输入回执上的查询码"));
    }

    private static RequestSpecification filled(Opened opened, Map<String, String> fields) {
        return multipart(fields)
                .multiPart("token", opened.token())
                .multiPart("form", opened.form())
                .cookie("public_form", opened.cookie());
    }
}

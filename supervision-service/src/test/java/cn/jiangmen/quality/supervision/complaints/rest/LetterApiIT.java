package cn.jiangmen.quality.supervision.complaints.rest;

import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.COMPLAINTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.LETTERS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.REPORTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.done;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.json;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.letter;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.step;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.submit;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.unique;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import cn.jiangmen.quality.local.Servers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Letters as they are handed in, asked for by code, and looked at. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class LetterApiIT {
    private static final byte[] PDF = "%PDF-1.7 evidence".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    @Test
    void oneLetterBecomesAComplaintAndAReportThatAreAskedForByOneCode() {
        Response received = submit(letter(unique()));
        String number = received.path("letter_number");
        String complaint = received.path("matters[0].number");
        String report = received.path("matters[1].number");

        received.then()
                .statusCode(201)
                .header("Location", endsWith(LETTERS + "/" + number))
                .header("Cache-Control", "no-store")
                .body("matters.kind", contains("COMPLAINT", "REPORT"));
        done(COMPLAINTS, complaint, "refusals", step("2026-05-15", "ground", "NO_MATERIALS"));
        done(COMPLAINTS, complaint, "replies", with(step("2026-05-15", "medium", "MESSAGE"), "text", "请补充材料后再来。"));
        status(received.path("status_code"))
                .then()
                .statusCode(200)
                .body("letter_number", equalTo(number))
                .body("matters.number", contains(complaint, report))
                .body("matters.status", contains("REFUSED", "RECEIVED"))
                .body("matters[0].ground_zh", equalTo("未提供规定的材料"))
                .body("matters[0].replies.text", contains("请补充材料后再来。"));
        status(received.<String>path("status_code").toLowerCase(Locale.ROOT).replace("-", " "))
                .then()
                .statusCode(200);
        LetterApi.refused(status("0000-0000-0000-0000"), 404, "letter-not-found");
    }

    @Test
    void aMergedMatterStandsAsTheOneItWasMergedIntoWithoutItsReplies() {
        String enterprise = unique();
        String first = LetterApi.report(letter(enterprise));
        Response second = submit(with(with(letter(enterprise), "kinds", List.of("REPORT")), "claim", null));
        done(
                REPORTS,
                second.path("matters[0].number"),
                "merges",
                with(step("2026-05-13", "note", "重复"), "into", first));
        done(REPORTS, first, "non-filings", step("2026-05-20", "ground", "NO_VIOLATION"));
        done(REPORTS, first, "replies", with(step("2026-05-20", "medium", "PHONE"), "text", "经核查不予立案。"));

        status(second.path("status_code"))
                .then()
                .body("matters[0].merged", equalTo(true))
                .body("matters[0].status", equalTo("NOT_FILED"))
                .body("matters[0].ground_en", containsString("No breach"))
                .body("matters[0].replies", hasSize(0));
    }

    @Test
    void anAnonymousReportIsTakenOnlineAndAnAnonymousComplaintIsNot() {
        Map<String, Object> report =
                with(with(with(letter(unique()), "channel", "ONLINE"), "received_on", null), "by", null);
        report.put("reporter", null);

        LetterApi.refused(submit(report), 400, "identity-required");
        submit(with(with(report, "kinds", List.of("REPORT")), "claim", null))
                .then()
                .statusCode(201)
                .body("status_code", notNullValue());
    }

    @Test
    void whatNobodyKnowsThePlaceOfWaitsToBeRouted() {
        Response unknown = submit(with(letter(unique()), "county", null));
        String number = unknown.path("matters[0].number");

        given().get(COMPLAINTS + "/" + number).then().body("county", equalTo("unattributed"));
        LetterApi.refused(LetterApi.act(COMPLAINTS, number, "acceptances", step("2026-05-15")), 409, "not-routed");
    }

    @Test
    void attachmentsAreListedAndGivenOutToARoleOnly() {
        Response received = form(letter(unique()))
                .multiPart("attachment", "发票 李.pdf", PDF, "application/pdf")
                .multiPart("attachment", "x.exe", JPEG, "application/octet-stream")
                .post(LETTERS);
        String number = received.path("letter_number");

        received.then()
                .statusCode(201)
                .body("attachments.media_type", contains("application/pdf", "image/jpeg"))
                .body("attachments.bytes", contains(PDF.length, JPEG.length))
                .body("attachments.file_name", contains("attachment-1.pdf", "attachment-2.jpg"));
        String look = LETTERS + "/" + number + "/attachments/2/looks";
        byte[] content = json().body(look("reporter-identity"))
                .post(look)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename=\"attachment-2.jpg\"")
                .extract()
                .asByteArray();
        assertThat(content).isEqualTo(JPEG);
        LetterApi.refused(json().body(look("clerk")).post(look), 403, "role-not-allowed");
        LetterApi.refused(
                json().body(look("clerk")).post(LETTERS + "/" + number + "/attachments/3/looks"),
                404,
                "letter-not-found");
        given().get(LETTERS + "/" + number + "/looks")
                .then()
                .body("items.attachment", contains(2, 2))
                .body("items.granted", contains(true, false))
                .body("items.purpose", contains("核实", "核实"));
    }

    @Test
    void aRepeatedUploadUnderTheSameKeyGetsTheFirstAnswerAndItsCode() {
        String key = "key-" + System.nanoTime();
        Map<String, Object> body = letter(unique());

        Response first = form(body)
                .header("Idempotency-Key", key)
                .multiPart("attachment", "a.pdf", PDF)
                .post(LETTERS);
        Response again = form(body)
                .header("Idempotency-Key", key)
                .multiPart("attachment", "a.pdf", PDF)
                .post(LETTERS);
        Response other = form(body)
                .header("Idempotency-Key", key)
                .multiPart("attachment", "a.pdf", JPEG)
                .post(LETTERS);

        first.then().statusCode(201);
        assertThat(again.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        LetterApi.refused(other, 422, "idempotency-key-reused");
    }

    @Test
    void whatIsTooMuchOrOfAnotherTypeIsRefusedAndNothingIsKept() {
        String enterprise = unique();
        Map<String, Object> body = letter(enterprise);
        RequestSpecification six = form(body);
        for (int i = 0; i < 6; i++) {
            six.multiPart("attachment", "a.pdf", PDF);
        }
        byte[] large = new byte[3 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        byte[] threeLarge = Arrays.copyOf(large, large.length - 1);

        LetterApi.refused(six.post(LETTERS), 400, "too-many-attachments");
        LetterApi.refused(
                form(body).multiPart("attachment", "a.pdf", large).post(LETTERS), 413, "attachment-too-large");
        LetterApi.refused(
                form(body)
                        .multiPart("attachment", "a.pdf", threeLarge)
                        .multiPart("attachment", "b.pdf", threeLarge)
                        .multiPart("attachment", "c.pdf", threeLarge)
                        .post(LETTERS),
                413,
                "attachments-too-large");
        LetterApi.refused(
                form(body).multiPart("attachment", "a.pdf", new byte[0]).post(LETTERS), 400, "attachment-empty");
        LetterApi.refused(
                form(body)
                        .multiPart("attachment", "a.pdf", PDF)
                        .multiPart("attachment", "b.pdf", "MZ program".getBytes(StandardCharsets.US_ASCII))
                        .post(LETTERS),
                415,
                "attachment-type");
        LetterApi.refused(form(body).multiPart("other", "x").post(LETTERS), 400, "invalid-letter-form");
        LetterApi.refused(given().multiPart("attachment", "a.pdf", PDF).post(LETTERS), 400, "invalid-letter-form");
        LetterApi.refused(form(with(body, "facts", " ")).post(LETTERS), 400, "invalid-request");
        LetterApi.refused(form(with(body, "surprise", "x")).post(LETTERS), 400, "unreadable-body");
        LetterApi.refused(json().body(with(body, "facts", "长".repeat(500_000))).post(LETTERS), 413, "too-large");
        given().queryParam("enterprise", enterprise).get(REPORTS).then().body("items", hasSize(0));
        given().get("/api/v1/letter-limits")
                .then()
                .body("most_attachments", equalTo(5))
                .body("media_types", contains("application/pdf", "image/jpeg", "image/png"));
    }

    private static RequestSpecification form(Map<String, Object> letter) {
        return given().multiPart(new MultiPartSpecBuilder(write(letter))
                .controlName("letter")
                .mimeType("application/json")
                .charset(StandardCharsets.UTF_8)
                .build());
    }

    private static String write(Map<String, Object> letter) {
        try {
            return new ObjectMapper().writeValueAsString(letter);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Map<String, Object> look(String role) {
        return Map.of("role", role, "by", LetterApi.BY, "purpose", "核实");
    }

    static Response status(String code) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("status_code", code))
                .post("/api/v1/letter-status-queries");
    }
}

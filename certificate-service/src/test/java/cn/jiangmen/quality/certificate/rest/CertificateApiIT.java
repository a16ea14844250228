package cn.jiangmen.quality.certificate.rest;

import static cn.jiangmen.quality.certificate.rest.Api.PATH;
import static cn.jiangmen.quality.certificate.rest.Api.act;
import static cn.jiangmen.quality.certificate.rest.Api.actIf;
import static cn.jiangmen.quality.certificate.rest.Api.cccRegistration;
import static cn.jiangmen.quality.certificate.rest.Api.register;
import static cn.jiangmen.quality.certificate.rest.Api.registered;
import static cn.jiangmen.quality.certificate.rest.Api.registration;
import static cn.jiangmen.quality.certificate.rest.Api.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "certificate"))
class CertificateApiIT {
    @Test
    void aRegisteredCertificateCanBeRead() {
        Map<String, Object> body = with(
                with(registration(), "number", " 测〔2024〕/a 1" + Api.number()), "further", Map.of("address", "江门市"));
        Response created = register(body);
        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(PATH + "/" + created.path("certificate_id")))
                .body("kpi_class", equalTo("QMS"))
                .body("scheme_kind", equalTo("CERTIFICATION"))
                .body("holder.country", equalTo("156"))
                .body("sub_certificate", equalTo(false))
                .body("source", equalTo("OFFICER"))
                .body("further.address", equalTo("江门市"))
                .body("version", equalTo(1));
        given().get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("number", equalTo(((String) body.get("number")).strip()))
                .body("in_force", hasSize(1))
                .body("in_force[0].from", equalTo("2024-01-10"))
                .body("in_force[0].to", equalTo("2027-01-10"));
    }

    @Test
    void theStateCanBeAskedOfAnyDay() {
        String id = registered(registration());
        act(id, "suspensions", "effective_on", "2024-05-01", "reason_code", "0111")
                .then()
                .statusCode(200);
        for (Map.Entry<String, String> day : Map.of(
                        "2024-04-30",
                        "VALID",
                        "2024-05-01",
                        "SUSPENDED",
                        "2027-01-09",
                        "SUSPENDED",
                        "2027-01-10",
                        "EXPIRED")
                .entrySet()) {
            given().queryParam("on", day.getKey())
                    .get(PATH + "/" + id)
                    .then()
                    .body("status", equalTo(day.getValue()))
                    .body("on", equalTo(day.getKey()));
        }
        given().queryParam("on", "2024-01-09").get(PATH + "/" + id).then().body("status", nullValue());
    }

    @Test
    void aWholeLifeThroughTheApi() {
        String id = registered(registration());
        actIf("\"1\"", id, "suspensions", "effective_on", "2024-05-01", "reason_code", "0111")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status_changes[0].status", equalTo("SUSPENDED"));
        actIf("\"2\"", id, "resumptions", "effective_on", "2024-06-01").then().header("ETag", "\"3\"");
        actIf("\"3\"", id, "renewals", "issued_on", "2026-12-20", "expires_on", "2029-12-19", "reason_code", "0102")
                .then()
                .header("ETag", "\"4\"")
                .body("terms", hasSize(2))
                .body("issued_on", equalTo("2026-12-20"));
        actIf("\"4\"", id, "corrections", "holder", Map.of("name", "新名称"), "erase", List.of("STANDARD"))
                .then()
                .header("ETag", "\"5\"")
                .body("holder.name", equalTo("新名称"))
                .body("holder.credit_code", nullValue())
                .body("standard", nullValue());
        actIf("\"5\"", id, "revocations", "effective_on", "2028-01-01", "reason_code", "0112")
                .then()
                .statusCode(200)
                .body("in_force.from", contains("2024-01-10", "2024-06-01"))
                .body("in_force.to", contains("2024-05-01", "2028-01-01"));
        given().get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3, 4, 5, 6))
                .body("items.change", contains("registered", "suspended", "resumed", "renewed", "corrected", "revoked"))
                .body("items[1].effective_on", equalTo("2024-05-01"))
                .body("items[1].reason", equalTo("测试"))
                .body("items[5].changes.find { it.field == 'status_changes' }.after", hasSize(3))
                .body("next_cursor", nullValue());
        Response first = given().queryParam("limit", 4).get(PATH + "/" + id + "/history");
        given().queryParam("limit", 4)
                .queryParam("cursor", (String) first.path("next_cursor"))
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.version", contains(5, 6));
    }

    @Test
    void aChangeNamesTheVersionItWasDecidedOn() {
        String id = registered(registration());
        Object[] fields = {"effective_on", "2024-05-01", "reason_code", "0111"};
        actIf(null, id, "suspensions", fields).then().statusCode(428).contentType("application/problem+json");
        actIf("\"2\"", id, "suspensions", fields).then().statusCode(412).contentType("application/problem+json");
        actIf("\"1\"", id, "suspensions", fields).then().statusCode(200);
        actIf("\"1\"", id, "resumptions", "effective_on", "2024-06-01").then().statusCode(412);
    }

    @Test
    void aRepeatedRegistrationUnderOneKeyGivesTheFirstAnswer() {
        Map<String, Object> body = registration();
        String key = UUID.randomUUID().toString();
        String first =
                Api.json().header("Idempotency-Key", key).body(body).post(PATH).path("certificate_id");
        Api.json()
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("certificate_id", equalTo(first));
        Api.json()
                .header("Idempotency-Key", key)
                .body(with(body, "scheme", "A0201"))
                .post(PATH)
                .then()
                .statusCode(422);
    }

    @Test
    void ofTwoThatRegisterOneNumberAtOnceOneIsRefused() {
        Map<String, Object> body = registration();
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(
                        i -> CompletableFuture.supplyAsync(() -> register(body).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409);
    }

    @Test
    void ofTwoThatChangeOneVersionAtOnceOneIsStale() {
        String id = registered(registration());
        List<Integer> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        actIf("\"1\"", id, "corrections", "standard", "标准 " + i).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 412, 412, 412, 412, 412);
        Api.get(id).then().body("version", equalTo(2));
    }

    @Test
    void theListIsFilteredByEverythingAtOnce() {
        String code = Api.creditCode();
        Map<String, Object> body =
                with(registration(), "holder", Map.of("name", "江门市过滤%_测试有限公司" + code, "credit_code", code));
        body.put("scheme", "A0102");
        String id = registered(body);
        String other = registered(with(with(body, "number", Api.number()), "scheme", "A0301"));
        list("credit_code", code).body("items.certificate_id", contains(id, other));
        list("credit_code", code.toLowerCase(java.util.Locale.ROOT), "scheme", "A01")
                .body("items.certificate_id", contains(id));
        list("credit_code", code, "kpi_class", "OHSMS").body("items.certificate_id", contains(other));
        list("credit_code", code, "kpi_class", "EMS").body("items", empty());
        list("holder", "过滤%_测试有限公司" + code).body("items", hasSize(2));
        list("holder", "过滤__测试有限公司" + code).body("items", empty());
        list(
                        "number",
                        ((String) body.get("number"))
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace("-", " - "))
                .body("items.certificate_id", contains(id));
        list("number", body.get("number"), "body", "cnca-r-2002-001").body("items", hasSize(1));
        list("number", body.get("number"), "body", "CNCA-R-2002-002").body("items", empty());
    }

    @Test
    void theListKnowsTheStateOfAnyDay() {
        String code = Api.creditCode();
        Map<String, Object> body = with(registration(), "holder", Map.of("name", "甲", "credit_code", code));
        String id = registered(body);
        act(id, "suspensions", "effective_on", "2024-05-01", "resumed_on", "2024-06-01", "reason_code", "0111");
        act(id, "cancellations", "effective_on", "2025-01-01");
        String[][] expected = {
            {"2024-01-09", ""},
            {"2024-01-10", "VALID"},
            {"2024-05-01", "SUSPENDED"},
            {"2024-06-01", "VALID"},
            {"2025-01-01", "CANCELLED"},
            {"2030-01-01", "CANCELLED"}
        };
        for (String[] day : expected) {
            for (String status : List.of("VALID", "SUSPENDED", "REVOKED", "CANCELLED", "EXPIRED")) {
                list("credit_code", code, "on", day[0], "status", status)
                        .body("items", hasSize(status.equals(day[1]) ? 1 : 0));
            }
        }
        String expired = registered(with(with(body, "number", Api.number()), "expires_on", "2024-12-31"));
        list("credit_code", code, "on", "2025-01-01", "status", "EXPIRED")
                .body("items.certificate_id", contains(expired));
        list("credit_code", code, "on", "2024-12-31", "status", "EXPIRED").body("items", empty());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrOverlap() {
        String code = Api.creditCode();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(registered(with(registration(), "holder", Map.of("name", "甲", "credit_code", code))));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = given().queryParam("credit_code", code).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get(PATH);
            seen.addAll(page.path("items.certificate_id"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(ids);
    }

    @Test
    void aCccCertificateKeepsItsThreeParties() {
        Map<String, Object> body = with(
                cccRegistration(),
                "parties",
                List.of(
                        Map.of("role", "APPLICANT", "name", "甲"),
                        Map.of("role", "MANUFACTURER", "name", "Example Ltd", "country", "344"),
                        Map.of("role", "FACTORY", "name", "丙", "credit_code", Api.FACTORY_CODE)));
        register(body)
                .then()
                .statusCode(201)
                .body("kpi_class", equalTo("CCC"))
                .body("parties.role", contains("APPLICANT", "MANUFACTURER", "FACTORY"))
                .body("parties[1].country", equalTo("344"))
                .body("parties[2].credit_code", equalTo(Api.FACTORY_CODE));
    }

    @Test
    void aRecognitionHasNoKpiClass() {
        register(with(with(registration(), "scheme", "R-GREENFOOD"), "record_kind", "FOOD_AGRI_PRODUCT"))
                .then()
                .statusCode(201)
                .body("scheme_kind", equalTo("RECOGNITION"))
                .body("kpi_class", nullValue());
    }

    private static io.restassured.response.ValidatableResponse list(Object... parameters) {
        var request = given();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam((String) parameters[i], parameters[i + 1]);
        }
        return request.get(PATH).then().statusCode(200);
    }
}

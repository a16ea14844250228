package cn.jiangmen.quality.enterprise.screenings.rest;

import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.PATH;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.ask;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.question;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.refused;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.enterprise.holdings.Learnt;
import cn.jiangmen.quality.enterprise.holdings.ToldCertificate;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.enterprise.standing.Heard;
import cn.jiangmen.quality.enterprise.standing.Told;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Screening as other platforms use it, and what auditors see of it. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ScreeningApiIT {
    @Inject
    Learnt learnt;

    @Inject
    Heard heard;

    @Inject
    JsonRows rows;

    @Inject
    Clock clock;

    @Test
    void eachRowIsToldWhatItIs() throws Exception {
        String registered = Codes.next();
        String holder = Codes.next();
        String nobody = Codes.next();
        register(registered, "江门市核查有限公司");
        learnt.of(valid(holder).version(1));

        Response told = ask(
                registered,
                " " + registered.toLowerCase(java.util.Locale.ROOT),
                holder,
                nobody,
                "440711199001011234",
                "91440703MA4T0002");

        told.then()
                .statusCode(201)
                .body(
                        "rows.outcome",
                        contains("REGISTERED", "REPEATED", "UNREGISTERED", "UNKNOWN", "MALFORMED", "MALFORMED"))
                .body("rows.row", contains(1, 2, 3, 4, 5, 6))
                .body("rows[0].facts.register.name", equalTo("江门市核查有限公司"))
                .body("rows[0].facts.register.county", equalTo("440703"))
                .body("rows[0].facts.basis", empty())
                .body("rows[1].same_as_row", equalTo(1))
                .body("rows[1]", not(hasKey("facts")))
                .body("rows[2].facts.register", nullValue())
                .body("rows[2].facts.basis", contains("NOT_REGISTERED", "CERTIFICATE_IN_FORCE"))
                .body("rows[3]", not(hasKey("facts")))
                .body("rows[4].fault", equalTo("CHECK_CHARACTER"))
                .body("rows[5].fault", equalTo("LENGTH"))
                .body("screening.counts.MALFORMED", equalTo(2))
                .body("screening.as_of.register.caught_up", equalTo(true))
                .body("basis_codes.code", contains("NOT_REGISTERED", "CERTIFICATE_IN_FORCE"))
                .body("watch", nullValue());
        String use = told.path("screening.screening_id");
        told.then().header("Location", org.hamcrest.Matchers.endsWith(PATH + "/" + use));
        assertThat(told.asString()).doesNotContain("440711199001011234");
        assertThat(rows.exists(
                        "select 1 as one from screening_row r where r.screening_id = ?::uuid and to_jsonb(r)::text like ?",
                        use,
                        "%440711199001011234%"))
                .isFalse();
    }

    @Test
    void whatIsInForceTodayIsToldAndWhatIsOverIsNot() throws Exception {
        String code = Codes.next();
        LocalDate today = LocalDate.now(clock);
        register(code, "江门市状态有限公司");
        learnt.of(
                valid(code).version(1),
                certificate()
                        .valid(today.minusDays(400), today.plusDays(30))
                        .suspendedFrom(today.minusDays(1))
                        .version(1),
                ToldCertificate.certificate("A0101", "QMS", code)
                        .valid(today.minusDays(400), today.minusDays(1))
                        .version(1),
                ToldCertificate.certificate("A0101", "QMS", code)
                        .valid(today.minusDays(400), today.plusDays(100))
                        .suspendedFrom(today.minusDays(3))
                        .version(1));
        heard.of(
                Told.openCase(UUID.randomUUID(), code).version(1),
                Told.openCase(UUID.randomUUID(), code)
                        .with("status", "CLOSED")
                        .with("closed_on", "2026-04-20")
                        .version(1),
                Told.listing(UUID.randomUUID(), code)
                        .with("listed_on", today.minusDays(10))
                        .with("latest_end_on", today.plusDays(1))
                        .withJson("measures", measures(today))
                        .version(1),
                Told.listing(UUID.randomUUID(), code)
                        .with("latest_end_on", today)
                        .version(1),
                Told.listing(UUID.randomUUID(), code)
                        .with("status", "ANNULLED")
                        .with("active", false)
                        .with("annulled_on", today)
                        .version(1));

        ask(code)
                .then()
                .statusCode(201)
                .body("rows[0].facts.certificates.in_force", equalTo(1))
                .body("rows[0].facts.certificates.suspended", equalTo(1))
                .body("rows[0].facts.certificates.items", hasSize(2))
                .body("rows[0].facts.certificates.items[0].roles", contains("HOLDER"))
                .body("rows[0].facts.certificates.more", equalTo(false))
                .body("rows[0].facts.dishonesty.serious", equalTo(true))
                .body("rows[0].facts.dishonesty.records", hasSize(1))
                .body("rows[0].facts.dishonesty.records[0].measures.code", contains("RUNS"))
                .body("rows[0].facts.open_cases.count", equalTo(1))
                .body("rows[0].facts.open_cases.earliest_opened_on", equalTo("2026-03-02"))
                .body(
                        "rows[0].facts.basis",
                        contains("CERTIFICATE_IN_FORCE", "CERTIFICATE_SUSPENDED", "SERIOUS_DISHONESTY", "CASE_OPEN"))
                .body(
                        "basis_codes.find { it.code == 'SERIOUS_DISHONESTY' }.rules.instrument",
                        hasItem("市场监督管理严重违法失信名单管理办法(国家市场监督管理总局令第44号)"))
                .body("basis_codes.find { it.code == 'CASE_OPEN' }.rules", empty());
    }

    @Test
    void aFormerCodeAnswersForThePresentSubjectWithAllItsCodes() throws Exception {
        String former = Codes.next();
        String present = Codes.next();
        register(present, "江门市换码有限公司");
        rows.change("update enterprise set former_codes = array [?]::text[] where credit_code = ?", former, present);
        learnt.of(valid(former).version(1));
        heard.of(Told.openCase(UUID.randomUUID(), present).version(1));

        ask(former, present)
                .then()
                .body("rows.outcome", contains("REGISTERED", "REGISTERED"))
                .body("rows[0].credit_code", equalTo(former))
                .body("rows[0].facts.register.credit_code", equalTo(present))
                .body("rows[0].facts.basis", contains("CODE_CHANGED", "CERTIFICATE_IN_FORCE", "CASE_OPEN"))
                .body("rows[1].facts.basis", contains("CERTIFICATE_IN_FORCE", "CASE_OPEN"));
    }

    @Test
    void noPersonIsToldOfAnywhere() throws Exception {
        String person = "欧阳小" + UUID.randomUUID();
        String code = Codes.next();
        register(code, "江门市无名有限公司");
        heard.of(
                Told.listing(UUID.randomUUID(), code)
                        .with("record_kind", "PENALTY_INFORMATION")
                        .with("grade", "GENERAL")
                        .with("ground", null)
                        .with("ground_text", person + "未经认证出厂")
                        .with("enterprise_name", person)
                        .with("reason", person)
                        .with("latest_end_on", "2099-01-01")
                        .version(1),
                Told.openCase(UUID.randomUUID(), code)
                        .with("enterprise_name", person)
                        .with("subject_matter", person + "冒用认证标志")
                        .version(1));

        Response told = ask(code);

        told.then().body("rows[0].facts.basis", contains("PENALTY_DISHONESTY", "CASE_OPEN"));
        assertThat(told.asString()).doesNotContain(person).doesNotContain("冒用");
        assertThat(audit(Map.of("credit_code", code)).asString()).doesNotContain(person);
    }

    @Test
    void eachUseAndEachLookAtItIsKept() {
        String code = Codes.next();
        register(code, "江门市留痕有限公司");
        String recipient = "江门市留痕局 " + UUID.randomUUID();
        Map<String, Object> question = question(List.of(code, "x"));
        question.put("recipient", recipient);
        String first = ask(question).path("screening.screening_id");
        String second = ask(question).path("screening.screening_id");
        rows.change("update enterprise set name = '改名之后' where credit_code = ?", code);

        audit(Map.of("recipient", recipient))
                .then()
                .statusCode(200)
                .body("items.screening_id", contains(second, first))
                .body("items[0].purpose", equalTo("PROCUREMENT"))
                .body("items[0].by", equalTo("采购平台"))
                .body("items[0].counts.MALFORMED", equalTo(1));
        Response page = audit(Map.of("recipient", recipient, "limit", "1"));
        page.then().body("items.screening_id", contains(second));
        audit(Map.of("recipient", recipient, "limit", "1", "cursor", page.path("next_cursor")))
                .then()
                .body("items.screening_id", contains(first))
                .body("next_cursor", nullValue());
        audit(Map.of("credit_code", code, "purpose", "PROCUREMENT"))
                .then()
                .body("items.screening_id", contains(second, first));
        audit(Map.of("credit_code", code, "purpose", "AWARD")).then().body("items", empty());
        audit(Map.of("credit_code", code, "from", "2020-01-01", "to", "2020-01-31"))
                .then()
                .body("items", empty());
        given().queryParam("by", "李审计")
                .queryParam("role", "auditor")
                .get(PATH + "/" + first)
                .then()
                .statusCode(200)
                .body("rows.outcome", contains("REGISTERED", "MALFORMED"))
                .body("rows[0].facts.register.name", equalTo("江门市留痕有限公司"));

        assertThat(rows.list(
                        Object.class, "select 1 as one from screening_look where asked ->> 'recipient' = ?", recipient))
                .hasSize(3);
        assertThat(rows.list(
                        Object.class, "select 1 as one from screening_look where asked ->> 'screening_id' = ?", first))
                .hasSize(1);
    }

    @Test
    void aRepeatedQuestionUnderTheSameKeyIsOneUse() {
        String recipient = "重复局 " + UUID.randomUUID();
        Map<String, Object> question = question(List.of(Codes.next()));
        question.put("recipient", recipient);
        String key = UUID.randomUUID().toString();

        Response first = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(question)
                .post(PATH);
        Response second = given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(question)
                .post(PATH);

        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
        audit(Map.of("recipient", recipient)).then().body("items", hasSize(1));
    }

    @Test
    void whatIsMissingOrTooMuchIsRefusedByField() {
        for (String field : List.of("purpose", "recipient", "basis", "by", "credit_codes")) {
            Map<String, Object> question = question(List.of(Codes.next()));
            question.remove(field);
            Response response = ask(question);
            refused(response, 400, "invalid-request");
            response.then().body("errors.field", hasItem(field));
        }
        refused(ask(question(List.of())), 400, "invalid-request");
        refused(ask(question(Collections.nCopies(1001, Codes.next()))), 400, "invalid-request");
        refused(ask(question(List.of("9".repeat(101)))), 400, "invalid-request");
        refused(given().queryParam("role", "auditor").get(PATH), 400, "invalid-request");
        refused(
                given().queryParam("by", "x")
                        .queryParam("role", "auditor")
                        .queryParam("code", "x")
                        .get(PATH),
                400,
                "unknown-parameter");
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalReachesTheCallerByName(ScreeningProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private Response provoke(ScreeningProblem problem) {
        return switch (problem) {
            case PURPOSE_UNKNOWN -> {
                Map<String, Object> question = question(List.of(Codes.next()));
                question.put("purpose", "CURIOSITY");
                yield ask(question);
            }
            case SCREENING_NOT_FOUND ->
                given().queryParam("by", "x").queryParam("role", "auditor").get(PATH + "/x");
            case ROLE_REFUSED ->
                given().queryParam("by", "x").queryParam("role", "officer").get(PATH);
            case WATCH_NOT_FOUND -> given().get("/api/v1/screening-watches/" + UUID.randomUUID());
            case WATCH_ENDED -> {
                String watch = ask(watched("http://127.0.0.1:9/x", soon())).path("watch.watch_id");
                end(watch);
                yield end(watch);
            }
            case WATCH_DAY_OUT_OF_RANGE -> ask(watched("http://127.0.0.1:9/x", "2020-01-01"));
            case NOTHING_TO_WATCH -> {
                Map<String, Object> question = watched("http://127.0.0.1:9/x", soon());
                question.put("credit_codes", List.of("x"));
                yield ask(question);
            }
            case ADDRESS_REFUSED -> ask(watched("http://10.1.2.3/x", soon()));
        };
    }

    private String soon() {
        return LocalDate.now(clock).plusDays(9).toString();
    }

    private static Response end(String watch) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("by", "张科员"))
                .post("/api/v1/screening-watches/" + watch + "/endings");
    }

    private static Map<String, Object> watched(String url, String until) {
        Map<String, Object> question = question(List.of(Codes.next()));
        question.put("watch", Map.of("url", url, "until", until));
        return question;
    }

    private static Response audit(Map<String, String> query) {
        return given().queryParams(query)
                .queryParam("by", "李审计")
                .queryParam("role", "auditor")
                .get(PATH);
    }

    private ToldCertificate valid(String code) {
        LocalDate today = LocalDate.now(clock);
        return ToldCertificate.certificate("A0101", "QMS", code).valid(today.minusDays(100), today.plusDays(100));
    }

    private static ToldCertificate certificate() {
        return ToldCertificate.certificate("A0101", "QMS", Codes.next());
    }

    private static String measures(LocalDate today) {
        return """
                [{"code": "RUNS", "name": "重点监管", "legal_basis": "第十五条", "authority": "江门市市场监督管理局",
                  "from": "%s", "to": "%s", "statutory": false},
                 {"code": "OVER", "name": "重点监管", "legal_basis": "第十五条", "authority": "江门市市场监督管理局",
                  "from": "2024-01-01", "to": "%s", "statutory": false}]""".formatted(today.minusDays(1), today.plusDays(1), today);
    }
}

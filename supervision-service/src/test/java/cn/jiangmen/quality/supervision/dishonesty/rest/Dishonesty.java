package cn.jiangmen.quality.supervision.dishonesty.rest;

import static io.restassured.RestAssured.given;

import cn.jiangmen.quality.supervision.register.Codes;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cases, penalties, proposals and records as callers make them; the days are fixed, the parties always new. */
public final class Dishonesty {
    public static final String PROPOSALS = "/api/v1/dishonesty-proposals";
    public static final String RECORDS = "/api/v1/dishonesty-records";

    private Dishonesty() {}

    /** An investigated case with its party, and the penalty that was decided in it. */
    public record Case(String number, String creditCode, String penalty, String decisionNumber) {}

    public static RequestSpecification json() {
        return given().contentType(ContentType.JSON);
    }

    public static Map<String, Object> by(String role) {
        return Map.of("name", "陈某某经办", "role", role);
    }

    /** A body of pairs; null values are kept. */
    public static Map<String, Object> body(Object... pairs) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
        }
        return body;
    }

    public static Map<String, Object> with(Map<String, Object> body, Object... pairs) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.putAll(body(pairs));
        return changed;
    }

    public static Case heavy() {
        return penalised(Codes.fresh("440781"), "2025-05-20", "FINE", "BUSINESS_SUSPENDED");
    }

    public static Case penalised(String creditCode, String decidedOn, String... kinds) {
        String number = investigated(creditCode);
        Response decided = decide(number, decidedOn, kinds);
        return new Case(number, creditCode, decided.path("penalty_id"), decided.path("decision_number"));
    }

    /** The same, of the year before. */
    static Case of2024(String decidedOn) {
        String creditCode = Codes.fresh("440781");
        String number = investigated(creditCode, "2024-01-02");
        Response decided = decide(number, decidedOn, "BUSINESS_SUSPENDED");
        return new Case(number, creditCode, decided.path("penalty_id"), decided.path("decision_number"));
    }

    public static String investigated(String creditCode) {
        return investigated(creditCode, "2025-03-05");
    }

    private static String investigated(String creditCode, String day) {
        String number = opened(creditCode, day);
        json().header("If-Match", "*")
                .body(Map.of("effective_on", day))
                .post("/api/v1/cases/" + number + "/investigations")
                .then()
                .statusCode(200);
        return number;
    }

    static String opened(String creditCode, String day) {
        return json().body(body(
                        "enterprise_name", "台山市失信测试有限公司",
                        "credit_code", creditCode,
                        "county", "440781",
                        "subject_matter", "涉嫌无证出厂",
                        "opened_on", day,
                        "procedure", "EXTERNAL",
                        "external_reference", "粤执法平台-1"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("case_number");
    }

    static Response decide(String caseNumber, String decidedOn, String... kinds) {
        Map<String, Object> decision = body(
                "case_number",
                caseNumber,
                "decision_number",
                "台市监处罚〔2025〕" + System.nanoTime() + "号",
                "decided_on",
                decidedOn,
                "kinds",
                List.of(kinds),
                "article",
                "认证认可条例第六十六条",
                "facts",
                "列入目录的产品未经认证擅自出厂");
        if (List.of(kinds).contains("FINE")) {
            decision.put("amount_yuan", "50000");
        }
        Response decided = json().body(decision).post("/api/v1/penalties");
        decided.then().statusCode(201);
        return decided;
    }

    static Map<String, Object> making(String caseNumber) {
        return body(
                "case_number",
                caseNumber,
                "ground",
                "O44-7-5",
                "findings",
                Map.of("nature", "明知故犯", "circumstances", "持续两年", "harm", "流入学校"),
                "proposed_on",
                "2025-05-06",
                "by",
                by("CASE_HANDLER"));
    }

    public static Response make(Map<String, Object> body) {
        return json().body(body).post(PROPOSALS);
    }

    static Response propose(String id, String act, Map<String, Object> body) {
        return json().header("If-Match", "*").body(body).post(PROPOSALS + "/" + id + "/" + act);
    }

    static Map<String, Object> notice() {
        return body("notified_on", "2025-05-07", "document_number", "告〔2025〕1号", "by", by("CASE_HANDLER"));
    }

    static Map<String, Object> defence(String outcome) {
        return body("defended_on", "2025-05-09", "outcome", outcome, "statement", "称系疏忽", "by", by("CASE_HANDLER"));
    }

    static Map<String, Object> consentRequest(String on) {
        return body("requested_on", on, "authority", "广东省市场监督管理局", "by", by("CASE_HANDLER"));
    }

    static Map<String, Object> consent(boolean granted) {
        return body(
                "decided_on", "2025-05-16", "granted", granted, "document_number", "粤复〔2025〕8号", "by", by("SUPERIOR"));
    }

    static Map<String, Object> listing(Case each) {
        return body(
                "penalty_id", each.penalty(),
                "decision_number", "台市监列字〔2025〕" + System.nanoTime() + "号",
                "ground_text", "未经认证擅自出厂",
                "measures", List.of(Map.of("code", "KEY_SUPERVISION"), Map.of("code", "NO_HONOURS")),
                "by", by("DECIDER"));
    }

    /** The id of a new proposal, told to the party. */
    public static String notified(Case each) {
        String id = make(making(each.number())).then().statusCode(201).extract().path("proposal_id");
        propose(id, "notices", notice()).then().statusCode(200);
        return id;
    }

    public static String defended(Case each) {
        String id = notified(each);
        propose(id, "defences", defence("REJECTED")).then().statusCode(200);
        return id;
    }

    public static String consented(Case each) {
        String id = defended(each);
        propose(id, "consent-requests", consentRequest("2025-05-12")).then().statusCode(200);
        propose(id, "consents", consent(true)).then().statusCode(200);
        return id;
    }

    /** The id of the record of a new listing of 20 May 2025. */
    public static String listed(Case each) {
        return propose(consented(each), "listings", listing(each))
                .then()
                .statusCode(201)
                .extract()
                .path("record_id");
    }

    public static Response act(String id, String act, Map<String, Object> body) {
        return json().header("If-Match", "*").body(body).post(RECORDS + "/" + id + "/" + act);
    }

    static Map<String, Object> application(String on) {
        return body(
                "applied_on",
                on,
                "claimed",
                conditions(true, true),
                "document_number",
                "申1",
                "by",
                by("CREDIT_OFFICER"));
    }

    static Map<String, Object> acceptance(String on) {
        return body("accepted_on", on, "document_number", "受1", "by", by("CREDIT_OFFICER"));
    }

    static Map<String, Object> repair(String on, Map<String, Object> verified) {
        return body("decided_on", on, "verified", verified, "document_number", "移1", "by", by("DECIDER"));
    }

    static Map<String, Object> conditions(boolean performed, boolean removed) {
        return Map.of("obligations_performed", performed, "harm_removed", removed);
    }

    /** A listing whose early removal was accepted in June 2026. */
    public static String accepted(Case each) {
        String id = listed(each);
        act(id, "repair-applications", application("2026-06-01")).then().statusCode(200);
        act(id, "repair-acceptances", acceptance("2026-06-02")).then().statusCode(200);
        return id;
    }

    public static String repaired(Case each) {
        String id = accepted(each);
        act(id, "repairs", repair("2026-06-10", conditions(true, true))).then().statusCode(200);
        return id;
    }

    static Map<String, Object> recording(Case each) {
        return body("penalty_id", each.penalty(), "by", by("CREDIT_OFFICER"));
    }

    public static Response record(Map<String, Object> body) {
        return json().body(body).post(RECORDS);
    }

    public static Map<String, Object> annulment(String on) {
        return body(
                "annulled_on", on,
                "cause", "LISTING_ANNULLED",
                "document_number", "府行复1",
                "reason", "经行政复议撤销",
                "by", by("DECIDER"));
    }

    public static Map<String, Object> restoration(String on) {
        return body("restored_on", on, "document_number", "复1", "reason", "隐瞒真实情况", "by", by("DECIDER"));
    }
}

package cn.jiangmen.quality.supervision.complaints.rest;

import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.COMPLAINTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.LETTERS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.REPORTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.act;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.complaint;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.done;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.json;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.letter;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.refused;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.report;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.reporter;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.step;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.submit;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.unique;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is refused about letters, complaints and reports, by name. Files are refused in {@link LetterApiIT}. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class MatterRefusalIT {
    private static final String DAY = "2026-05-20";

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "INTAKE_CLOSED",
                "INVALID_LETTER_FORM",
                "TOO_MANY_ATTACHMENTS",
                "ATTACHMENT_EMPTY",
                "ATTACHMENT_TOO_LARGE",
                "ATTACHMENTS_TOO_LARGE",
                "ATTACHMENT_TYPE"
            })
    void everyRefusalReachesTheCallerByName(MatterProblem problem) {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private static Response provoke(MatterProblem problem) {
        return switch (problem) {
            case LETTER_NOT_FOUND -> given().get(LETTERS + "/LJ-1999-000001");
            case MATTER_NOT_FOUND -> given().get(COMPLAINTS + "/" + report());
            case FIELD_COMBINATION -> submit(with(letter(unique()), "claim", null));
            case IDENTITY_REQUIRED ->
                submit(with(letter(unique()), "reporter", Map.of("name", "测试来信人", "address", "江门市")));
            case NAMES_REPORTER -> act(COMPLAINTS, complaint(), "acceptances", step(DAY, "note", "已联系 测试 来信人"));
            case ACT_NOT_POSSIBLE -> act(COMPLAINTS, complaint(), "mediations", step(DAY));
            case STEP_OUT_OF_ORDER -> act(COMPLAINTS, complaint(), "acceptances", step("2026-05-11"));
            case NOT_ROUTED -> act(COMPLAINTS, unrouted(), "acceptances", step(DAY));
            case SAME_COUNTY ->
                act(COMPLAINTS, complaint(), "routings", with(step(DAY, "note", "x"), "county", "440703"));
            case GROUND_UNKNOWN -> act(COMPLAINTS, complaint(), "refusals", step(DAY, "ground", "TIME_OVER"));
            case TIME_NOT_OVER -> {
                String number = complaint();
                done(COMPLAINTS, number, "acceptances", step(DAY));
                yield act(COMPLAINTS, number, "terminations", step(DAY, "ground", "TIME_OVER"));
            }
            case NOT_EXTENDABLE -> act(REPORTS, report(), "extensions", step("2026-06-03", "note", "x"));
            case ALREADY_SUSPENDED -> act(REPORTS, suspended(), "suspensions", step(DAY, "note", "x"));
            case NOT_SUSPENDED -> act(REPORTS, report(), "resumptions", step(DAY));
            case STILL_SUSPENDED -> act(REPORTS, suspended(), "non-filings", step(DAY, "ground", "NO_VIOLATION"));
            case CASE_UNKNOWN -> act(REPORTS, report(), "filings", step(DAY, "case_number", "440703-1999-000001"));
            case NOT_A_REPEAT -> act(REPORTS, report(), "merges", with(step(DAY, "note", "x"), "into", report()));
            case REPORTER_ANONYMOUS -> {
                String number = report(with(letter(unique()), "reporter", null));
                done(REPORTS, number, "non-filings", step(DAY, "ground", "NO_VIOLATION"));
                yield act(REPORTS, number, "replies", with(step(DAY, "medium", "PHONE"), "text", "x"));
            }
            case ROLE_NOT_ALLOWED ->
                json().body(LetterApiIT.look("clerk"))
                        .post(LETTERS + "/" + submit(letter(unique())).path("letter_number") + "/identity-looks");
            case INTAKE_CLOSED,
                    INVALID_LETTER_FORM,
                    TOO_MANY_ATTACHMENTS,
                    ATTACHMENT_EMPTY,
                    ATTACHMENT_TOO_LARGE,
                    ATTACHMENTS_TOO_LARGE,
                    ATTACHMENT_TYPE -> throw new IllegalArgumentException(problem.name());
        };
    }

    @ParameterizedTest
    @CsvSource({
        "kinds, COMPLAINT, unreadable-body",
        "channel, PIGEON, unreadable-body",
        "category, GOSSIP, unreadable-body",
        "received_on, 2026-13-01, unreadable-body",
        "received_on, 9999-12-31, effective-date-out-of-range",
        "received_on, 2019-12-31, no-such-clock",
        "credit_code, 91440703MA4T000274, credit-code-invalid",
        "county, 440701, county-unknown",
        "county, unattributed, county-unknown",
        "enterprise_name, , invalid-request",
        "facts, '  ', invalid-request",
        "claim, '  ', invalid-request",
        "by, , field-combination",
        "enterprise_name, 测试来信人的公司, names-reporter",
        "certificate_number, 138 1234 5678, names-reporter"
    })
    void whatCannotBeIsRefused(String field, String value, String slug) {
        refused(submit(with(letter(unique()), field, value)), slug.equals("no-such-clock") ? 409 : 400, slug);
    }

    @ParameterizedTest
    @CsvSource({"name, 王", "phone, call me", "phone, 123", "email, nobody", "surprise, x"})
    void aReporterThatCannotBeIsRefusedWithoutAnEcho(String field, String value) {
        Map<String, Object> reporter = with(reporter("不应回显者"), field, value);

        Response response = submit(with(letter(unique()), "reporter", reporter));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.asString()).doesNotContain("不应回显者", "138-1234", value.length() > 1 ? value + "\"" : "王");
    }

    @Test
    void anActOfTheOtherKindHasNoAddress() {
        String complaint = complaint();
        String report = report();

        for (String act : Set.of("filings", "non-filings", "extensions", "transfers")) {
            assertThat(act(COMPLAINTS, complaint, act, step(DAY)).statusCode()).isIn(404, 405);
        }
        for (String act : new TreeSet<>(
                List.of("acceptances", "refusals", "mediations", "settlements", "terminations", "withdrawals"))) {
            assertThat(act(REPORTS, report, act, step(DAY)).statusCode()).isIn(404, 405);
        }
    }

    @Test
    void onlyARepeatIsMerged() {
        String enterprise = unique();
        Response first = submit(letter(enterprise));
        Response repeat = submit(with(letter(enterprise), "received_on", "2026-05-14"));
        Response other = submit(with(letter(enterprise), "reporter", reporter("另一来信人")));
        String one = first.path("matters[0].number");
        String two = repeat.path("matters[0].number");
        String theirs = other.path("matters[0].number");

        refused(merge(one, one), 409, "not-a-repeat");
        refused(merge(one, two), 409, "not-a-repeat"); // it is the earlier
        refused(merge(theirs, one), 409, "not-a-repeat"); // another's dispute
        refused(merge(two, first.path("matters[1].number")), 409, "not-a-repeat"); // of the other kind
        done(COMPLAINTS, two, "merges", with(step(DAY, "note", "重复"), "into", one))
                .then()
                .body("merged_into", equalTo(one));
        refused(merge(one, two), 409, "not-a-repeat"); // merged itself
        refused(merge(two, one), 409, "act-not-possible");
    }

    private static Response merge(String number, String into) {
        return act(COMPLAINTS, number, "merges", with(step(DAY, "note", "重复"), "into", into));
    }

    private static String unrouted() {
        return submit(with(letter(unique()), "county", null)).path("matters[0].number");
    }

    private static String suspended() {
        String number = report();
        done(REPORTS, number, "suspensions", step("2026-05-13", "note", "检验"));
        return number;
    }
}

package cn.jiangmen.quality.supervision.roles;

import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.COMPLAINTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.REPORTS;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.complaint;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.done;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.report;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.step;
import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.with;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.complaints.rest.LetterApi;
import cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every act of a complaint and a report in every state that does not let it happen, and by a stranger. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class EveryMatterTransitionIT {
    private static final String LATE = "2026-06-20";

    @Test
    void aComplaint() {
        assertThat(new LifeCycle(COMPLAINTS + "/")
                        .act("routings", with(step(LATE, "note", "住所地"), "county", "440704"))
                        .act("acceptances", step(LATE))
                        .act("refusals", step(LATE, "ground", "FALSE_IDENTITY"))
                        .act("merges", with(step(LATE, "note", "重复"), "into", complaint()))
                        .act("mediations", step(LATE))
                        .act("suspensions", step(LATE, "note", "检验"))
                        .act("resumptions", step(LATE))
                        .act("settlements", step(LATE, "outcome", "退货"))
                        .act("terminations", step(LATE, "ground", "NO_AGREEMENT"))
                        .act("withdrawals", step(LATE, "note", "自行和解"))
                        .act("replies", with(step(LATE, "medium", "PHONE"), "text", "已告知。"))
                        .state(
                                "RECEIVED",
                                LetterApi::complaint,
                                "routings",
                                "acceptances",
                                "refusals",
                                "merges",
                                "withdrawals")
                        .state("ACCEPTED", () -> matter("acceptances"), mediating())
                        .state("MEDIATING", () -> matter("acceptances", "mediations"), mediating())
                        .state("REFUSED", EveryMatterTransitionIT::refused, "replies")
                        .state("SETTLED", EveryMatterTransitionIT::settled, "replies")
                        .state("WITHDRAWN", EveryMatterTransitionIT::withdrawn, "replies")
                        .state("MERGED", EveryMatterTransitionIT::merged, "replies")
                        .tried())
                .isEmpty();
    }

    @Test
    void aReport() {
        assertThat(new LifeCycle(REPORTS + "/")
                        .act("routings", with(step(LATE, "note", "住所地"), "county", "440704"))
                        .act("extensions", step(LATE, "note", "案情复杂"))
                        .act("suspensions", step(LATE, "note", "检验"))
                        .act("resumptions", step(LATE))
                        .act(
                                "filings",
                                step(LATE, "case_number", PenaltyApi.investigated("EXTERNAL", Codes.fresh("440703"))))
                        .act("non-filings", step(LATE, "ground", "NO_VIOLATION"))
                        .act("transfers", with(step(LATE, "note", "不在本市"), "authority", "佛山市市场监督管理局"))
                        .act("merges", with(step(LATE, "note", "重复"), "into", report()))
                        .act("replies", with(step(LATE, "medium", "PHONE"), "text", "已告知。"))
                        .state(
                                "RECEIVED",
                                LetterApi::report,
                                "routings",
                                "extensions",
                                "suspensions",
                                "filings",
                                "non-filings",
                                "transfers",
                                "merges")
                        .state(
                                "FILED",
                                () -> reported(
                                        "filings",
                                        step(
                                                "2026-05-20",
                                                "case_number",
                                                PenaltyApi.investigated("EXTERNAL", Codes.fresh("440703")))),
                                "replies")
                        .state(
                                "NOT_FILED",
                                () -> reported("non-filings", step("2026-05-20", "ground", "NO_VIOLATION")),
                                "replies")
                        .state(
                                "TRANSFERRED",
                                () -> reported(
                                        "transfers",
                                        with(step("2026-05-20", "note", "不在本市"), "authority", "佛山市市场监督管理局")),
                                "replies")
                        .tried())
                .isEmpty();
    }

    private static String[] mediating() {
        return new String[] {"mediations", "suspensions", "settlements", "terminations", "withdrawals", "replies"};
    }

    private static String matter(String... acts) {
        String number = complaint();
        for (String act : acts) {
            done(COMPLAINTS, number, act, step("2026-05-15"));
        }
        return number;
    }

    private static String refused() {
        String number = complaint();
        done(COMPLAINTS, number, "refusals", step("2026-05-15", "ground", "FALSE_IDENTITY"));
        return number;
    }

    private static String withdrawn() {
        String number = complaint();
        done(COMPLAINTS, number, "withdrawals", step("2026-05-15", "note", "自行和解"));
        return number;
    }

    /** The later of two letters of one writer about one enterprise. */
    private static String merged() {
        Map<String, Object> letter = LetterApi.letter(LetterApi.unique());
        String first = LetterApi.submit(letter).then().statusCode(201).extract().path("matters[0].number");
        String later = LetterApi.submit(letter).then().statusCode(201).extract().path("matters[0].number");
        done(COMPLAINTS, later, "merges", with(step("2026-05-15", "note", "重复"), "into", first));
        return later;
    }

    private static String settled() {
        String number = matter("acceptances", "mediations");
        done(COMPLAINTS, number, "settlements", step("2026-05-20", "outcome", "退货"));
        return number;
    }

    private static String reported(String act, Map<String, Object> body) {
        String number = report();
        done(REPORTS, number, act, body);
        return number;
    }
}

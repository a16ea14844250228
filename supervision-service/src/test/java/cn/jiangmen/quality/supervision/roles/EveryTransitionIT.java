package cn.jiangmen.quality.supervision.roles;

import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.step;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every act of a case, a penalty and its publication in every state that does not let it happen, and by a stranger. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class EveryTransitionIT {
    private static final String LATE = "2026-06-20";
    private static final String BY = PenaltyApi.BY;

    @Test
    void aCase() {
        String[] open = {"suspensions", "extensions", "closures"};
        assertThat(new LifeCycle("/api/v1/cases/")
                        .act("investigations", Map.of("effective_on", LATE))
                        .act("conclusions", told("finding", "违法事实成立"))
                        .act("notices", told("hearing_offered", true))
                        .act("statements", told())
                        .act("waivers", told())
                        .act("hearing-requests", told())
                        .act("hearings", told("announced_on", "2026-04-01"))
                        .act("defence-reviews", told("adopted", false))
                        .act("legal-reviews", told())
                        .act("legal-review-results", told("passed", true))
                        .act("suspensions", told("ground", "TESTING"))
                        .act("resumptions", told())
                        .act("extensions", told("note", "案情复杂"))
                        .act("closures", Map.of("effective_on", LATE, "outcome", "NO_VIOLATION"))
                        .state("FILED", EveryTransitionIT::filed, and(open, "investigations"))
                        .state("INVESTIGATING", () -> stage(0), and(open, "conclusions"))
                        .state("CONCLUDED", () -> stage(1), and(open, "notices"))
                        .state(
                                "NOTIFIED",
                                () -> stage(2),
                                and(open, "statements", "waivers", "hearing-requests", "defence-reviews"))
                        .state("HEARING", EveryTransitionIT::hearing, "waivers", "hearings", "extensions", "closures")
                        .state("HEARD", () -> stage(3), and(open, "legal-reviews"))
                        .state("IN_REVIEW", () -> stage(4), and(open, "legal-review-results"))
                        .state("REVIEWED", () -> stage(5), open)
                        .state("DECIDED", () -> penalised(false))
                        .state("SERVED", () -> penalised(true))
                        .state("CLOSED", EveryTransitionIT::closed)
                        .tried())
                .isEmpty();
    }

    @Test
    void aPenaltyNeedsACaseThatIsReviewed() {
        for (Supplier<String> early : List.<Supplier<String>>of(
                EveryTransitionIT::filed,
                () -> stage(0),
                () -> stage(1),
                () -> stage(2),
                () -> stage(3),
                () -> stage(4))) {
            PenaltyApi.decide(PenaltyApi.decision(early.get())).then().statusCode(409);
        }
    }

    @Test
    void aPenaltyAndItsPublication() {
        Map<String, Object> right = PenaltyApi.decision("none", "facts", "更正");
        right.keySet().removeAll(List.of("case_number", "by"));
        assertThat(new LifeCycle(PenaltyApi.PATH + "/")
                        .act("services", told("manner", "直接送达", "told_of_publication", true))
                        .act("performances", Map.of("effective_on", LATE))
                        .act("corrections", Map.of("decision", right, "reason", "笔误"))
                        .act("withdrawals", Map.of("reason", "撤销"))
                        .state("SERVED", EveryTransitionIT::served, "performances", "corrections", "withdrawals")
                        .state("WITHDRAWN", () -> after(served(), "withdrawals", Map.of("reason", "误录")))
                        .tried())
                .isEmpty();
        assertThat(new LifeCycle(PenaltyApi.PATH + "/")
                        .act("publishings", published())
                        .act("republishings", Map.of("effective_on", LATE, "reviewed_by", "办公室"))
                        .act("exclusions", Map.of("reason", "TRADE_SECRET", "basis", "第45号令第六条", "by", BY))
                        .act("inclusions", told("basis", "法律规定应当公示"))
                        .act("removals", told())
                        .act("early-stop-applications", told("harm_removed", true, "on_no_list", true))
                        .act("early-stop-decisions", told("granted", true))
                        .state("DUE", () -> channel(served()), "publishings", "exclusions")
                        .state("EXCLUDED", EveryTransitionIT::excluded, "inclusions")
                        .state("PUBLISHED", EveryTransitionIT::shown)
                        .state(
                                "CORRECTION_DUE",
                                () -> channel(after(
                                        aggregate(shown()),
                                        "corrections",
                                        Map.of("decision", right(), "reason", "笔误"))),
                                "republishings")
                        .state("WITHDRAWAL_DUE", EveryTransitionIT::withdrawalDue, "removals")
                        .state("ENDED", EveryTransitionIT::ended)
                        .tried())
                .isEmpty();
    }

    private static Map<String, Object> told(Object... more) {
        Map<String, Object> body = new HashMap<>(Map.of("effective_on", LATE, "by", BY));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static String[] and(String[] some, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(some), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static String filed() {
        return PenaltyApi.json()
                .body(Map.of(
                        "enterprise_name", "江门市蓬江区示例照明有限公司",
                        "credit_code", Codes.fresh("440703"),
                        "county", "440703",
                        "subject_matter", "涉嫌无证出厂",
                        "opened_on", "2026-03-02",
                        "procedure", "ORDINARY"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("case_number");
    }

    /** An investigated case, so many steps on. */
    private static String stage(int steps) {
        String number = PenaltyApi.investigated("ORDINARY", Codes.fresh("440703"));
        List<Map.Entry<String, Map<String, Object>>> way = List.of(
                Map.entry("conclusions", on("2026-03-18", "finding", "违法事实成立")),
                Map.entry("notices", on("2026-03-20", "hearing_offered", true)),
                Map.entry("waivers", on("2026-03-23")),
                Map.entry("legal-reviews", on("2026-03-31")),
                Map.entry("legal-review-results", on("2026-04-08", "passed", true)));
        way.subList(0, steps).forEach(step -> PenaltyApi.step(number, step.getKey(), step.getValue()));
        return number;
    }

    private static Map<String, Object> on(String day, Object... more) {
        Map<String, Object> body = told(more);
        body.put("effective_on", day);
        return body;
    }

    private static String hearing() {
        String number = stage(2);
        PenaltyApi.step(number, "hearing-requests", on("2026-03-24"));
        return number;
    }

    private static String penalised(boolean served) {
        String number = PenaltyApi.reviewed(Codes.fresh("440703"));
        if (served) {
            PenaltyApi.served(PenaltyApi.decision(number));
        } else {
            PenaltyApi.decided(PenaltyApi.decision(number));
        }
        return number;
    }

    private static String closed() {
        String number = stage(0);
        PenaltyApi.step(number, "closures", Map.of("effective_on", "2026-04-20", "outcome", "NO_VIOLATION"));
        return number;
    }

    private static String served() {
        return PenaltyApi.served(PenaltyApi.decision(PenaltyApi.investigated("EXTERNAL", Codes.fresh("440703"))));
    }

    private static Map<String, Object> right() {
        Map<String, Object> right = PenaltyApi.decision("none", "facts", "更正");
        right.keySet().removeAll(List.of("case_number", "by"));
        return right;
    }

    private static Map<String, Object> published() {
        return Map.of("effective_on", "2026-05-06", "period", "LONG", "reviewed_by", "办公室");
    }

    private static String channel(String penalty) {
        return penalty + "/publications/GSXT";
    }

    private static String aggregate(String channel) {
        return channel.substring(0, channel.indexOf('/'));
    }

    private static String shown() {
        return after(channel(served()), "publishings", published());
    }

    private static String excluded() {
        return after(channel(served()), "exclusions", Map.of("reason", "TRADE_SECRET", "basis", "第45号令第六条", "by", BY));
    }

    private static String withdrawalDue() {
        return channel(after(aggregate(shown()), "withdrawals", Map.of("effective_on", "2026-06-10", "reason", "撤销")));
    }

    private static String ended() {
        return after(withdrawalDue(), "removals", on("2026-06-12"));
    }

    private static String after(String id, String act, Map<String, ?> body) {
        PenaltyApi.act(id, act, body).then().statusCode(200);
        return id;
    }
}

package cn.jiangmen.quality.supervision.roles;

import static cn.jiangmen.quality.supervision.complaints.rest.LetterApi.report;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.tasks.rest.DrawWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every act of a task, an inspection, a proposal to list and a record in states that do not let it happen, and by a stranger. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class EveryInspectionTransitionIT {
    private static final String LATE = "2026-06-20";

    @Inject
    DrawWorld world;

    @Test
    void aTaskOfRandomInspection() throws SQLException {
        String object = world.object("0105");
        world.inspectors(3);
        String item = world.item(7, "CCC_HOLDER");
        Map<String, Object> terms = world.terms(item);
        assertThat(new LifeCycle("/api/v1/check-tasks/")
                        .act("commitments", Map.of())
                        .act("freezes", Map.of())
                        .act("draws", Map.of())
                        .act("recusals", recusal(object))
                        .act("results", visit(object, item))
                        .act("closures", Map.of())
                        .act("cancellations", Map.of("reason", "并入下半年"))
                        .state("PLANNED", () -> task(terms), "commitments", "cancellations")
                        .state("COMMITTED", () -> task(terms, "commitments"), "freezes", "cancellations")
                        .state("FROZEN", () -> task(terms, "commitments", "freezes"), "draws", "cancellations")
                        .state(
                                "DRAWN",
                                () -> task(terms, "commitments", "freezes", "draws"),
                                "recusals",
                                "results",
                                "closures",
                                "cancellations")
                        .state("CANCELLED", () -> cancelled(terms))
                        .state("CLOSED", () -> finished(terms, item))
                        .tried())
                .isEmpty();
    }

    @Test
    void anInspection() {
        Map<String, Object> right = inspected("NO_PROBLEM");
        assertThat(new LifeCycle("/api/v1/inspections/")
                        .act("publications", Map.of())
                        .act("corrections", Map.of("report", right, "reason", "检验合格"))
                        .act("follow-ups", Map.of("note", "x"))
                        .act("withdrawals", Map.of("reason", "重复录入"))
                        .state(
                                "RECORDED without a problem",
                                () -> inspection("NO_PROBLEM"),
                                "publications",
                                "corrections",
                                "withdrawals")
                        .state(
                                "PUBLISHED",
                                () -> changed(inspection("NO_PROBLEM"), "publications", Map.of()),
                                "corrections",
                                "withdrawals")
                        .state(
                                "WITHDRAWN",
                                () -> changed(inspection("PENDING"), "withdrawals", Map.of("reason", "重复录入")))
                        .tried())
                .isEmpty();
    }

    @Test
    void aProposalToListAndARecordOfDishonesty() {
        Map<String, Object> handler = Map.of("name", "陈某某经办", "role", "CASE_HANDLER");
        Map<String, Object> decider = Map.of("name", "陈某某经办", "role", "DECIDER");
        assertThat(new LifeCycle(Dishonesty.PROPOSALS + "/")
                        .act(
                                "notices",
                                Map.of("notified_on", "2025-05-07", "document_number", "告〔2025〕1号", "by", handler))
                        .act(
                                "consents",
                                Map.of(
                                        "decided_on",
                                        "2025-05-16",
                                        "granted",
                                        true,
                                        "document_number",
                                        "粤复〔2025〕8号",
                                        "by",
                                        Dishonesty.by("SUPERIOR")))
                        .act("abandonments", Map.of("abandoned_on", "2025-05-19", "reason", "x", "by", decider))
                        .state("NOTIFIED", () -> Dishonesty.notified(Dishonesty.heavy()), "abandonments")
                        .state("DEFENDED", () -> Dishonesty.defended(Dishonesty.heavy()), "abandonments")
                        .state("CONSENTED", () -> Dishonesty.consented(Dishonesty.heavy()), "abandonments")
                        .tried())
                .isEmpty();
        Map<String, Object> officer = Map.of("name", "陈某某经办", "role", "CREDIT_OFFICER");
        assertThat(new LifeCycle(Dishonesty.RECORDS + "/")
                        .act("repair-acceptances", Map.of("accepted_on", LATE, "document_number", "受1", "by", officer))
                        .act(
                                "repair-refusals",
                                Map.of("decided_on", LATE, "document_number", "x", "reason", "x", "by", decider))
                        .act("restorations", Dishonesty.restoration(LATE))
                        .act("stops", Map.of("by", officer))
                        .state("IN_FORCE", () -> Dishonesty.listed(Dishonesty.heavy()))
                        .state("REPAIR_ACCEPTED", () -> Dishonesty.accepted(Dishonesty.heavy()), "repair-refusals")
                        .state("REPAIRED", () -> Dishonesty.repaired(Dishonesty.heavy()), "restorations", "stops")
                        .tried())
                .isEmpty();
    }

    private static Map<String, Object> inspected(String result) {
        Map<String, Object> report = new HashMap<>();
        report.put("enterprise_name", "鹤山市示例电器有限公司");
        report.put("credit_code", Codes.fresh("440784"));
        report.put("county", "440784");
        report.put("inspected_on", "2026-05-12");
        report.put("kind", "RANDOM");
        report.put("item", "获证产品一致性检查");
        report.put("result", result);
        report.put("inspectors", 2);
        return report;
    }

    private static String inspection(String result) {
        return PenaltyApi.json()
                .body(inspected(result))
                .post("/api/v1/inspections")
                .then()
                .statusCode(201)
                .extract()
                .path("inspection_id");
    }

    private static String changed(String inspection, String act, Map<String, Object> body) {
        PenaltyApi.json()
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/inspections/" + inspection + "/" + act)
                .then()
                .statusCode(200);
        return inspection;
    }

    private static String task(Map<String, Object> terms, String... acts) {
        String task = DrawWorld.task(terms);
        for (String act : acts) {
            DrawWorld.act(task, act, "*", Map.of()).then().statusCode(200);
        }
        return task;
    }

    private static String cancelled(Map<String, Object> terms) {
        String task = task(terms, "commitments");
        DrawWorld.act(task, "cancellations", "*", Map.of("reason", "并入下半年"))
                .then()
                .statusCode(200);
        return task;
    }

    /** Every drawn object was visited. */
    private static String finished(Map<String, Object> terms, String item) {
        String task = task(terms, "commitments", "freezes", "draws");
        for (String each : DrawWorld.objects(task)) {
            DrawWorld.visit(task, each, "NO_PROBLEM", item).then().statusCode(200);
        }
        DrawWorld.act(task, "closures", "*", Map.of()).then().statusCode(200);
        return task;
    }

    private static Map<String, Object> recusal(String object) {
        return Map.of(
                "object_id",
                object,
                "inspector_id",
                "019ab0de-7c1a-7d2e-9f00-1c0ffee00009",
                "ground",
                "OTHER_RELATION",
                "reason",
                "同学关系",
                "by",
                "分管局长");
    }

    private static Map<String, Object> visit(String object, String item) {
        return Map.of(
                "object_id",
                object,
                "by",
                "检查员甲",
                "results",
                List.of(Map.of("item_code", item, "method", "SITE", "result", "NO_PROBLEM")));
    }
}

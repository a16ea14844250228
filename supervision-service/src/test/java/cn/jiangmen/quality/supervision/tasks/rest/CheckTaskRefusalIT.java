package cn.jiangmen.quality.supervision.tasks.rest;

import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.PLANS;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.TASKS;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.act;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.assigned;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.drawn;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.plan;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.recuse;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.refused;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.task;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.visit;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.visited;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every refusal about plans and tasks, by its name; and plans as they are made. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CheckTaskRefusalIT {
    private static final String NOBODY = "019ab0de-7c1a-7d2e-9f00-000000000001";

    @Inject
    DrawWorld world;

    @Inject
    Replicas replicas;

    @Inject
    DataSource database;

    @Test
    void aPlanIsDraftedAmendedAdoptedAndWorkedOff() throws Exception {
        String item = world.item(1, "CCC_HOLDER");
        world.object("0105");
        world.inspectors(2);
        String id = draft(line(item)).path("plan_id");
        planAct(id, "amendments", "\"1\"", Map.of("title", "新名称", "lines", List.of(line(item)), "reason", "改名"))
                .then()
                .statusCode(200);
        given().queryParam("limit", 500).get("/public/check-plans").then().body("items.plan_id", not(hasItem(id)));
        planAct(id, "adoptions", "\"2\"", Map.of()).then().statusCode(200).body("status", equalTo("ADOPTED"));
        given().queryParam("year", 2026)
                .queryParam("limit", 500)
                .get("/public/check-plans")
                .then()
                .body("items.plan_id", hasItem(id));

        String task = drawn(fromPlan(id, 1));

        given().get(TASKS + "/" + task)
                .then()
                .body("item_codes", contains(item))
                .body("plan_line", equalTo(1));
        given().queryParam("plan_id", id).get(TASKS).then().body("items.task_id", contains(task));
        given().get(PLANS + "/" + id + "/history")
                .then()
                .body("items.change", contains("drafted", "amended", "adopted"));
        planAct(id, "amendments", "*", Map.of("title", "新名称", "lines", List.of(line(item), line(item)), "reason", "增条"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void everyRefusalReachesTheCallerByName(TaskProblem problem) throws Exception {
        refused(provoke(problem), problem.status(), problem.slug());
    }

    private Response provoke(TaskProblem problem) throws Exception {
        String item = world.item(1, "CCC_HOLDER");
        Map<String, Object> terms = world.terms(item);
        return switch (problem) {
            case CHECK_PLAN_NOT_FOUND -> given().get(PLANS + "/" + NOBODY);
            case CHECK_PLAN_ADOPTED -> {
                String id = draft(line(item)).path("plan_id");
                planAct(id, "adoptions", "*", Map.of());
                yield planAct(id, "adoptions", "*", Map.of());
            }
            case CHECK_PLAN_NOT_ADOPTED -> plan(fromPlan(draft(line(item)).path("plan_id"), 1));
            case CHECK_PLAN_UNCHANGED ->
                planAct(
                        draft(line(item)).path("plan_id"),
                        "amendments",
                        "*",
                        Map.of("title", "年度计划", "lines", List.of(line(item)), "reason", "x"));
            case PLAN_LINE_IN_USE -> {
                String id = draft(line(item)).path("plan_id");
                planAct(id, "adoptions", "*", Map.of());
                task(fromPlan(id, 1));
                Map<String, Object> other = line(item);
                other.put("to_month", 11);
                yield planAct(id, "amendments", "*", Map.of("title", "年度计划", "lines", List.of(other), "reason", "x"));
            }
            case PLAN_LINE_UNKNOWN -> {
                String id = draft(line(item)).path("plan_id");
                planAct(id, "adoptions", "*", Map.of());
                yield plan(fromPlan(id, 2));
            }
            case MONTHS_BACKWARDS -> {
                Map<String, Object> line = line(item);
                line.put("from_month", 12);
                yield draft(line);
            }
            case PLAN_OR_TERMS -> plan(with(terms, "item_codes", null));
            case RATIOS_NOT_RISING -> plan(with(terms, "ratios", Map.of("a", 0.5, "b", 0.4, "c", 0.5, "d", 1)));
            case NOTHING_TO_DRAW -> plan(with(terms, "ratios", Map.of("a", 0, "b", 0, "c", 0, "d", 0, "key", 0)));
            case CHECK_ITEM_NOT_LISTED -> plan(with(terms, "checks_from", "2025-12-31"));
            case CHECK_ITEMS_DIFFER ->
                plan(with(terms, "item_codes", List.of(item, world.item(2, "CERTIFICATION_BODY"))));
            case DAYS_BACKWARDS -> plan(with(terms, "checks_to", "2026-10-31"));
            case CHECK_TASK_NOT_FOUND -> given().get("/public/draws/" + task(terms));
            case CHECK_TASK_STATE -> act(task(terms), "draws", "*", Map.of());
            case POPULATION_EMPTY -> {
                String task =
                        task(with(world.terms(world.item(3, "CERTIFICATION_BODY")), "counties", List.of("440781")));
                act(task, "commitments", "*", Map.of());
                yield act(task, "freezes", "*", Map.of());
            }
            case TOO_FEW_ELIGIBLE -> {
                world.object("0105");
                world.inspectors(1);
                String task = task(terms);
                act(task, "commitments", "*", Map.of());
                yield act(task, "freezes", "*", Map.of());
            }
            case DRAW_TAMPERED -> {
                String object = world.object("0105");
                world.inspectors(2);
                String task = task(terms);
                act(task, "commitments", "*", Map.of());
                act(task, "freezes", "*", Map.of());
                strike(task, object);
                yield act(task, "draws", "*", Map.of());
            }
            case NOBODY_LEFT,
                    OBJECT_NOT_DRAWN,
                    INSPECTOR_NOT_ASSIGNED,
                    OBJECT_CHECKED,
                    ITEM_NOT_IN_TASK,
                    RESULT_GIVEN,
                    CHECKED_BEFORE_DRAWN,
                    RESULTS_MISSING,
                    TASK_HAS_RESULTS -> work(problem, item, terms);
            case COUNTY_NEEDED -> {
                String code = Codes.fresh("440703");
                replicas.learn(
                        Told.enterprise(UUID.randomUUID(), code, "不明所在").version(1),
                        Told.certificate(UUID.randomUUID(), "U" + code, code)
                                .product("0105", "电线")
                                .inForce("2024-01-10", null)
                                .version(1));
                world.inspectors(2);
                yield visit(drawn(with(terms, "counties", List.of())), code, "NO_PROBLEM", item);
            }
        };
    }

    private Response work(TaskProblem problem, String item, Map<String, Object> terms) throws Exception {
        String object = world.object("0105");
        world.inspectors(2);
        String task = drawn(terms);
        if (problem == TaskProblem.OBJECT_CHECKED
                || problem == TaskProblem.RESULT_GIVEN
                || problem == TaskProblem.TASK_HAS_RESULTS) {
            visit(task, object, "NO_PROBLEM", item).then().statusCode(200);
        }
        return switch (problem) {
            case NOBODY_LEFT, OBJECT_CHECKED ->
                recuse(task, object, assigned(task, object).getFirst());
            case OBJECT_NOT_DRAWN -> visit(task, Codes.fresh("440785"), "NO_PROBLEM", item);
            case INSPECTOR_NOT_ASSIGNED -> recuse(task, object, NOBODY);
            case ITEM_NOT_IN_TASK -> visit(task, object, "NO_PROBLEM", "RZ-OTHER");
            case RESULT_GIVEN -> visit(task, object, "PENDING", item);
            case CHECKED_BEFORE_DRAWN -> {
                Map<String, Object> early = visited(object, "NO_PROBLEM", item);
                early.put("checked_on", "2026-01-01");
                yield act(task, "results", "*", early);
            }
            case RESULTS_MISSING -> act(task, "closures", "*", Map.of());
            default -> act(task, "cancellations", "*", Map.of("reason", "x"));
        };
    }

    @Test
    void oneInspectorIsTooFewAndAStrangerDoesNotCount() throws Exception {
        String object = world.object("0105");
        world.inspectors(2);
        String item = world.item(1, "CCC_HOLDER");
        String task = drawn(world.terms(item));
        Map<String, Object> visit = visited(object, "NO_PROBLEM", item);

        visit.put("inspector_ids", List.of(assigned(task, object).getFirst()));
        refused(act(task, "results", "*", visit), 400, "too-few-inspectors");
        visit.put("inspector_ids", List.of(NOBODY, assigned(task, object).getFirst()));
        refused(act(task, "results", "*", visit), 409, "inspector-not-assigned");
    }

    @ParameterizedTest
    @CsvSource({
        "per_object, 1, 409, too-few-eligible-inspectors",
        "per_object, 99, 400, invalid-request",
        "spare_days, -1, 400, invalid-request",
        "checks_from, , 400, invalid-request"
    })
    void whatCannotBeIsRefused(String field, String value, int status, String slug) {
        Object given = value != null && value.matches("-?[0-9]+") ? Integer.valueOf(value) : value;
        refused(plan(with(world.terms(world.item(1, "CCC_HOLDER")), field, given)), status, slug);
    }

    @Test
    void unknownCountiesAndHalfPlansAreRefused() {
        Map<String, Object> terms = world.terms(world.item(1, "CCC_HOLDER"));
        refused(plan(with(terms, "counties", List.of("440799"))), 400, "county-unknown");
        refused(plan(with(terms, "plan_id", NOBODY)), 400, "plan-or-terms");
        refused(plan(with(terms, "ratios", Map.of("a", 0.00001, "b", 1, "c", 1, "d", 1))), 400, "invalid-request");
        refused(draft(List.of()), 400, "invalid-request");
    }

    private void strike(String task, String object) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement strike = connection.prepareStatement(
                        "delete from check_task_member where task_id = ?::uuid and object_id = ?")) {
            strike.setString(1, task);
            strike.setString(2, object);
            strike.executeUpdate();
        }
    }

    private static Map<String, Object> line(String item) {
        Map<String, Object> line = new HashMap<>();
        line.put("title", "获证企业抽查");
        line.put("item_codes", List.of(item));
        line.put("counties", List.of("440785"));
        line.put("ratios", Map.of("a", 0, "b", 0, "c", 0.1, "d", 0.3));
        line.put("from_month", 3);
        line.put("to_month", 10);
        return line;
    }

    private Map<String, Object> fromPlan(String plan, int line) {
        Map<String, Object> terms = new HashMap<>(world.terms());
        List.of("title", "item_codes", "counties", "ratios").forEach(terms::remove);
        terms.put("plan_id", plan);
        terms.put("plan_line", line);
        return terms;
    }

    private static Response draft(Map<String, Object> line) {
        return draft(List.of(line));
    }

    private static Response draft(List<Map<String, Object>> lines) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("year", 2026, "title", "年度计划", "authority", "江门市市场监督管理局", "lines", lines))
                .post(PLANS);
    }

    private static Response planAct(String id, String act, String ifMatch, Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .post(PLANS + "/" + id + "/" + act);
    }

    private static Map<String, Object> with(Map<String, Object> terms, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(terms);
        changed.put(field, value);
        return changed;
    }
}

package cn.jiangmen.quality.supervision.tasks.rest;

import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.TASKS;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.act;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.assigned;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.drawn;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.objects;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.recuse;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.task;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.visit;
import static cn.jiangmen.quality.supervision.tasks.rest.DrawWorld.visited;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.tasks.Citizen;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Tasks as officers work them, and draws as a citizen recomputes them. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CheckTaskApiIT {
    @Inject
    DrawWorld world;

    @Inject
    DataSource database;

    @Test
    void aDrawIsRecomputedFromWhatIsPublic() throws Exception {
        for (String riskClass : List.of("A", "A", "A", "C", "D", "D")) {
            world.rate(world.object("0301"), riskClass);
        }
        String key = world.object("0105");
        world.inspectors(5);
        Map<String, Object> terms = world.terms(world.item(1, "CCC_HOLDER"));
        terms.put("ratios", Map.of("a", 0.1, "b", 0.2, "c", 0.5, "d", 0.75));
        terms.put("per_object", 3);

        String task = drawn(terms);

        JsonNode draw = document(task);
        Citizen citizen = new Citizen(draw);
        assertThat(citizen.commitment()).isEqualTo(draw.get("seed_commitment").asText());
        assertThat(citizen.populationHash())
                .isEqualTo(draw.get("population_hash").asText());
        assertThat(citizen.poolHash()).isEqualTo(draw.get("inspectors_hash").asText());
        assertThat(texts(draw.get("drawn"), "object_id"))
                .isEqualTo(citizen.drawn())
                .contains(key);
        assertThat(assignments(draw)).isEqualTo(citizen.assignments());
        assertThat(given().get("/public/draws/" + task + "/population.txt").asString())
                .hasLineCount(draw.get("population").size());
        given().get("/public/draws/" + task)
                .then()
                .body("drawn_objects", equalTo(citizen.drawn().size()));
        new Citizen(draw).asksTheScript();
    }

    @Test
    void nothingIsDrawnOutOfOrderAndTheSeedIsNowhereBeforeTheDraw() throws Exception {
        world.object("0105");
        world.inspectors(2);
        String task = task(world.terms(world.item(1, "CCC_HOLDER")));
        given().get("/public/draws/" + task).then().statusCode(404);
        for (String early : List.of("freezes", "draws", "closures")) {
            act(task, early, "*", Map.of()).then().statusCode(409);
        }

        act(task, "commitments", "\"1\"", Map.of()).then().statusCode(200).body("seed", nullValue());
        act(task, "commitments", "\"2\"", Map.of()).then().statusCode(409);
        act(task, "freezes", "\"2\"", Map.of()).then().statusCode(200).body("seed", nullValue());
        assertThat(document(task).get("seed").isNull()).isTrue();
        assertThat(document(task).get("drawn")).isEmpty();
        act(task, "draws", "\"2\"", Map.of()).then().statusCode(412);
        act(task, "draws", null, Map.of()).then().statusCode(428);
        act(task, "draws", "\"3\"", Map.of()).then().statusCode(200).header("ETag", "\"4\"");

        Events.are(database, task, "check-task", "planned", "committed", "frozen", "drawn");
        String seed = document(task).get("seed").asText();
        assertThat(count(
                        "select count(*) from outbox where key = ? and position('" + seed + "' in envelope) > 0", task))
                .isEqualTo(1);
        given().get(TASKS + "/" + task + "/history")
                .then()
                .body("items.change", contains("planned", "committed", "frozen", "drawn"));
    }

    @Test
    void whoHasAnInterestIsNeverSentAndEveryReplacementIsOnRecord() throws Exception {
        String object = world.object("0105");
        String partial = world.inspector(object);
        world.inspectors(3);
        String task = drawn(world.terms(world.item(1, "CCC_HOLDER")));

        assertThat(assigned(task, object)).hasSize(2).doesNotContain(partial);
        String leaver = assigned(task, object).getFirst();
        recuse(task, object, leaver).then().statusCode(200);

        assertThat(assigned(task, object)).hasSize(2).doesNotContain(partial, leaver);
        JsonNode draw = document(task);
        assertThat(assignments(draw)).isEqualTo(new Citizen(draw).assignments());
        assertThat(texts(draw.get("recusals"), "ground")).contains("OTHER_RELATION");
        assertThat(draw.toString()).doesNotContain("同学关系");
        given().get(TASKS + "/" + task + "/recusals").then().body("items.reason", hasItem("同学关系"));
        new Citizen(draw).asksTheScript();
    }

    @Test
    void aJointVisitBecomesAnInspectionForEachItem() throws Exception {
        String object = world.object("0105");
        world.inspectors(2);
        String first = world.item(1, "CCC_HOLDER");
        String second = world.item(2, "CCC_HOLDER");
        String task = drawn(world.terms(first, second));

        Response one = visit(task, object, "NO_PROBLEM", first);
        one.then().statusCode(200).body("inspections", hasSize(1));
        visit(task, object, "CORRECTION_ORDERED", second).then().statusCode(200);

        String inspection = one.path("inspections[0].inspection_id");
        given().get("/api/v1/inspections/" + inspection)
                .then()
                .body("kind", equalTo("RANDOM"))
                .body("item_code", equalTo(first))
                .body("credit_code", equalTo(object))
                .body("county", equalTo("440785"))
                .body("inspectors", equalTo(2));
        Events.are(database, inspection, "inspection", "recorded");
        given().queryParam("limit", 1)
                .get(TASKS + "/" + task + "/results")
                .then()
                .body("items", hasSize(1));
        for (String other : objects(task)) {
            if (!other.equals(object)) {
                visit(task, other, "NO_ACTIVITY", first, second).then().statusCode(200);
            }
        }
        act(task, "closures", "*", Map.of()).then().statusCode(200).body("status", equalTo("CLOSED"));
        act(task, "cancellations", "*", Map.of("reason", "x")).then().statusCode(409);
        int results = given().get(TASKS + "/" + task + "/progress").path("items_checked");
        act(task, "publications", "*", Map.of()).then().body("published", equalTo(results));
        act(task, "publications", "*", Map.of()).then().body("published", equalTo(0));
        given().queryParam("draw_id", task)
                .queryParam("limit", 500)
                .get("/public/inspections")
                .then()
                .body("items", hasSize(results));
        Response progress = given().get(TASKS + "/" + task + "/progress");
        assertThat(progress.<Integer>path("items_checked")).isEqualTo(progress.<Integer>path("items_due"));
    }

    @Test
    void theSameVisitUnderTheSameKeyIsRecordedOnce() throws Exception {
        String object = world.object("0105");
        world.inspectors(2);
        String item = world.item(1, "CCC_HOLDER");
        String task = drawn(world.terms(item));
        String key = "key-" + System.nanoTime();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            made.add(given().contentType("application/json")
                    .header("If-Match", "*")
                    .header("Idempotency-Key", key)
                    .body(visited(object, "PENDING", item))
                    .post(TASKS + "/" + task + "/results")
                    .path("inspections[0].inspection_id"));
        }
        assertThat(made.getFirst()).isNotNull().isEqualTo(made.getLast());
    }

    @Test
    void whoWasCheckedLatelyOrIsDrawnElsewhereIsSparedUnlessInAKeyGroup() throws Exception {
        String key = world.object("0105");
        String plain = world.object("0301");
        world.rate(plain, "D");
        world.inspectors(2);
        String item = world.item(1, "CCC_HOLDER");
        Map<String, Object> terms = world.terms(item);
        terms.put("ratios", Map.of("a", 0, "b", 0, "c", 0, "d", 1));
        String first = drawn(terms);
        assertThat(objects(first)).contains(key, plain);
        terms.put("spare_days", 30);

        JsonNode whileDrawn = document(drawn(terms));
        assertThat(grounds(whileDrawn)).containsEntry(plain, "DRAWN_ELSEWHERE").doesNotContainKey(key);
        for (String object : objects(first)) {
            visit(first, object, "NO_PROBLEM", item).then().statusCode(200);
        }
        JsonNode afterwards = document(drawn(terms));
        assertThat(grounds(afterwards)).containsEntry(plain, "CHECKED_LATELY");
        assertThat(texts(afterwards.get("drawn"), "object_id")).contains(key).doesNotContain(plain);
    }

    @Test
    void aCancelledDrawStaysPublicWithItsSeed() throws Exception {
        world.inspectors(2);
        String task = task(world.terms(world.item(1, "CCC_HOLDER")));
        act(task, "commitments", "*", Map.of());
        act(task, "cancellations", "*", Map.of("reason", "任务合并")).then().statusCode(200);

        JsonNode draw = document(task);
        assertThat(new Citizen(draw).commitment())
                .isEqualTo(draw.get("seed_commitment").asText());
        Events.are(database, task, "check-task", "planned", "committed", "cancelled");
    }

    @Test
    void eachCountyIsAStratumOfItsOwnWhenAskedFor() throws Exception {
        world.object("0105");
        world.inspectors(2);
        Map<String, Object> terms = world.terms(world.item(1, "CCC_HOLDER"));
        terms.put("by_county", true);

        JsonNode draw = document(drawn(terms));

        assertThat(texts(draw.get("drawn"), "stratum")).isNotEmpty().containsOnly("440785-KEY");
    }

    private static JsonNode document(String task) throws Exception {
        Response response = given().get("/public/draws/" + task + "/draw.json");
        response.then().statusCode(200);
        return Json.EVENTS.readTree(response.asString());
    }

    private static Map<String, List<String>> assignments(JsonNode draw) {
        Map<String, List<String>> assigned = new LinkedHashMap<>();
        draw.get("assignments").forEach(a -> {
            List<String> ids = new ArrayList<>();
            a.get("inspector_ids").forEach(id -> ids.add(id.asText()));
            assigned.put(a.get("object_id").asText(), ids);
        });
        return assigned;
    }

    private static Map<String, String> grounds(JsonNode draw) {
        Map<String, String> grounds = new LinkedHashMap<>();
        draw.get("excluded")
                .forEach(e ->
                        grounds.put(e.get("object_id").asText(), e.get("ground").asText()));
        return grounds;
    }

    private static List<String> texts(JsonNode rows, String field) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.get(field).asText()));
        return texts;
    }

    private long count(String sql, String key) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, UUID.fromString(key).toString());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}

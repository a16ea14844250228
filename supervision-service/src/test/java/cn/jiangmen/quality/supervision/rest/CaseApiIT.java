package cn.jiangmen.quality.supervision.rest;

import static cn.jiangmen.quality.supervision.rest.CaseApi.PATH;
import static cn.jiangmen.quality.supervision.rest.CaseApi.closed;
import static cn.jiangmen.quality.supervision.rest.CaseApi.investigating;
import static cn.jiangmen.quality.supervision.rest.CaseApi.json;
import static cn.jiangmen.quality.supervision.rest.CaseApi.open;
import static cn.jiangmen.quality.supervision.rest.CaseApi.opened;
import static cn.jiangmen.quality.supervision.rest.CaseApi.opening;
import static cn.jiangmen.quality.supervision.rest.CaseApi.step;
import static cn.jiangmen.quality.supervision.rest.CaseApi.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers get when they do it right. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class CaseApiIT {
    @Test
    void anOpenedCaseHasANumberOfItsCountyAndYear() {
        Response response = open(opening());

        response.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith(PATH + "/" + response.path("case_number")))
                .body("case_number", matchesPattern("440703-2026-\\d{6}"))
                .body("status", equalTo("OPENED"))
                .body("outcome", nullValue());
    }

    @Test
    void aCaseIsInvestigatedAndClosed() {
        String number = opened();

        step("\"1\"", number, "investigations", Map.of("effective_on", "2026-03-05", "note", "现场检查"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("INVESTIGATING"))
                .body("investigated_on", equalTo("2026-03-05"));
        step("\"2\"", number, "closures", Map.of("effective_on", "2026-04-20", "outcome", "ORDERED_TO_CORRECT"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closed_on", equalTo("2026-04-20"))
                .body("outcome", equalTo("ORDERED_TO_CORRECT"));
        given().get(PATH + "/" + number + "/history")
                .then()
                .body("items.change", contains("opened", "investigated", "closed"))
                .body("items[1].changes.field", contains("stage", "status", "investigated_on"))
                .body("items[1].reason", equalTo("现场检查"));
    }

    @Test
    void filtersAreJoinedAndPagesFollowEachOther() {
        String name = "筛选" + System.nanoTime();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(open(with("enterprise_name", name)).path("case_number"));
        }
        Response first =
                given().queryParam("enterprise", name).queryParam("limit", 3).get(PATH);
        Response second = given().queryParam("enterprise", name)
                .queryParam("limit", 3)
                .queryParam("cursor", first.<String>path("next_cursor"))
                .get(PATH);

        List<String> read = new ArrayList<>(first.<List<String>>path("items.case_number"));
        read.addAll(second.path("items.case_number"));
        assertThat(read).isEqualTo(numbers.stream().sorted().toList());
        given().queryParam("enterprise", name)
                .queryParam("status", "CLOSED")
                .get(PATH)
                .then()
                .body("items", empty());
        String closed = closed();
        given().queryParam("credit_code", "91440703ma4t000275")
                .queryParam("certificate_number", "cqc[2024]1")
                .queryParam("county", "440703")
                .queryParam("opened_from", "2026-03-02")
                .queryParam("opened_to", "2026-03-02")
                .queryParam("status", "CLOSED")
                .queryParam("limit", 500)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.case_number", hasItem(closed));
    }

    @Test
    void aRepeatedOpeningUnderTheSameKeyGetsTheFirstAnswer() {
        String key = "key-" + System.nanoTime();

        Response first = json().header("Idempotency-Key", key).body(opening()).post(PATH);
        Response second = json().header("Idempotency-Key", key).body(opening()).post(PATH);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getMap("")).isEqualTo(first.jsonPath().getMap(""));
    }

    @Test
    void casesOpenedAtOnceGetNumbersOfTheirOwn() throws Exception {
        List<String> numbers = atOnce(8, CaseApi::opened);

        assertThat(new HashSet<>(numbers)).hasSize(8);
    }

    @Test
    void oneOfManyConcurrentStepsOfAVersionSucceeds() throws Exception {
        String number = investigating();

        List<Integer> statuses = atOnce(6, () -> step("\"2\"", number, "closures", Map.of("outcome", "NO_VIOLATION"))
                .statusCode());

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> calls =
                    IntStream.range(0, times).mapToObj(i -> call).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : callers.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}

package cn.jiangmen.quality.enterprise.guidance;

import static cn.jiangmen.quality.enterprise.holdings.ToldCertificate.certificate;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import cn.jiangmen.quality.enterprise.holdings.Learnt;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom to approach, in which order, and why. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ApproachApiIT {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final Map<String, int[]> WEIGHTS = Map.ofEntries(
            Map.entry("DUTY_MISSING", new int[] {40, 40}),
            Map.entry("SUSPENDED", new int[] {15, 30}),
            Map.entry("LAPSING", new int[] {10, 30}),
            Map.entry("LOST", new int[] {8, 24}),
            Map.entry("PRIORITY_MISSING", new int[] {10, 20}),
            Map.entry("MISSING", new int[] {4, 24}),
            Map.entry("NOTHING_HELD", new int[] {6, 6}),
            Map.entry("LARGE", new int[] {12, 12}),
            Map.entry("SMALL", new int[] {5, 5}),
            Map.entry("MICRO", new int[] {2, 2}));

    @Inject
    Learnt learnt;

    @Inject
    Clock clock;

    @Test
    void theMostPressingComesFirstWithItsReasonsAndPagesFollowEachOther() throws Exception {
        String cable = Registered.enterprise("440784", "3831", "LARGE");
        String fish = Registered.enterprise("440784", "1361", "SMALL");
        String shop = Registered.enterprise("440784", "5211", "MICRO");
        learnt.of(
                certificate("A0402", "OTHER_MS", fish)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .suspendedFrom(DAY.minusDays(1))
                        .version(1),
                certificate("A0101", "QMS", fish)
                        .valid(DAY.minusYears(1), DAY.plusDays(5))
                        .version(1),
                certificate("A0201", "EMS", fish)
                        .valid(DAY.minusYears(3), DAY.minusDays(5))
                        .version(1));

        List<Map<String, Object>> rows = all("440784");
        List<String> codes =
                rows.stream().map(row -> (String) row.get("credit_code")).toList();

        assertThat(codes.indexOf(cable)).isLessThan(codes.indexOf(fish));
        assertThat(codes.indexOf(fish)).isLessThan(codes.indexOf(shop));
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(points(rows)).isSortedAccordingTo(Comparator.reverseOrder());
        // cable: CCC; green factory, measurement, three systems: 40 + min(5 × 4, 24) + nothing held 6 + large 12
        assertThat(row(rows, cable)).containsEntry("points", 40 + 20 + 6 + 12);
        // fish: HACCP suspended, QMS ends, EMS lost; FSMS stressed; EMS, OHSMS, measurement, green factory missing;
        // small
        assertThat(row(rows, fish)).containsEntry("points", 15 + 10 + 8 + 10 + 16 + 5);
        assertThat(row(rows, fish)).containsEntry("at_risk", List.of("QMS", "HACCP"));
        assertThat(row(rows, shop)).containsEntry("points", 12 + 6 + 2);
        for (Map<String, Object> row : rows) {
            assertThat(row.get("points")).as(row.toString()).isEqualTo(sum(row));
        }
    }

    @Test
    void whoHasEverythingIsNotOnIt() throws Exception {
        String code = Registered.enterprise("440784", "5212", "LARGE");
        learnt.of(
                certificate("A0101", "QMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .version(1),
                certificate("A0201", "EMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .version(1),
                certificate("A0301", "OHSMS", code)
                        .valid(DAY.minusYears(1), DAY.plusYears(1))
                        .version(1));

        assertThat(all("440784")).noneMatch(row -> code.equals(row.get("credit_code")));
        assertThat(asked("440784")
                        .queryParam("offer", "OHSMS")
                        .get("/api/v1/approach-list")
                        .<List<String>>path("items.credit_code"))
                .doesNotContain(code);
    }

    @Test
    void whoSitsElsewhereIsNotOnIt() {
        String code = Registered.enterprise("outside", "3831", "LARGE");
        for (String county : new String[] {"440784", "unattributed", null}) {
            assertThat(all(county)).noneMatch(row -> code.equals(row.get("credit_code")));
        }
    }

    @Test
    void theWeightsAreDataByDate() {
        LocalDate from = LocalDate.now(clock).plusDays(400 + System.nanoTime() % 10_000);
        String code = Registered.enterprise("440784", "5213", "MICRO");

        weigh(from, "MICRO", 500).then().statusCode(201);

        assertThat(pointsOf(code, from)).isEqualTo(12 + 6 + 500);
        assertThat(pointsOf(code, from.minusDays(1))).isLessThan(100);
        weigh(from, "MICRO", 1).then().statusCode(409).body("type", endsWith("/weights-taken"));
        weigh(from.plusDays(1), "LUCK", 1).then().statusCode(400).body("type", endsWith("/code-unknown"));
        weigh(LocalDate.now(clock).minusDays(1), "MICRO", 1)
                .then()
                .statusCode(400)
                .body("type", endsWith("/day-passed"));
        weigh(from.plusDays(2), "MICRO", -1).then().statusCode(400).body("type", endsWith("/invalid-request"));
    }

    @Test
    void theFileHoldsWhatTheListShows() {
        Registered.enterprise("440784", "3831", "LARGE");
        String csv = asked("440784")
                .get("/api/v1/approach-list/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().count()).isGreaterThanOrEqualTo(2);
        assertThat(csv).contains("强制性认证缺失");
        assertThat(asked("440784")
                        .queryParam("format", "xlsx")
                        .get("/api/v1/approach-list/export")
                        .asByteArray())
                .startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource({
        "county, 440799, county-unknown",
        "zone, NOWHERE, code-unknown",
        "offer, PIZZA, code-unknown",
        "cursor, x, invalid-cursor"
    })
    void aFilterThatIsNoneIsRefused(String parameter, String value, String problem) {
        given().queryParam(parameter, value)
                .get("/api/v1/approach-list")
                .then()
                .statusCode(400)
                .body("type", endsWith("/" + problem));
    }

    /** The points once more, from the reasons. */
    @SuppressWarnings("unchecked")
    private static int sum(Map<String, Object> row) {
        int sum = 0;
        for (Map<String, Object> reason : (List<Map<String, Object>>) row.get("reasons")) {
            int[] weight = WEIGHTS.get((String) reason.get("reason"));
            sum += weight == null
                    ? (int) reason.get("points")
                    : Math.min((int) reason.get("times") * weight[0], weight[1]);
        }
        return sum;
    }

    private static Map<String, Object> row(List<Map<String, Object>> rows, String code) {
        return rows.stream()
                .filter(row -> code.equals(row.get("credit_code")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> points(List<Map<String, Object>> rows) {
        return rows.stream().map(row -> (Integer) row.get("points")).toList();
    }

    private static int pointsOf(String code, LocalDate on) {
        String cursor = null;
        do {
            RequestSpecification request = given().queryParam("on", on.toString())
                    .queryParam("county", "440784")
                    .queryParam("limit", 500);
            Response page =
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/approach-list");
            Integer points = page.path("items.find { it.credit_code == '" + code + "' }?.points");
            if (points != null) {
                return points;
            }
            cursor = page.path("next_cursor");
        } while (cursor != null);
        throw new AssertionError(code + " is not on the list");
    }

    private static Response weigh(LocalDate from, String reason, int points) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "effective_on",
                        from.toString(),
                        "by",
                        "测试",
                        "note",
                        "测试",
                        "weights",
                        List.of(new HashMap<>(Map.of("reason", reason, "points", points, "most", 1000)))))
                .post("/api/v1/approach-weights");
    }

    private static RequestSpecification asked(String county) {
        RequestSpecification request = given().queryParam("on", DAY.toString());
        return county == null ? request : request.queryParam("county", county);
    }

    private static List<Map<String, Object>> all(String county) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = asked(county).queryParam("limit", 2);
            if (county == null || rows.size() > 10) {
                request = asked(county).queryParam("limit", 500);
            }
            Response page =
                    (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/approach-list");
            page.then().statusCode(200);
            rows.addAll(page.path("items"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        return rows;
    }
}

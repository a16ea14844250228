package cn.jiangmen.quality.supervision.roles;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.events.Events;
import cn.jiangmen.quality.supervision.penalties.rest.PenaltyApi;
import cn.jiangmen.quality.supervision.register.Codes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every act by every role, against a table that is written down beside the rows of the database. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class ActRolesIT {
    private static final List<String> ROLES = List.of(
            "case-officer",
            "legal-reviewer",
            "head",
            "superior",
            "credit-officer",
            "inspector",
            "complaint-officer",
            "register-officer",
            "planner");

    @Inject
    DataSource database;

    @Inject
    ActRoles roles;

    /** One line of the table. */
    private record Expected(String method, String path, String act, List<String> allowed) {
        static Stream<Expected> all() {
            try (var lines = ActRolesIT.class.getResourceAsStream("/roles/acts.tsv")) {
                return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split("\t"))
                        .map(cells -> new Expected(cells[0], cells[1], cells[2], Arrays.asList(cells[3].split(","))));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Response asked(String claim) {
            return given().contentType(ContentType.JSON)
                    .header("If-Match", "*")
                    .header("X-Acting-Role", claim)
                    .body("{}")
                    .request(method, path.replace("{}", "nobody"));
        }
    }

    @Test
    void noActIsDoneByARoleThatMayNotAndEachRoleThatMayIsLetThrough() {
        List<String> wrong = new ArrayList<>();
        Expected.all().forEach(each -> {
            Set<String> others = new TreeSet<>(ROLES);
            each.allowed().forEach(others::remove);
            // all who may not, at once; then each who may, with them
            Response refused = each.asked(String.join(", ", others));
            if (refused.statusCode() != 403 || !refused.<String>path("type").endsWith("/acting-role-not-allowed")) {
                wrong.add(each.act() + " by " + others + " " + refused.statusCode());
            }
            for (String role : each.allowed()) {
                Response passed = each.asked("planet," + role);
                if (passed.statusCode() < 400 || passed.statusCode() == 403 || passed.statusCode() >= 500) {
                    wrong.add(each.act() + " by " + role + " " + passed.statusCode());
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(roles.all())
                .extracting(ActRoles.Line::act)
                .containsAll(Expected.all().map(Expected::act).toList());
    }

    @Test
    void everyActOfTheTableIsAnOperationOfTheContract() {
        Map<String, Map<String, ?>> paths =
                given().accept(ContentType.JSON).get("/openapi?format=JSON").path("paths");
        Set<String> served = new TreeSet<>();
        paths.forEach((path, operations) -> operations
                .keySet()
                .forEach(method -> served.add(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.replaceAll("\\{\\w+}", "{}"))));
        assertThat(served)
                .containsAll(Expected.all()
                        .map(each -> each.method() + " " + each.path())
                        .toList());
    }

    @Test
    void aRefusedActChangesNothingAndIsKept() throws Exception {
        String inCase = PenaltyApi.investigated("EXTERNAL", Codes.fresh("440703"));
        String penalty = PenaltyApi.decided(PenaltyApi.decision(inCase));
        int told = Events.states(database, penalty).size();

        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .header("X-Acting-Role", "case-officer, inspector")
                .header("X-Request-ID", "claim-" + penalty)
                .body(Map.of("reason", "x"))
                .post(PenaltyApi.PATH + "/" + penalty + "/withdrawals")
                .then()
                .statusCode(403)
                .body("type", equalTo("https://quality.jiangmen.cn/problems/acting-role-not-allowed"))
                .body("detail", equalTo("此步骤(penalty.withdraw)由以下岗位办理:head, superior;本次尝试已记录。"));

        given().get(PenaltyApi.PATH + "/" + penalty)
                .then()
                .body("status", equalTo("DECIDED"))
                .body("version", equalTo(1));
        assertThat(Events.states(database, penalty)).hasSize(told);
        given().queryParam("act", "penalty.withdraw")
                .queryParam("verdict", "REFUSED")
                .queryParam("limit", 500)
                .get("/api/v1/act-claims")
                .then()
                .statusCode(200)
                .body("items.path", hasItem(PenaltyApi.PATH + "/" + penalty + "/withdrawals"))
                .body("items.verdict", everyItem(equalTo("REFUSED")));
        given().get("/api/v1/act-claims?limit=1").then().body("items", org.hamcrest.Matchers.hasSize(1));
    }

    @Test
    void withoutAClaimNothingIsRefusedYetAndThatNothingWasClaimedIsKept() {
        String code = Codes.fresh("440703");
        String inCase = PenaltyApi.investigated("EXTERNAL", code);
        given().queryParam("act", "case.investigate")
                .queryParam("verdict", "UNCLAIMED")
                .queryParam("limit", 500)
                .get("/api/v1/act-claims")
                .then()
                .body("items.path", hasItem("/api/v1/cases/" + inCase + "/investigations"));
        assertThat(roles.verdict("case.open", Set.of(), true)).isEqualTo(ActRoles.Verdict.MISSING);
        assertThat(roles.verdict("case.open", Set.of(), false)).isEqualTo(ActRoles.Verdict.UNCLAIMED);
        assertThat(roles.verdict("no.act", Set.of("head"), false)).isEqualTo(ActRoles.Verdict.REFUSED);
    }

    @Test
    void bothTheClaimAndTheRoleThatTheRequestTellsMustFit() {
        String record = Dishonesty.listed(Dishonesty.heavy());
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .header("X-Acting-Role", "superior")
                .body(Dishonesty.annulment("2026-06-20"))
                .post(Dishonesty.RECORDS + "/" + record + "/annulments")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .header("X-Acting-Role", "head")
                .body(Dishonesty.annulment("2026-06-20"))
                .post(Dishonesty.RECORDS + "/" + record + "/annulments")
                .then()
                .statusCode(200);
    }
}

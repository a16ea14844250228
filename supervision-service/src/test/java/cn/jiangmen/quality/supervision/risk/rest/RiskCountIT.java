package cn.jiangmen.quality.supervision.risk.rest;

import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.checked;
import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.explain;
import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.json;
import static cn.jiangmen.quality.supervision.risk.rest.RiskApi.removal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.supervision.dishonesty.rest.Dishonesty;
import cn.jiangmen.quality.supervision.register.Codes;
import cn.jiangmen.quality.supervision.register.Replicas;
import cn.jiangmen.quality.supervision.register.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Classes by the rules on many days, held against a plain count that shares nothing with the service. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "supervision"))
class RiskCountIT {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 5);
    private static final List<String> RESULTS = List.of(
            "NO_PROBLEM",
            "NOT_PUBLISHED",
            "CONCEALED",
            "UNREACHABLE",
            "CORRECTION_ORDERED",
            "UNCOOPERATIVE",
            "PENDING");

    @Inject
    Replicas replicas;

    /** A fact as the test made it; until null = lasts. */
    private record Fact(String input, LocalDate from, LocalDate until) {
        static Fact of(String input, LocalDate day) {
            return new Fact(input, day, day);
        }
    }

    /** A rule as the service states it. */
    private record Rule(int points, int months, int atMost, String atLeast) {}

    @Test
    void randomFactsGiveOnEveryDayWhatAPlainCountGives() throws Exception {
        JsonPath rules = given().get("/api/v1/risk-rule-sets").jsonPath();
        Map<String, Rule> points = rules.<Map<String, Object>>getList("items[0].rules").stream()
                .collect(Collectors.toMap(
                        rule -> (String) rule.get("input"),
                        rule -> new Rule(
                                (int) rule.get("points"), (int) rule.get("months"), (int) rule.get("at_most"), (String)
                                        rule.get("at_least"))));
        Random random = new Random(20261123);
        for (int object = 0; object < 4; object++) {
            String code = Codes.fresh("440781");
            List<Fact> facts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                String result = RESULTS.get(random.nextInt(RESULTS.size()));
                LocalDate day = day(random);
                checked(code, result, day);
                if (!result.equals("PENDING")) {
                    facts.add(Fact.of("CHECK_" + result, day));
                }
            }
            facts.addAll(abnormal(code, day(random), random.nextInt(200)));
            facts.addAll(certificates(code, day(random), 1 + random.nextInt(300)));
            if (object % 2 == 0) {
                Dishonesty.penalised(code, "2025-05-20", "FINE", "WARNING");
                Dishonesty.penalised(code, "2025-06-11", object == 0 ? "WARNING" : "BUSINESS_SUSPENDED");
                facts.add(Fact.of("PENALTY", LocalDate.of(2025, 5, 20)));
                facts.add(Fact.of(object == 0 ? "WARNING" : "PENALTY_GRAVE", LocalDate.of(2025, 6, 11)));
            }
            TreeSet<LocalDate> days = new TreeSet<>();
            for (Fact fact : facts) {
                LocalDate end = fact.until().plusMonths(points.get(fact.input()).months());
                days.addAll(List.of(fact.from().minusDays(1), fact.from(), end.minusDays(1), end));
            }
            for (LocalDate day : days) {
                JsonPath told = explain(code, day);
                List<Fact> now = facts.stream()
                        .filter(fact -> !fact.from().isAfter(day)
                                && day.isBefore(fact.until()
                                        .plusMonths(points.get(fact.input()).months())))
                        .toList();
                assertThat(told.getList("inputs")).as("%s on %s", facts, day).hasSize(now.size());
                assertThat(told.<Integer>get("standing.points"))
                        .as("%s on %s", facts, day)
                        .isEqualTo(now.isEmpty() ? null : total(now, points));
                assertThat(told.<String>get("standing.rules_class"))
                        .as("%s on %s", facts, day)
                        .isEqualTo(now.isEmpty() ? null : riskClass(now, points));
            }
        }
    }

    private static int total(List<Fact> facts, Map<String, Rule> rules) {
        Map<String, Long> kinds = facts.stream().collect(Collectors.groupingBy(Fact::input, Collectors.counting()));
        return 10
                + kinds.entrySet().stream()
                        .mapToInt(kind -> rules.get(kind.getKey()).points()
                                * (int) Math.min(
                                        kind.getValue(),
                                        rules.get(kind.getKey()).atMost()))
                        .sum();
    }

    private static String riskClass(List<Fact> facts, Map<String, Rule> rules) {
        int points = total(facts, rules);
        String found = points < 5 ? "A" : points < 30 ? "B" : points < 60 ? "C" : "D";
        for (Fact fact : facts) {
            String least = rules.get(fact.input()).atLeast();
            if (least != null && least.compareTo(found) > 0) {
                found = least;
            }
        }
        return found;
    }

    private List<Fact> certificates(String code, LocalDate from, int days) throws Exception {
        replicas.learn(
                Told.certificate(UUID.randomUUID(), "S-" + code, code)
                        .counts("QMS")
                        .inForce("2022-01-01", from.toString())
                        .suspended(from.toString(), from.plusDays(days).toString())
                        .version(1),
                Told.certificate(UUID.randomUUID(), "R-" + code, code)
                        .counts("QMS")
                        .inForce("2022-01-01", from.plusDays(9).toString())
                        .revoked()
                        .version(1));
        return List.of(
                new Fact("CERTIFICATE_SUSPENDED", from, from.plusDays(days)),
                Fact.of("CERTIFICATE_REVOKED", from.plusDays(9)));
    }

    private static List<Fact> abnormal(String code, LocalDate from, int days) {
        String id = json().body(Map.of(
                        "credit_code", code,
                        "ground", "NO_ANNUAL_REPORT",
                        "entered_on", from.toString(),
                        "source", "公示系统",
                        "by", "甲"))
                .post("/api/v1/abnormal-entries")
                .path("id");
        json().header("If-Match", "*")
                .body(removal(from.plusDays(days).toString()))
                .post("/api/v1/abnormal-entries/" + id + "/removals")
                .then()
                .statusCode(200);
        return List.of(new Fact("ABNORMAL_LIST", from, from.plusDays(days)));
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(1000));
    }
}

package cn.jiangmen.quality.enterprise.screenings.rest;

import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.ask;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.question;
import static cn.jiangmen.quality.enterprise.screenings.rest.Asking.register;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiangmen.quality.enterprise.holdings.Learnt;
import cn.jiangmen.quality.enterprise.holdings.ToldCertificate;
import cn.jiangmen.quality.enterprise.rest.Codes;
import cn.jiangmen.quality.enterprise.standing.Heard;
import cn.jiangmen.quality.enterprise.standing.Told;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A thousand rows at once against a model in plain Java that counts each enterprise by itself. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class ScreeningModelIT {
    private static final int ENTERPRISES = 60;
    private static final int ROWS = 1_000;

    @Inject
    Learnt learnt;

    @Inject
    Heard heard;

    @Inject
    Clock clock;

    /** What the model expects of a code. */
    private static final class Expected {
        private boolean registered;
        private boolean named;
        private int inForce;
        private int suspended;
        private int serious;
        private int penalties;
        private int open;

        String outcome() {
            return registered ? "REGISTERED" : named ? "UNREGISTERED" : "UNKNOWN";
        }

        List<String> basis() {
            List<String> basis = new ArrayList<>();
            if (!registered) {
                basis.add("NOT_REGISTERED");
            }
            if (inForce > 0) {
                basis.add("CERTIFICATE_IN_FORCE");
            }
            if (suspended > 0) {
                basis.add("CERTIFICATE_SUSPENDED");
            }
            if (serious > 0) {
                basis.add("SERIOUS_DISHONESTY");
            }
            if (penalties > 0) {
                basis.add("PENALTY_DISHONESTY");
            }
            if (open > 0) {
                basis.add("CASE_OPEN");
            }
            return basis;
        }
    }

    @Test
    void aThousandRowsAreAnsweredAsTheModelSays() throws Exception {
        Random random = new Random(20261123);
        Map<String, Expected> model = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < ENTERPRISES; i++) {
            String code = Codes.next();
            codes.add(code);
            model.put(code, enterprise(code, random));
        }
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int pick = random.nextInt(10);
            asked.add(pick == 0 ? "不是代码" + i : pick < 7 ? codes.get(random.nextInt(ENTERPRISES)) : Codes.next());
        }

        Response told = ask(question(asked));

        assertThat(told.statusCode()).isEqualTo(201);
        List<Map<String, Object>> answers = told.jsonPath().getList("rows");
        assertThat(answers).hasSize(ROWS);
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < ROWS; i++) {
            JsonPath row = new JsonPath(cn.jiangmen.quality.kit.Json.EVENTS.writeValueAsString(answers.get(i)));
            String code = asked.get(i);
            Integer earlier = first.putIfAbsent(code, i + 1);
            if (code.startsWith("不")) {
                assertThat(row.getString("outcome")).isEqualTo("MALFORMED");
            } else if (earlier != null) {
                assertThat(row.getString("outcome")).isEqualTo("REPEATED");
                assertThat(row.getInt("same_as_row")).isEqualTo(earlier);
            } else {
                Expected expected = model.getOrDefault(code, new Expected());
                assertThat(row.getString("outcome")).as(code).isEqualTo(expected.outcome());
                if (!expected.outcome().equals("UNKNOWN")) {
                    assertThat(row.getList("facts.basis", String.class))
                            .as(code)
                            .isEqualTo(expected.basis());
                    assertThat(row.getInt("facts.certificates.in_force")).isEqualTo(expected.inForce);
                    assertThat(row.getInt("facts.certificates.suspended")).isEqualTo(expected.suspended);
                    assertThat(row.getList("facts.certificates.items")).hasSize(expected.inForce + expected.suspended);
                    assertThat(row.getList("facts.dishonesty.records")).hasSize(expected.serious + expected.penalties);
                    assertThat(row.getInt("facts.open_cases.count")).isEqualTo(expected.open);
                }
            }
        }
        assertThat(told.<Map<String, Integer>>path("screening.counts").values().stream()
                        .mapToInt(each -> each)
                        .sum())
                .isEqualTo(ROWS);
    }

    private Expected enterprise(String code, Random random) throws Exception {
        LocalDate today = LocalDate.now(clock);
        Expected expected = new Expected();
        expected.registered = random.nextInt(3) > 0;
        if (expected.registered) {
            register(code, "江门市模型有限公司" + code);
        }
        List<EventEnvelope> certificates = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            expected.named = true;
            int ends = random.nextInt(5) - 2; // last day of validity, from today on
            int suspended = random.nextInt(5) - 2; // 0 and less: from this day on; else never
            ToldCertificate told =
                    ToldCertificate.certificate("A0101", "QMS", code).valid(today.minusDays(200), today.plusDays(ends));
            if (suspended <= 0 && suspended < ends) {
                told.suspendedFrom(today.plusDays(suspended));
            }
            if (ends >= 0) {
                if (suspended <= 0 && suspended < ends) {
                    expected.suspended++;
                } else {
                    expected.inForce++;
                }
            }
            certificates.add(told.version(1));
        }
        learnt.of(certificates.toArray(EventEnvelope[]::new));
        for (int i = random.nextInt(3); i > 0; i--) {
            expected.named = true;
            boolean serious = random.nextBoolean();
            int ends = random.nextInt(3) - 1; // first day off
            boolean active = random.nextInt(4) > 0;
            heard.of(Told.listing(UUID.randomUUID(), code)
                    .with("record_kind", serious ? "SERIOUS_LISTING" : "PENALTY_INFORMATION")
                    .with("latest_end_on", today.plusDays(ends))
                    .with("active", active)
                    .with("status", active ? "IN_FORCE" : "REPAIRED")
                    .with("ended_on", active ? null : today.minusDays(5))
                    .version(1));
            if (active && ends > 0) {
                expected.serious += serious ? 1 : 0;
                expected.penalties += serious ? 0 : 1;
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            expected.named = true;
            boolean open = random.nextBoolean();
            heard.of(Told.openCase(UUID.randomUUID(), code)
                    .with("status", open ? "INVESTIGATING" : "CLOSED")
                    .with("closed_on", open ? null : "2026-05-01")
                    .version(1));
            expected.open += open ? 1 : 0;
        }
        return expected;
    }
}

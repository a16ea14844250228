package cn.jiangmen.quality.target.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.local.Servers;
import cn.jiangmen.quality.target.events.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a what-if says is what the ledger says once the same has happened. Each test counts on days of its own. */
@QuarkusTest
@QuarkusTestResource(value = Servers.class, initArgs = @ResourceArg(name = "service", value = "target"))
class WhatIfIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LINES = "application/x-ndjson";
    private static final String PATH = "/api/v1/what-ifs";

    @Inject
    Publisher publisher;

    @Test
    void whatIsSupposedIsWhatTheLedgerSaysOnceItHasHappened() {
        LocalDate first = LocalDate.of(1961, 3, 1);
        Random random = new Random(20261123);
        List<String> codes = new ArrayList<>();
        List<EventEnvelope> past = new ArrayList<>();
        String[] counties = {"440703", "440781", "440785"};
        for (int i = 0; i < 8; i++) {
            UUID enterprise = Ids.next();
            codes.add(code(enterprise));
            codes.add(code(Ids.next()));
            // one that moves and has a former code; every fourth is not known at all
            if (i % 4 != 3) {
                past.add(Events.enterprise(enterprise, code(enterprise))
                        .formerly(codes.getLast())
                        .in(counties[i % 3], null, first.plusDays(20))
                        .in(counties[(i + 1) % 3], first.plusDays(20), null)
                        .version(1));
            }
        }
        List<UUID> certificates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            certificates.add(Ids.next());
            past.add(random(random, certificates.get(i), codes, first).version(1));
        }
        publisher.publish(past);
        publishMarkerAndWait(first, 1);

        List<EventEnvelope> future = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            UUID id = i < 15 ? certificates.get(i) : Ids.next();
            future.add(random(random, id, codes, first).version(2));
        }
        Map<Integer, JsonPath> supposed = new HashMap<>();
        Map<Integer, JsonPath> before = new HashMap<>();
        for (int day : List.of(0, 7, 19, 20, 33, 59)) {
            before.put(day, Api.progress(first.plusDays(day)));
            supposed.put(day, ask(first.plusDays(day), future));
        }
        assertThat(Api.progress(first.plusDays(7)).getMap(""))
                .as("asking moves nothing")
                .containsEntry("indicators", before.get(7).getList("indicators"));

        publisher.publish(future);
        publishMarkerAndWait(first, 2);

        int changes = 0;
        for (int day : supposed.keySet()) {
            JsonPath after = Api.progress(first.plusDays(day));
            Map<String, String> told = cells(supposed.get(day), "indicators", "indicator");
            assertThat(told).as("day %d", day).isEqualTo(both(before.get(day), after));
            changes += (int) told.values().stream()
                    .filter(cell -> !cell.endsWith(" 0 0"))
                    .count();
        }
        assertThat(changes).as("cells that the changes moved").isGreaterThan(50);
    }

    @Test
    void aCertificateThatWouldBeGoneTakesItsEnterpriseAlongUnlessAnotherIsLeft() {
        LocalDate day = LocalDate.of(1962, 3, 1);
        UUID enterprise = Ids.next();
        UUID one = Ids.next();
        UUID other = Ids.next();
        publisher.publish(
                Events.enterprise(enterprise, code(enterprise))
                        .in("440784", null, null)
                        .version(1),
                held(one, code(enterprise), day).version(1),
                held(other, code(enterprise), day).version(1));
        await().atMost(PATIENCE).until(() -> Api.value(day, "MS-CERT", "440784") == 2);

        EventEnvelope oneGone =
                Events.certificate(one, "A0101", "QMS").heldBy(code(enterprise)).version(2);
        EventEnvelope otherGone = Events.certificate(other, "A0101", "QMS")
                .heldBy(code(enterprise))
                .version(2);

        assertThat(change(ask(day, List.of(oneGone)), "QMS-ENT", "440784")).isZero();
        assertThat(change(ask(day, List.of(oneGone)), "MS-CERT", "440784")).isEqualTo(-1);
        JsonPath both = ask(day, List.of(oneGone, otherGone));
        assertThat(change(both, "QMS-ENT", "440784")).isEqualTo(-1);
        assertThat(change(both, "MS-CERT", "440784")).isEqualTo(-2);
        assertThat(both.getInt("subjects")).isEqualTo(1);
        assertThat(both.getInt("certificates")).isEqualTo(2);
    }

    @Test
    void aListAndLinesGiveTheSameAnswer() {
        LocalDate day = LocalDate.of(1963, 3, 1);
        List<EventEnvelope> supposed = Stream.generate(
                        () -> held(Ids.next(), code(Ids.next()), day).version(1))
                .limit(3)
                .toList();

        JsonPath listed = given().contentType("application/json")
                .queryParam("on", day.toString())
                .body("{\"certificates\":["
                        + supposed.stream().map(e -> e.data().toString()).collect(Collectors.joining(",")) + "]}")
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(change(listed, "QMS-ENT", "unattributed")).isEqualTo(3);
        assertThat(listed.getList("indicators")).isEqualTo(ask(day, supposed).getList("indicators"));
        assertThat(listed.getString("sequence")).isNotNull();
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        UUID id = Ids.next();
        String whole =
                held(id, code(id), LocalDate.of(1964, 1, 1)).version(1).data().toString();

        refused("{}", 400, "what-if-unreadable");
        refused("{\"certificates\":[1]}", 400, "what-if-unreadable");
        refused("{\"certificates\":[" + whole, 400, "what-if-unreadable");
        refused("{\"certificates\":[" + whole + "],\"more\":1}", 400, "what-if-unreadable");
        refused("{\"certificates\":[" + whole + "," + whole + "]}", 422, "what-if-repeated");
        given().contentType(LINES)
                .header("Accept-Language", "en")
                .body((whole + "\n" + whole.replace("\"" + id + "\"", "\"no id\"") + "\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("what-if-certificate-invalid"))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("certificates[1].certificate_id"))
                .body("errors[0].code", equalTo("no-uuid"));
        for (String wrong : List.of("\"1964-13-01\"", "1964", "\"+99999-01-01\"")) {
            refused(
                    "{\"certificates\":[" + whole.replace("\"1964-01-01\"", wrong) + "]}",
                    400,
                    "what-if-certificate-invalid");
        }
        given().contentType("application/json")
                .body("{\"certificates\":[]}")
                .queryParam("day", "1964-01-01")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("type", containsString("unknown-parameter"));
    }

    @Test
    void nothingSupposedChangesNothing() {
        JsonPath answer = ask(LocalDate.of(1965, 1, 1), List.of());

        assertThat(answer.getInt("subjects")).isZero();
        assertThat(answer.getList("indicators.counties.flatten().distinct.change", Integer.class))
                .hasSizeGreaterThan(70)
                .containsOnly(0);
    }

    private static void refused(String body, int status, String slug) {
        given().contentType("application/json")
                .body(body)
                .post(PATH)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", containsString(slug));
    }

    private static JsonPath ask(LocalDate day, List<EventEnvelope> supposed) {
        return given().contentType(LINES)
                .queryParam("on", day.toString())
                .body(supposed.stream()
                        .map(e -> e.data().toString())
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int change(JsonPath answer, String indicator, String county) {
        return answer.getInt("indicators.find { it.indicator == '" + indicator + "' }.counties.find { it.county == '"
                + county + "' }.distinct.change");
    }

    /** By indicator, county and basis: before, after and change, as the answer has them. */
    private static Map<String, String> cells(JsonPath answer, String lines, String code) {
        Map<String, String> cells = new HashMap<>();
        for (Map<String, Object> line : answer.<Map<String, Object>>getList(lines)) {
            for (Object one : (List<?>) line.get("counties")) {
                Map<?, ?> county = (Map<?, ?>) one;
                for (String basis : List.of("distinct", "holdings")) {
                    Map<?, ?> number = (Map<?, ?>) county.get(basis);
                    cells.put(
                            line.get(code) + " " + county.get("county") + " " + basis,
                            number.get("before") + " " + number.get("after") + " " + number.get("change") + " "
                                    + number.get("change"));
                }
            }
        }
        return cells;
    }

    /** The same from two answers of the ledger. */
    private static Map<String, String> both(JsonPath before, JsonPath after) {
        Map<String, Integer> then = numbers(before);
        Map<String, String> cells = new HashMap<>();
        numbers(after).forEach((cell, now) -> {
            int change = now - then.get(cell);
            cells.put(cell, then.get(cell) + " " + now + " " + change + " " + change);
        });
        return cells;
    }

    private static Map<String, Integer> numbers(JsonPath progress) {
        Map<String, Integer> cells = new HashMap<>();
        for (Map<String, Object> line : progress.<Map<String, Object>>getList("indicators")) {
            for (Object one : (List<?>) line.get("counties")) {
                Map<?, ?> county = (Map<?, ?>) one;
                for (String basis : List.of("distinct", "holdings")) {
                    cells.put(line.get("code") + " " + county.get("county") + " " + basis, (Integer) county.get(basis));
                }
            }
        }
        return cells;
    }

    private static Events.Certificate held(UUID id, String code, LocalDate day) {
        return Events.certificate(id, "A0101", "QMS").heldBy(code).inForce(day, day.plusDays(10));
    }

    private static Events.Certificate random(Random random, UUID id, List<String> codes, LocalDate first) {
        String[][] kinds = {{"A0101", "QMS"}, {"A0201", "EMS"}, {"B01", "CCC"}, {"B0401", "VOLUNTARY_PRODUCT"}};
        String[] kind = kinds[random.nextInt(kinds.length)];
        Events.Certificate event =
                Events.certificate(id, kind[0], kind[1]).heldBy(codes.get(random.nextInt(codes.size())));
        if (random.nextInt(3) == 0) {
            event.party("FACTORY", codes.get(random.nextInt(codes.size())));
        }
        if (random.nextInt(6) == 0) {
            event.sub();
        }
        int from = random.nextInt(30);
        int to = from + random.nextInt(30);
        if (to > from) {
            event.inForce(first.plusDays(from), first.plusDays(to));
            event.suspended(first.plusDays(to), first.plusDays(to + 3L));
        }
        return event;
    }

    /** What is published after all else is applied after it: a number of its own tells that it was. */
    private void publishMarkerAndWait(LocalDate first, int count) {
        LocalDate day = first.plusYears(1000);
        publisher.publish(held(Ids.next(), code(Ids.next()), day).version(1));
        await().atMost(PATIENCE).until(() -> Api.value(day, "MS-CERT", null) == count);
    }

    private static String code(UUID id) {
        return id.toString();
    }
}

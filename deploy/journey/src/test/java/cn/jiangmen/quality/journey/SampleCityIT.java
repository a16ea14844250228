package cn.jiangmen.quality.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import cn.jiangmen.quality.local.Database;
import cn.jiangmen.quality.local.Options;
import cn.jiangmen.quality.local.Service;
import cn.jiangmen.quality.local.Suite;
import cn.jiangmen.quality.local.city.City;
import cn.jiangmen.quality.local.city.Figure;
import cn.jiangmen.quality.local.city.Recount;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * One city's life in the whole suite: it is loaded while servers are killed, and afterwards every number on every asked day is
 * the recounted one; so it is after a replay from the first event.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleCityIT {
    private static final double SCALE = Double.parseDouble(System.getProperty("city.scale", "0.1"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2021, 12, 31),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2025, 12, 31),
            TODAY,
            LocalDate.of(2019, 6, 3),
            LocalDate.of(2022, 11, 9),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2028, 8, 17));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static Suite suite;
    private static Client client;
    private static Officer officer;
    private static Recount truth;
    private static boolean loaded;

    @BeforeAll
    static void start() throws IOException {
        City.generate(folder.resolve("city"), TODAY, SCALE);
        truth = new Recount(City.of(SCALE));
        suite = Suite.start(Options.forTests(folder.resolve("suite")));
        client = new Client();
        officer = new Officer(client, suite, folder.resolve("city"));
    }

    @AfterAll
    static void stop() {
        client.close();
        suite.close();
    }

    @Test
    @Order(1)
    void theCityIsLoadedAndTheReportsNameExactlyTheWrongRows() throws IOException {
        officer.registerEverybody();
        officer.recordWork();
        for (Path export : officer.exports()) {
            URI job = officer.upload(export);
            JsonNode verified = reaching(job, "VERIFIED");
            assertThat(officer.refusedRows(job))
                    .as(export.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(officer.wrongRows(export));
            officer.commit(job, verified);
            crash(export);
            finish(job, export);
        }
        loaded = true;
    }

    @Test
    @Order(2)
    void everyNumberOnEveryDayIsTheRecountedOne() throws IOException {
        assumeThat(loaded).isTrue();
        assertTruth();
        assertWork();
    }

    @Test
    @Order(3)
    void everyNumberIsTheSameAfterAReplayOfEveryTopic() throws SQLException, IOException {
        assumeThat(loaded).isTrue();
        suite.stop(Service.TARGET);
        empty(suite.postgres().database("target"));
        suite.start(Service.TARGET);
        assertTruth();
        assertWork();
    }

    @Test
    @Order(4)
    void aBodyIsWithdrawnAsItWasForetoldAndEveryNumberComesBack() {
        assumeThat(loaded).isTrue();
        CascadeOfABody cascade = new CascadeOfABody(client, suite);
        JsonNode preview = cascade.preview(TODAY);
        LocalDate day = LocalDate.parse(preview.at("/effect/on").asText());
        Map<String, Integer> before = told(day);
        Map<String, Integer> foretold = new TreeMap<>(before);
        cascade.losses(preview).forEach((key, loss) -> foretold.merge(key, loss, Integer::sum));
        assertThat(foretold).isNotEqualTo(before);

        cascade.confirm();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(told(day))
                .isEqualTo(foretold));
        cascade.restore();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertThat(told(day))
                .isEqualTo(before));
        assertTruth();
    }

    /** In the middle of three commits a server dies. */
    private static void crash(Path export) {
        switch (export.getFileName().toString().substring(0, 2)) {
            case "05" -> {
                suite.kill(Service.TARGET);
                suite.start(Service.TARGET);
            }
            case "09" -> {
                suite.kill(Service.CERTIFICATE);
                suite.start(Service.CERTIFICATE);
            }
            case "12" -> {
                suite.kafka().kill();
                suite.kafka().start();
            }
            case "13" -> {
                suite.postgres().kill();
                suite.postgres().start();
            }
            default -> {}
        }
    }

    /** An import that a crash has failed is uploaded again; what was committed is found unchanged. */
    private static void finish(URI job, Path export) throws IOException {
        if (reaching(job, "COMMITTED").required("state").asText().equals("FAILED")) {
            URI again = officer.upload(export);
            officer.commit(again, reaching(again, "VERIFIED"));
            assertThat(reaching(again, "COMMITTED").required("state").asText()).isEqualTo("COMMITTED");
        }
    }

    private static JsonNode reaching(URI job, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> client.get(job), import_ -> List.of(state, "FAILED")
                        .contains(import_.required("state").asText()));
    }

    private static void assertTruth() {
        for (LocalDate day : DAYS) {
            Map<String, Integer> expected = new TreeMap<>();
            for (Figure figure : truth.on(day)) {
                expected.put(key(figure.indicator(), figure.basis(), figure.county()), figure.value());
            }
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(differences(expected, told(day)))
                            .as("told instead of recounted on " + day)
                            .isEmpty());
        }
    }

    private static void assertWork() throws IOException {
        Map<String, Integer> expected = officer.workTruth();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(workTold()).isEqualTo(expected));
    }

    /** What the truth tells, as the target service tells it; what was never done is left out. */
    private static Map<String, Integer> workTold() {
        URI target = suite.url(Service.TARGET);
        Map<String, Integer> told = new TreeMap<>();
        JsonNode activities = client.get(target.resolve("/api/v1/activities?every=YEAR&from=2020-01-01&to=" + TODAY));
        for (JsonNode kind : activities.required("kinds")) {
            String code = kind.required("code").asText();
            for (JsonNode county : kind.required("counties")) {
                JsonNode counts = county.required("counts");
                for (int i = 0; i < counts.size(); i++) {
                    String year =
                            activities.at("/periods/" + i + "/from").asText().substring(0, 4);
                    if (counts.get(i).asInt() > 0 && !code.startsWith("ENTERPRISE_")) {
                        told.put(
                                code + "," + county.required("county").asText() + "," + year,
                                counts.get(i).asInt());
                    }
                }
            }
        }
        for (JsonNode rate :
                client.get(target.resolve("/api/v1/rates?on=" + TODAY)).required("rates")) {
            if (rate.required("code").asText().equals("INSPECTION-PASS-RATE")) {
                for (String part : List.of("numerator", "denominator")) {
                    told.put(
                            "INSPECTION-PASS-RATE " + part + ",city," + TODAY,
                            rate.at("/city/" + part).asInt());
                }
            }
        }
        return told;
    }

    private static Map<String, String> differences(Map<String, Integer> expected, Map<String, Integer> told) {
        assertThat(told.keySet()).isEqualTo(expected.keySet());
        Map<String, String> differences = new TreeMap<>();
        expected.forEach((key, value) -> {
            if (!value.equals(told.get(key))) {
                differences.put(key, told.get(key) + " instead of " + value);
            }
        });
        return differences;
    }

    private static Map<String, Integer> told(LocalDate day) {
        JsonNode progress = client.get(suite.url(Service.TARGET).resolve("/api/v1/progress?on=" + day));
        Map<String, Integer> told = new TreeMap<>();
        for (JsonNode indicator : progress.required("indicators")) {
            String code = indicator.required("code").asText();
            for (String basis : Recount.BASES) {
                String field = basis.toLowerCase(Locale.ROOT);
                told.put(
                        key(code, basis, "city"),
                        indicator.required("city").required(field).asInt());
                for (JsonNode county : indicator.required("counties")) {
                    String name = county.required("county").asText();
                    told.put(key(code, basis, name), county.required(field).asInt());
                }
            }
        }
        return told;
    }

    static String key(String indicator, String basis, String county) {
        return indicator + " " + basis + " " + county;
    }

    private static void empty(Database database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement sql = connection.createStatement()) {
            sql.execute("drop schema public cascade");
            sql.execute("create schema public");
        }
    }
}

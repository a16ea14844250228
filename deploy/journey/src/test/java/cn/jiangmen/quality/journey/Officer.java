package cn.jiangmen.quality.journey;

import static java.util.stream.Collectors.groupingBy;

import cn.jiangmen.quality.local.Service;
import cn.jiangmen.quality.local.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Brings a generated city into the suite by hand: enterprises, what changed about them, bodies, register exports. */
final class Officer {
    private final Client client;
    private final Suite suite;
    private final Path city;

    Officer(Client client, Suite suite, Path city) {
        this.client = client;
        this.suite = suite;
        this.city = city;
    }

    void registerEverybody() throws IOException {
        URI enterprises = suite.url(Service.ENTERPRISE).resolve("/api/v1/enterprises");
        rows("enterprises.csv").parallelStream()
                .forEach(row -> client.post(
                        201,
                        enterprises,
                        told(row, "credit_code", "name", "county", "county_since", "address", "industry", "size")));
        rows("enterprise-changes.csv").stream()
                .collect(groupingBy(row -> row.getField("credit_code")))
                .values()
                .parallelStream()
                .forEach(ofOne -> ofOne.forEach(row -> change(enterprises, row)));
        URI bodies = suite.url(Service.CERTIFICATE).resolve("/api/v1/certification-bodies");
        for (NamedCsvRecord row : rows("bodies.csv")) {
            Map<String, Object> body = told(row, "approval_number", "name", "county", "attracted_on");
            body.put("attracted", Boolean.valueOf(row.getField("attracted")));
            client.post(201, bodies, body);
        }
    }

    /** Records what was done: inspections, cases with their penalties, quality work. */
    void recordWork() throws IOException {
        URI inspections = suite.url(Service.SUPERVISION).resolve("/api/v1/inspections");
        URI activities = suite.url(Service.ENTERPRISE).resolve("/api/v1/quality-activities");
        rows("inspections.csv").parallelStream().forEach(row -> {
            Map<String, Object> body =
                    told(row, "enterprise_name", "credit_code", "county", "inspected_on", "kind", "item", "result");
            body.put("inspectors", Integer.valueOf(row.getField("inspectors")));
            client.post(201, inspections, body);
        });
        rows("cases.csv").parallelStream().forEach(this::caseWithPenalty);
        rows("quality-activities.csv").parallelStream()
                .forEach(row -> client.post(
                        201, activities, told(row, "kind", "held_on", "credit_code", "county", "level", "title")));
    }

    /** How often each kind of thing was done, under {@code kind,county,year}, and what the pass rate is made of. */
    Map<String, Integer> workTruth() throws IOException {
        Map<String, Integer> truth = new TreeMap<>();
        for (NamedCsvRecord row : rows("activity-truth.csv")) {
            truth.put(
                    row.getField("kind") + "," + row.getField("county") + "," + row.getField("year"),
                    Integer.valueOf(row.getField("value")));
        }
        return truth;
    }

    List<Path> exports() throws IOException {
        try (Stream<Path> files = Files.list(city.resolve("exports"))) {
            return files.sorted().toList();
        }
    }

    /** Uploads an export; the answer is the import's address. */
    URI upload(Path export) throws IOException {
        String name = export.getFileName().toString();
        String kind = name.substring("00-0000-00-00-".length(), name.lastIndexOf('.'));
        return client.upload(suite.url(Service.CERTIFICATE).resolve("/api/v1/imports"), export, "record_kind", kind);
    }

    void commit(URI job, JsonNode verified) {
        String token = verified.required("commit_token").asText();
        client.post(202, URI.create(job + "/commits"), Map.of("token", token));
    }

    /** The rows of an import that were refused, as {@code row,outcome}. */
    List<String> refusedRows(URI job) {
        List<String> refused = new ArrayList<>();
        for (String outcome : List.of("rejected", "conflicting")) {
            String cursor = "";
            while (cursor != null) {
                JsonNode page = client.get(URI.create(job + "/rows?outcome=" + outcome + "&limit=500" + cursor));
                page.required("items")
                        .forEach(row -> refused.add(row.required("row").asInt() + "," + outcome));
                JsonNode next = page.path("next_cursor");
                cursor = next.isTextual() ? "&cursor=" + next.asText() : null;
            }
        }
        return refused;
    }

    /** The rows of an export that were made wrong on purpose, as {@code row,outcome}. */
    List<String> wrongRows(Path export) throws IOException {
        return rows("bad-rows.csv").stream()
                .filter(row -> row.getField("file").equals(export.getFileName().toString()))
                .map(row -> row.getField("row") + "," + row.getField("outcome"))
                .toList();
    }

    private void caseWithPenalty(NamedCsvRecord row) {
        URI api = suite.url(Service.SUPERVISION).resolve("/api/v1/");
        Map<String, Object> opening =
                told(row, "enterprise_name", "credit_code", "county", "subject_matter", "opened_on");
        // the city tells what came of a case, not the steps of its procedure
        opening.put("procedure", "EXTERNAL");
        opening.put("external_reference", row.getField("key"));
        URI opened = client.post(201, api.resolve("cases"), opening);
        if (!row.getField("investigated_on").isEmpty()) {
            client.post(
                    200,
                    URI.create(opened + "/investigations"),
                    Map.of("effective_on", row.getField("investigated_on")),
                    "If-Match",
                    "*");
        }
        if (!row.getField("amount_yuan").isEmpty()) {
            Map<String, Object> decision = told(row, "article", "amount_yuan");
            decision.put("case_number", opened.getPath().replaceFirst(".*/", ""));
            decision.put("decision_number", "江市监处罚 " + row.getField("key"));
            decision.put("decided_on", row.getField("closed_on"));
            decision.put("kinds", List.of("FINE"));
            client.post(201, api.resolve("penalties"), decision);
        }
        if (!row.getField("closed_on").isEmpty()) {
            client.post(
                    200,
                    URI.create(opened + "/closures"),
                    Map.of("effective_on", row.getField("closed_on"), "outcome", row.getField("outcome")),
                    "If-Match",
                    "*");
        }
    }

    private void change(URI enterprises, NamedCsvRecord row) {
        String enterprise = enterprises + "/" + row.getField("credit_code");
        String[] stale = {"If-Match", client.etag(URI.create(enterprise))};
        switch (row.getField("change")) {
            case "county-move" ->
                client.post(
                        200,
                        URI.create(enterprise + "/county-moves"),
                        told(row, "county", "effective_on", "reason"),
                        stale);
            case "correction" ->
                client.post(200, URI.create(enterprise + "/corrections"), told(row, "name", "reason"), stale);
            default ->
                client.post(
                        200, URI.create(enterprise + "/deregistrations"), told(row, "effective_on", "reason"), stale);
        }
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(city.resolve(file))) {
            return reader.stream().toList();
        }
    }

    private static Map<String, Object> told(NamedCsvRecord row, String... columns) {
        Map<String, Object> told = new HashMap<>();
        for (String column : columns) {
            told.put(column, row.getField(column).isEmpty() ? null : row.getField(column));
        }
        return told;
    }
}

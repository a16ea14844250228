package cn.jiangmen.quality.local;

import cn.jiangmen.quality.local.PublicApi.Answer;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Records what was done in a generated city through the public APIs; every step may be repeated and then changes nothing. */
final class QualityWorkLoad {
    private static final int DONE_ALREADY = 409;
    private static final Set<String> NUMBERS = Set.of("inspectors", "participants");
    private static final Set<String> TAKEN_STEPS = Set.of("already-investigating", "already-closed");

    private final PublicApi api;
    private final URI cases;
    private final URI penalties;
    private final URI inspections;
    private final URI activities;

    QualityWorkLoad(PublicApi api, Function<Service, URI> urls) {
        this.api = api;
        this.cases = urls.apply(Service.SUPERVISION).resolve("/api/v1/cases");
        this.penalties = urls.apply(Service.SUPERVISION).resolve("/api/v1/penalties");
        this.inspections = urls.apply(Service.SUPERVISION).resolve("/api/v1/inspections");
        this.activities = urls.apply(Service.ENTERPRISE).resolve("/api/v1/quality-activities");
    }

    void inspection(NamedCsvRecord row) {
        create(inspections, "inspection", row.getField("key"), body(row));
    }

    void activity(NamedCsvRecord row) {
        create(activities, "activity", row.getField("key"), body(row));
    }

    /** Opens the case and takes it as far as the row tells; the penalty is decided when it is closed. */
    void caseWithPenalty(NamedCsvRecord row) {
        Map<String, Object> opening = body(row);
        opening.keySet().retainAll(Set.of("enterprise_name", "credit_code", "county", "subject_matter", "opened_on"));
        String key = row.getField("key");
        // the sample tells what came of a case, not the steps of its procedure
        opening.put("procedure", "EXTERNAL");
        opening.put("external_reference", key);
        String number =
                create(cases, "case", key, opening).body().path("case_number").asText();
        if (!row.getField("investigated_on").isEmpty()) {
            step(number, "investigations", Map.of("effective_on", row.getField("investigated_on")));
        }
        if (!row.getField("amount_yuan").isEmpty()) {
            String decided = row.getField("closed_on");
            Map<String, Object> decision = new LinkedHashMap<>();
            decision.put("case_number", number);
            decision.put("decision_number", "江市监处罚〔" + decided.substring(0, 4) + "〕" + key + "号");
            decision.put("decided_on", decided);
            decision.put("kinds", List.of("FINE"));
            decision.put("amount_yuan", row.getField("amount_yuan"));
            decision.put("article", row.getField("article"));
            create(penalties, "penalty", key, decision);
        }
        if (!row.getField("closed_on").isEmpty()) {
            Map<String, Object> closure = new LinkedHashMap<>();
            closure.put("effective_on", row.getField("closed_on"));
            closure.put("outcome", row.getField("outcome"));
            step(number, "closures", closure);
        }
    }

    private void step(String number, String act, Map<String, ?> body) {
        Answer answer = api.post(
                URI.create(cases + "/" + number + "/" + act), body, Map.of("If-Match", "*"), Set.of(200, DONE_ALREADY));
        if (answer.status() == DONE_ALREADY && !TAKEN_STEPS.contains(answer.problem())) {
            throw new LoadFailed(number + " was refused: " + answer.sentence());
        }
    }

    private Answer create(URI collection, String kind, String key, Map<String, ?> body) {
        return api.post(collection, body, SampleLoad.idempotencyKey(kind, key), Set.of(201));
    }

    private static Map<String, Object> body(NamedCsvRecord row) {
        Map<String, Object> body = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((name, value) -> {
            if (!value.isEmpty() && !name.equals("key")) {
                body.put(name, NUMBERS.contains(name) ? Integer.valueOf(value) : value);
            }
        });
        return body;
    }
}

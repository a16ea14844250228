package cn.jiangmen.quality.supervision.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.supervision.complaints.Act;
import cn.jiangmen.quality.supervision.complaints.MatterKind;
import cn.jiangmen.quality.supervision.complaints.events.MatterState;
import cn.jiangmen.quality.supervision.dishonesty.ProposalAct;
import cn.jiangmen.quality.supervision.dishonesty.RecordAct;
import cn.jiangmen.quality.supervision.dishonesty.events.ProposalState;
import cn.jiangmen.quality.supervision.dishonesty.events.RecordState;
import cn.jiangmen.quality.supervision.inspections.events.InspectionState;
import cn.jiangmen.quality.supervision.penalties.events.PenaltyState;
import cn.jiangmen.quality.supervision.tasks.events.CheckTaskState;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The committed event contracts, as a reader of another service finds them. */
public final class EventContract {
    public static final List<String> TYPES = List.of("opened", "investigated", "closed").stream()
            .map(verb -> "cn.jiangmen.quality.supervision-case." + verb + ".v1")
            .toList();

    /** Every type of this service with the state it carries. */
    static final Map<String, Class<?>> STATES = states();

    private EventContract() {}

    private static Map<String, Class<?>> states() {
        Map<String, Class<?>> states = new LinkedHashMap<>();
        TYPES.forEach(type -> states.put(type, CaseState.class));
        states.put("cn.jiangmen.quality.supervision-case.advanced.v1", CaseState.class);
        for (String verb : List.of("recorded", "corrected", "followed-up", "published", "withdrawn")) {
            states.put("cn.jiangmen.quality.inspection." + verb + ".v1", InspectionState.class);
        }
        for (String verb : List.of("planned", "committed", "frozen", "drawn", "reassigned", "closed", "cancelled")) {
            states.put("cn.jiangmen.quality.check-task." + verb + ".v1", CheckTaskState.class);
        }
        for (String verb : List.of("decided", "corrected", "withdrawn", "served", "performed", "publication-changed")) {
            states.put("cn.jiangmen.quality.penalty." + verb + ".v1", PenaltyState.class);
        }
        for (ProposalAct act : ProposalAct.values()) {
            states.put("cn.jiangmen.quality.dishonesty-proposal." + act.verb() + ".v1", ProposalState.class);
        }
        for (RecordAct act : RecordAct.values()) {
            states.put("cn.jiangmen.quality.dishonesty." + act.verb() + ".v1", RecordState.class);
        }
        for (String verb : List.of("proposed", "amended", "lapsed", "accepted", "dismissed")) {
            states.put(
                    "cn.jiangmen.quality.case-proposal." + verb + ".v1",
                    cn.jiangmen.quality.supervision.proposals.events.ProposalState.class);
        }
        for (MatterKind kind : MatterKind.values()) {
            Arrays.stream(Act.values())
                    .filter(act -> act.happensTo(kind))
                    .forEach(act -> states.put(
                            "cn.jiangmen.quality." + kind.aggregate() + "." + act.verb() + ".v1", MatterState.class));
        }
        return states;
    }

    static JsonNode schema(String type) {
        return json("events/" + type + ".schema.json");
    }

    public static JsonNode sample(String type) {
        return json("events/" + type + ".sample.json");
    }

    /** Where the data of an event breaks the schema of its type. */
    public static Set<ValidationMessage> faults(String type, JsonNode data) {
        SchemaValidatorsConfig config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema(type), config)
                .validate(data);
    }

    static String text(String file) {
        try (InputStream in = EventContract.class.getResourceAsStream("/contracts/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String file) {
        try {
            return Json.EVENTS.readTree(text(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

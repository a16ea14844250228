package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Days;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.target.Counties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an enterprise event says, as far as counting needs it. */
record EnterpriseState(
        UUID id,
        String creditCode,
        List<String> formerCodes,
        String name,
        String kind,
        String size,
        String industry,
        String countyPeriods,
        LocalDate deregisteredOn) {

    private static final String MERGED = "merged:";

    static EnterpriseState of(EventEnvelope event) {
        Fields fields = Fields.ofAnyLength(event.data());
        JsonNode periods = fields.list("county_periods");
        checkPeriods(periods);
        List<String> former = new ArrayList<>();
        for (JsonNode code : fields.list("former_credit_codes")) {
            if (!code.isTextual()
                    || code.textValue().isBlank()
                    || code.textValue().length() > 64) {
                throw new ImpossibleEvent("former_credit_codes holds what is no code");
            }
            former.add(code.textValue());
        }
        return new EnterpriseState(
                Fields.id(event, "enterprise_id"),
                codeOf(fields, event.data()),
                former.stream().distinct().toList(),
                fields.text("name"),
                fields.code("kind"),
                fields.optionalCode("size"),
                fields.optionalCode("industry"),
                periods.toString(),
                fields.optionalDay("deregistered_on"));
    }

    /** A merged enterprise answers to no code any more: what had its codes is found with the one that goes on. */
    private static String codeOf(Fields fields, JsonNode data) {
        String code = fields.code("credit_code");
        return data.path("merged_into").isObject() ? MERGED + code : code;
    }

    /** On which day it is in another place: a county, `unattributed`, `outside`, or gone. */
    static Map<LocalDate, String> turns(String countyPeriods, LocalDate deregisteredOn) {
        List<Days> ranges = new ArrayList<>();
        List<String> counties = new ArrayList<>();
        try {
            for (JsonNode period : Json.EVENTS.readTree(countyPeriods)) {
                ranges.add(Days.of(period));
                counties.add(period.path("county").asText());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("county periods cannot be read", e);
        }
        List<Days> bounds = new ArrayList<>(ranges);
        bounds.add(new Days(deregisteredOn, null));
        return Turns.of(bounds, day -> {
            if (deregisteredOn != null && !day.isBefore(deregisteredOn)) {
                return "gone";
            }
            for (int i = 0; i < ranges.size(); i++) {
                if (ranges.get(i).holds(day)) {
                    return counties.get(i);
                }
            }
            return Counties.UNATTRIBUTED;
        });
    }

    /** Each period names a county and no day belongs to two of them. */
    private static void checkPeriods(JsonNode periods) {
        List<Days> told = new ArrayList<>();
        for (JsonNode period : periods) {
            Days days = Days.of(period);
            String county = Fields.ofAnyLength(period).text("county");
            if (!Counties.CODES.contains(county) && !Counties.OUTSIDE.equals(county)) {
                throw new ImpossibleEvent("county " + county + " is not known");
            }
            told.add(days);
        }
        told.sort(Comparator.comparing(Days::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        for (int i = 1; i < told.size(); i++) {
            LocalDate end = told.get(i - 1).to();
            if (end == null || told.get(i).startsBefore(end)) {
                throw new ImpossibleEvent("county_periods overlap");
            }
        }
    }
}

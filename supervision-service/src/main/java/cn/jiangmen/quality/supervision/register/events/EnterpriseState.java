package cn.jiangmen.quality.supervision.register.events;

import cn.jiangmen.quality.kit.events.Days;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an enterprise event says, as far as supervision needs it. */
record EnterpriseState(
        UUID id,
        String creditCode,
        List<String> formerCodes,
        String name,
        String kind,
        String status,
        String industry,
        String size,
        String address,
        String countyPeriods,
        LocalDate deregisteredOn) {

    private static final String MERGED = "merged:";

    static EnterpriseState of(EventEnvelope event) {
        Fields fields = new Fields(event.data());
        JsonNode periods = fields.list("county_periods");
        checkPeriods(periods);
        List<String> former = new ArrayList<>();
        for (JsonNode code : fields.list("former_credit_codes")) {
            if (!code.isTextual() || !code.textValue().matches("[0-9A-Z]{1,64}")) {
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
                fields.code("status"),
                fields.optionalCode("industry"),
                fields.optionalCode("size"),
                fields.optionalText("address"),
                periods.toString(),
                fields.optionalDay("deregistered_on"));
    }

    /** A merged enterprise answers to no code any more: what had its codes is found with the one that goes on. */
    private static String codeOf(Fields fields, JsonNode data) {
        String code = fields.code("credit_code");
        return data.path("merged_into").isObject() ? MERGED + code : code;
    }

    /** Each period names a county and no day belongs to two of them. */
    private static void checkPeriods(JsonNode periods) {
        List<Days> told = new ArrayList<>();
        for (JsonNode period : periods) {
            Days days = Days.of(period);
            if (!new Fields(period).code("county").matches("[0-9]{6}|outside")) {
                throw new ImpossibleEvent("county_periods name what is no county");
            }
            if (told.stream().anyMatch(days::overlaps)) {
                throw new ImpossibleEvent("county_periods overlap");
            }
            told.add(days);
        }
    }
}

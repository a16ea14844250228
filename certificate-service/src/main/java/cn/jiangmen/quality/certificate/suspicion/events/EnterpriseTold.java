package cn.jiangmen.quality.certificate.suspicion.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an enterprise event says, as far as it is kept here.
 *
 * @param formerCodesJson JSON list of texts
 * @param countyPeriods JSON list of county, from and to
 */
record EnterpriseTold(
        UUID id,
        int epoch,
        long version,
        String creditCode,
        String formerCodesJson,
        String name,
        String countyPeriods,
        LocalDate deregisteredOn) {

    static EnterpriseTold of(EventEnvelope event) {
        JsonNode data = event.data();
        UUID id = id(event);
        if (!event.subject().equals(data.path("enterprise_id").asText())) {
            throw new ImpossibleEvent("enterprise_id is not the event's subject");
        }
        JsonNode former = data.path("former_credit_codes");
        if (!former.isArray()) {
            throw new ImpossibleEvent("former_credit_codes is no list");
        }
        JsonNode periods = data.path("county_periods");
        if (!periods.isArray()) {
            throw new ImpossibleEvent("county_periods is no list");
        }
        for (JsonNode period : periods) {
            text(period, "county");
            day(period, "from");
            day(period, "to");
        }
        return new EnterpriseTold(
                id,
                event.epoch(),
                event.version(),
                text(data, "credit_code"),
                former.toString(),
                text(data, "name"),
                periods.toString(),
                day(data, "deregistered_on"));
    }

    boolean newerThan(EnterpriseTold other) {
        return epoch != other.epoch ? epoch > other.epoch : version > other.version;
    }

    /** The aggregate that an event is about. */
    static UUID id(EventEnvelope event) {
        UUID id;
        try {
            id = UUID.fromString(event.subject());
        } catch (IllegalArgumentException e) {
            throw new ImpossibleEvent("the subject is no UUID");
        }
        return id;
    }

    static String text(JsonNode data, String field) {
        String text = data.path(field).asText();
        if (text.isBlank()) {
            throw new ImpossibleEvent(field + " is missing");
        }
        return text;
    }

    private static LocalDate day(JsonNode data, String field) {
        JsonNode told = data.path(field);
        if (told.isMissingNode() || told.isNull()) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(told.asText());
        } catch (DateTimeException e) {
            throw new ImpossibleEvent(field + " is no day");
        }
        return day;
    }
}

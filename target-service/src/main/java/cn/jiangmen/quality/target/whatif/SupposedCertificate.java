package cn.jiangmen.quality.target.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A certificate as it is supposed to be, as far as counting needs it; written like the data of its events.
 *
 * @param inForce a {@code datemultirange} literal, as {@code suspended}
 */
record SupposedCertificate(
        UUID id,
        String scheme,
        String kpiClass,
        boolean sub,
        String holderCode,
        String applicantCode,
        String manufacturerCode,
        String factoryCode,
        String inForce,
        String suspended) {
    private static final int LONGEST_CODE = 64;
    private static final int LAST_YEAR = 9999;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * Reads one.
     *
     * @param place its place in the list, from 1, for what is told of faults
     */
    static SupposedCertificate of(JsonNode node, int place) {
        if (!node.isObject()) {
            throw new WhatIfRefused.Unreadable(place);
        }
        Reader reader = new Reader(node, place);
        JsonNode parties = reader.list("parties");
        return new SupposedCertificate(
                reader.id(),
                reader.required("scheme"),
                reader.code(node, "kpi_class", "kpi_class"),
                reader.flag("sub_certificate"),
                reader.holder(),
                reader.party(parties, "APPLICANT"),
                reader.party(parties, "MANUFACTURER"),
                reader.party(parties, "FACTORY"),
                reader.days("in_force"),
                reader.days("suspended"));
    }

    /** Reads the parts of one certificate and tells which is at fault. */
    private record Reader(JsonNode node, int place) {
        UUID id() {
            String text = required("certificate_id");
            if (!ID.matcher(text).matches()) {
                throw fault("certificate_id", "no-uuid");
            }
            return UUID.fromString(text);
        }

        String required(String field) {
            String text = code(node, field, field);
            if (text == null) {
                throw fault(field, "required");
            }
            return text;
        }

        boolean flag(String field) {
            JsonNode value = node.path(field);
            if (!value.isBoolean() && !value.isMissingNode()) {
                throw fault(field, "no-flag");
            }
            return value.asBoolean(false);
        }

        String holder() {
            JsonNode holder = node.path("holder");
            if (!holder.isObject()) {
                throw fault("holder", "required");
            }
            return code(holder, "credit_code", "holder.credit_code");
        }

        JsonNode list(String field) {
            JsonNode value = node.path(field);
            if (!value.isArray() && !value.isMissingNode() && !value.isNull()) {
                throw fault(field, "no-list");
            }
            return value;
        }

        /** The code of the first party in the role that has one. */
        String party(JsonNode parties, String role) {
            for (JsonNode party : parties) {
                String code = code(party, "credit_code", "parties");
                if (role.equals(party.path("role").asText()) && code != null) {
                    return code;
                }
            }
            return null;
        }

        String days(String field) {
            if (!node.path(field).isArray()) {
                throw fault(field, "required");
            }
            StringBuilder ranges = new StringBuilder("{");
            for (JsonNode range : node.path(field)) {
                LocalDate from = day(range, field, "from");
                LocalDate to = day(range, field, "to");
                if (from != null && to != null && from.isAfter(to)) {
                    throw fault(field, "ends-before-it-begins");
                }
                ranges.append(ranges.length() > 1 ? "," : "").append('[');
                ranges.append(from == null ? "" : from).append(',');
                ranges.append(to == null ? "" : to).append(')');
            }
            return ranges.append('}').toString();
        }

        String code(JsonNode of, String field, String told) {
            JsonNode value = of.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (!value.isTextual()
                    || value.textValue().length() > LONGEST_CODE
                    || value.textValue().indexOf(0) >= 0) {
                throw fault(told, "no-code");
            }
            return value.textValue().isBlank() ? null : value.textValue();
        }

        private LocalDate day(JsonNode range, String list, String end) {
            JsonNode value = range.path(end);
            if (range.isObject() && (value.isNull() || value.isMissingNode())) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(value.asText());
                if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException e) {
                // told below
            }
            throw fault(list, "no-day");
        }

        private WhatIfRefused fault(String field, String code) {
            return new WhatIfRefused.Invalid(place, field, code);
        }
    }
}

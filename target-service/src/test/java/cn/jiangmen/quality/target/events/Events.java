package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Events as the other services write them, built field by field. */
public final class Events {
    private Events() {}

    public static Enterprise enterprise(UUID id, String code) {
        return new Enterprise(id, code);
    }

    public static Certificate certificate(UUID id, String scheme, String kpiClass) {
        return new Certificate(id, scheme, kpiClass);
    }

    public static EventEnvelope body(UUID id, long version, String county, LocalDate from, LocalDate to) {
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put("body_id", id.toString())
                .put("approval_number", "CNCA-R-" + id)
                .put("name", "测试认证有限公司")
                .put("status", "APPROVED")
                .put("county", county)
                .put("attracted", from != null);
        ArrayNode periods = data.putArray("attracted_periods");
        if (from != null) {
            range(periods, from, to);
        }
        return envelope("certification-body.registered", id, version, data);
    }

    public static EventEnvelope envelope(String event, UUID id, long version, ObjectNode data) {
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                "//quality.jiangmen.cn/test",
                "cn.jiangmen.quality." + event + ".v1",
                id.toString(),
                OffsetDateTime.parse("2026-11-23T00:00:00Z"),
                "//quality.jiangmen.cn/test",
                1,
                version,
                "test",
                data);
    }

    private static ObjectNode range(ArrayNode list, LocalDate from, LocalDate to) {
        return list.addObject()
                .put("from", from == null ? null : from.toString())
                .put("to", to == null ? null : to.toString());
    }

    /** The next event of an enterprise. */
    public static final class Enterprise {
        private final UUID id;
        private final ObjectNode data;

        private Enterprise(UUID id, String code) {
            this.id = id;
            this.data = Json.EVENTS
                    .createObjectNode()
                    .put("enterprise_id", id.toString())
                    .put("credit_code", code)
                    .put("name", "测试企业")
                    .put("kind", "ENTERPRISE")
                    .put("status", "OPERATING")
                    .putNull("industry")
                    .put("size", "SMALL")
                    .putNull("deregistered_on");
            data.putArray("former_credit_codes");
            data.putArray("county_periods");
        }

        public Enterprise formerly(String code) {
            ((ArrayNode) data.get("former_credit_codes")).add(code);
            return this;
        }

        public Enterprise named(String name) {
            data.put("name", name);
            return this;
        }

        /** Null days are open ends. */
        public Enterprise in(String county, LocalDate from, LocalDate to) {
            range((ArrayNode) data.get("county_periods"), from, to).put("county", county);
            return this;
        }

        public Enterprise industry(String code) {
            data.put("industry", code);
            return this;
        }

        public Enterprise kind(String kind) {
            data.put("kind", kind);
            return this;
        }

        /** Null: not known. */
        public Enterprise size(String size) {
            data.put("size", size);
            return this;
        }

        public Enterprise deregistered(LocalDate day) {
            data.put("deregistered_on", day == null ? null : day.toString());
            return this;
        }

        /** Another goes on in its place; the codes of this one are its former codes from now on. */
        public Enterprise merged(UUID survivor, String code, LocalDate on) {
            data.putObject("merged_into")
                    .put("enterprise_id", survivor.toString())
                    .put("credit_code", code)
                    .put("on", on.toString());
            return deregistered(on);
        }

        public EventEnvelope version(long version) {
            return envelope("enterprise.corrected", id, version, data.deepCopy());
        }
    }

    /** The next event of a certificate. */
    public static final class Certificate {
        private final UUID id;
        private final ObjectNode data;

        private Certificate(UUID id, String scheme, String kpiClass) {
            this.id = id;
            this.data = Json.EVENTS
                    .createObjectNode()
                    .put("certificate_id", id.toString())
                    .put("number", "N-" + id)
                    .put("body", "CNCA-R-2002-001")
                    .put("scheme", scheme)
                    .put("kpi_class", kpiClass)
                    .put("sub_certificate", false);
            data.putObject("holder").put("name", "测试企业").putNull("credit_code").put("country", "156");
            data.putArray("parties");
            data.putArray("in_force");
            data.putArray("suspended");
        }

        public Certificate heldBy(String code) {
            ((ObjectNode) data.get("holder")).put("credit_code", code);
            return this;
        }

        public Certificate party(String role, String code) {
            ((ArrayNode) data.get("parties"))
                    .addObject()
                    .put("role", role)
                    .put("name", "测试工厂")
                    .put("credit_code", code)
                    .put("country", "156");
            return this;
        }

        public Certificate sub() {
            data.put("sub_certificate", true);
            return this;
        }

        /** {@code to} is the first day on which it is in force no more. */
        public Certificate inForce(LocalDate from, LocalDate to) {
            range((ArrayNode) data.get("in_force"), from, to);
            return this;
        }

        /** The last day of its validity. */
        public Certificate expiring(LocalDate lastDay) {
            data.put("expires_on", lastDay.toString());
            term(null, lastDay);
            return this;
        }

        public Certificate term(LocalDate from, LocalDate lastDay) {
            data.withArray("terms")
                    .addObject()
                    .put("issued_on", from == null ? null : from.toString())
                    .put("expires_on", lastDay.toString());
            return this;
        }

        public Certificate changed(String status, LocalDate day) {
            data.withArray("status_changes")
                    .addObject()
                    .put("status", status)
                    .put("effective_on", day.toString())
                    .put("reason_code", "0101")
                    .put("reason", "测试原因");
            return this;
        }

        public Certificate suspended(LocalDate from, LocalDate to) {
            range((ArrayNode) data.get("suspended"), from, to);
            return this;
        }

        public EventEnvelope version(long version) {
            return envelope("certificate.status-recorded", id, version, data.deepCopy());
        }
    }
}

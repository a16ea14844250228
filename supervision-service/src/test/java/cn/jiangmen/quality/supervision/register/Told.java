package cn.jiangmen.quality.supervision.register;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Events as the enterprise and the certificate service write them, built field by field; null days are open. */
public final class Told {
    private Told() {}

    public static Enterprise enterprise(UUID id, String code, String name) {
        return new Enterprise(id, code, name);
    }

    public static Certificate certificate(UUID id, String number, String holderCode) {
        return new Certificate(id, number, holderCode);
    }

    /** A body's newest event. */
    public static EventEnvelope body(UUID id, long version, String approvalNumber, String county) {
        ObjectNode data = Json.EVENTS
                .createObjectNode()
                .put("body_id", id.toString())
                .put("approval_number", approvalNumber)
                .put("name", "测试认证有限公司")
                .put("status", "APPROVED")
                .put("county", county);
        return envelope("certification-body.registered", id, 1, version, data);
    }

    static EventEnvelope envelope(String event, UUID id, int epoch, long version, ObjectNode data) {
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                "//quality.jiangmen.cn/test",
                "cn.jiangmen.quality." + event + ".v1",
                id.toString(),
                OffsetDateTime.parse("2026-11-23T00:00:00Z"),
                null,
                epoch,
                version,
                "test",
                data);
    }

    private static void range(ObjectNode into, String from, String to) {
        into.put("from", from).put("to", to);
    }

    /** The next event of an enterprise. */
    public static final class Enterprise {
        private final UUID id;
        private final ObjectNode data;

        private Enterprise(UUID id, String code, String name) {
            this.id = id;
            this.data = Json.EVENTS
                    .createObjectNode()
                    .put("enterprise_id", id.toString())
                    .put("credit_code", code)
                    .put("name", name)
                    .put("kind", "ENTERPRISE")
                    .put("status", "OPERATING")
                    .put("industry", "3831")
                    .put("size", "SMALL")
                    .put("address", "江门市测试路 1 号")
                    .putNull("deregistered_on");
            data.putArray("former_credit_codes");
            data.putArray("county_periods");
        }

        public Enterprise formerly(String code) {
            ((ArrayNode) data.get("former_credit_codes")).add(code);
            return this;
        }

        public Enterprise in(String county, String from, String to) {
            range(((ArrayNode) data.get("county_periods")).addObject().put("county", county), from, to);
            return this;
        }

        public Enterprise deregistered(String day) {
            data.put("deregistered_on", day).put("status", "DEREGISTERED");
            return this;
        }

        /** Its registration was taken back. */
        public Enterprise takenBack() {
            data.put("status", "WITHDRAWN");
            return this;
        }

        public Enterprise merged(UUID survivor, String code, String day) {
            data.putObject("merged_into")
                    .put("enterprise_id", survivor.toString())
                    .put("credit_code", code)
                    .put("on", day);
            return deregistered(day);
        }

        public EventEnvelope version(long version) {
            return epoch(1, version);
        }

        public EventEnvelope epoch(int epoch, long version) {
            return envelope("enterprise.corrected", id, epoch, version, data.deepCopy());
        }
    }

    /** The next event of a certificate. */
    public static final class Certificate {
        private final UUID id;
        private final ObjectNode data;

        private Certificate(UUID id, String number, String holderCode) {
            this.id = id;
            this.data = Json.EVENTS
                    .createObjectNode()
                    .put("certificate_id", id.toString())
                    .put("number", number)
                    .put("body", "CNCA-R-2002-001")
                    .put("body_name", "示例认证中心有限公司")
                    .put("scheme", "B01")
                    .put("kpi_class", "CCC")
                    .put("status", "VALID")
                    .put("issued_on", "2024-01-10")
                    .put("expires_on", "2029-01-09");
            data.putObject("holder").put("name", "测试企业").put("credit_code", holderCode);
            data.putArray("parties");
            data.putArray("in_force");
            data.putArray("suspended");
        }

        public Certificate product(String productClass, String name) {
            data.put("product_class", productClass).put("product_name", name);
            return this;
        }

        public Certificate counts(String kpiClass) {
            data.put("kpi_class", kpiClass);
            return this;
        }

        public Certificate inForce(String from, String to) {
            range(((ArrayNode) data.get("in_force")).addObject(), from, to);
            return this;
        }

        public Certificate suspended(String from, String to) {
            range(((ArrayNode) data.get("suspended")).addObject(), from, to);
            return this;
        }

        public Certificate revoked() {
            data.put("status", "REVOKED");
            return this;
        }

        public Certificate factory(String code) {
            ((ArrayNode) data.get("parties"))
                    .addObject()
                    .put("role", "FACTORY")
                    .put("name", "测试工厂")
                    .put("credit_code", code);
            return this;
        }

        public EventEnvelope version(long version) {
            return envelope("certificate.registered", id, 1, version, data.deepCopy());
        }
    }
}

package cn.jiangmen.quality.enterprise.holdings;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Events of a certificate as the certificate service writes them, built field by field. */
public final class ToldCertificate {
    private final UUID id;
    private final ObjectNode data;

    private ToldCertificate(UUID id, String scheme, String kpiClass, String holderCode) {
        this.id = id;
        this.data = Json.EVENTS
                .createObjectNode()
                .put("certificate_id", id.toString())
                .put("number", "00126-" + id)
                .put("body", "CNCA-R-2002-001")
                .put("body_name", "示例认证中心有限公司")
                .put("record_kind", "MANAGEMENT_SYSTEM_AND_SERVICE")
                .put("scheme", scheme)
                .put("scheme_kind", kpiClass == null ? "RECOGNITION" : "CERTIFICATION")
                .put("kpi_class", kpiClass)
                .put("status", "VALID")
                .put("holder_address", "广东省江门市蓬江区测试路 1 号");
        data.putObject("holder")
                .put("name", "持证企业 " + holderCode)
                .put("credit_code", holderCode)
                .put("country", "156");
        data.putArray("parties");
        data.putArray("in_force");
        data.putArray("suspended");
        data.putArray("status_changes");
    }

    public static ToldCertificate certificate(UUID id, String scheme, String kpiClass, String holderCode) {
        return new ToldCertificate(id, scheme, kpiClass, holderCode);
    }

    public static ToldCertificate certificate(String scheme, String kpiClass, String holderCode) {
        return new ToldCertificate(UUID.randomUUID(), scheme, kpiClass, holderCode);
    }

    public UUID id() {
        return id;
    }

    /** Valid from its issue to its last day. */
    public ToldCertificate valid(LocalDate issued, LocalDate expires) {
        data.put("issued_on", issued.toString()).put("expires_on", expires.toString());
        return inForce(issued, expires.plusDays(1));
    }

    /** A further half-open period in force. */
    public ToldCertificate inForce(LocalDate from, LocalDate to) {
        ((ArrayNode) data.get("in_force"))
                .addObject()
                .put("from", from.toString())
                .put("to", to.toString());
        return this;
    }

    /** Suspended from a day on until its end: it is in force before. */
    public ToldCertificate suspendedFrom(LocalDate day) {
        ObjectNode last =
                (ObjectNode) data.get("in_force").get(data.get("in_force").size() - 1);
        ((ArrayNode) data.get("suspended"))
                .addObject()
                .put("from", day.toString())
                .put("to", last.get("to").textValue());
        last.put("to", day.toString());
        data.put("status", "SUSPENDED");
        return this;
    }

    /** Ended from a day on. */
    public ToldCertificate ended(String status, LocalDate day, String code) {
        ObjectNode last =
                (ObjectNode) data.get("in_force").get(data.get("in_force").size() - 1);
        last.put("to", day.toString());
        ((ArrayNode) data.get("status_changes"))
                .addObject()
                .put("status", status)
                .put("effective_on", day.toString())
                .put("reason_code", code)
                .put("reason", "测试");
        data.put("status", status);
        return this;
    }

    public ToldCertificate party(String role, String code) {
        ((ArrayNode) data.get("parties"))
                .addObject()
                .put("role", role)
                .put("name", "相关企业 " + code)
                .put("credit_code", code)
                .put("country", "156");
        return this;
    }

    public ToldCertificate product(String productClass, String name) {
        data.put("product_class", productClass).put("product_name", name);
        return this;
    }

    public ToldCertificate takenBack() {
        ((ArrayNode) data.get("in_force")).removeAll();
        ((ArrayNode) data.get("suspended")).removeAll();
        data.put("status", "CANCELLED");
        return this;
    }

    public EventEnvelope version(long version) {
        return epoch(1, version);
    }

    public EventEnvelope epoch(int epoch, long version) {
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                "//quality.jiangmen.cn/certificate-service",
                "cn.jiangmen.quality.certificate.registered.v1",
                id.toString(),
                OffsetDateTime.parse("2026-11-23T00:00:00Z"),
                null,
                epoch,
                version,
                "test",
                data.deepCopy());
    }
}

package cn.jiangmen.quality.target.dashboard;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as the other services publish them. */
final class Published {
    private final Map<String, Object> connection;

    Published(String bootstrapServers) {
        connection = Map.of("bootstrap.servers", bootstrapServers);
    }

    /** An enterprise of the county, and a quality-management certificate of it that is in force all year. */
    void qualityCertificate(String creditCode, String county, OffsetDateTime now) {
        String enterprise = Ids.next().toString();
        String certificate = Ids.next().toString();
        int year = now.getYear();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            Future<RecordMetadata> first = producer.send(
                    record("enterprise.events.v1", "enterprise.registered", enterprise, now, """
                    {"enterprise_id": "%s", "credit_code": "%s", "former_credit_codes": [], "name": "看板测试企业",
                     "kind": "ENTERPRISE", "status": "OPERATING", "industry": null, "size": null, "address": null,
                     "county_periods": [{"county": "%s", "from": null, "to": null}], "deregistered_on": null,
                     "warnings": [], "effective_on": null}
                    """.formatted(
                                    enterprise, creditCode, county)));
            Future<RecordMetadata> second = producer.send(
                    record("certificate.events.v1", "certificate.registered", certificate, now, """
                    {"certificate_id": "%s", "number": "看板-%s", "body": "CNCA-R-2002-001", "body_name": null,
                     "record_kind": "MANAGEMENT_SYSTEM_AND_SERVICE", "scheme": "A0101", "scheme_kind": "CERTIFICATION",
                     "kpi_class": "QMS", "holder": {"name": "看板测试企业", "credit_code": "%s", "country": "156"},
                     "parties": [], "sub_certificate": false, "main_number": null, "status": "VALID",
                     "issued_on": "%d-01-01", "expires_on": "%d-12-31", "first_issued_on": null,
                     "in_force": [{"from": "%d-01-01", "to": "%d-01-01"}], "suspended": [], "status_changes": [],
                     "effective_on": "%d-01-01"}
                    """.formatted(
                                    certificate, certificate, creditCode, year, year, year, year + 1, year)));
            producer.flush();
            first.resultNow();
            second.resultNow();
        }
    }

    private static ProducerRecord<String, String> record(
            String topic, String type, String subject, OffsetDateTime now, String data) {
        EventEnvelope event = new EventEnvelope(
                Ids.next().toString(),
                "//quality.jiangmen.cn/test",
                "cn.jiangmen.quality." + type + ".v1",
                subject,
                now,
                null,
                1,
                1,
                null,
                json(data));
        return new ProducerRecord<>(topic, subject, event.toJson());
    }

    private static JsonNode json(String text) {
        try {
            return Json.EVENTS.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

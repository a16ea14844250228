package cn.jiangmen.quality.kit.events;

import java.util.UUID;

/**
 * What happened to one aggregate, ready to be published.
 *
 * @param topic the aggregate's topic, for example {@code certificate.events.v1}
 * @param aggregateId the record key
 * @param version the aggregate's version after the change, 1 for its first
 * @param type the CloudEvents type
 * @param cause what caused it where no HTTP request did (an import, an event); null takes the request's id
 * @param state the aggregate's full state after the change; written with {@link cn.jiangmen.quality.kit.Json#EVENTS}
 */
public record Change(String topic, UUID aggregateId, long version, String type, String cause, Object state) {
    public Change(String topic, UUID aggregateId, long version, String type, Object state) {
        this(topic, aggregateId, version, type, null, state);
    }

    public Change causedBy(String newCause) {
        return new Change(topic, aggregateId, version, type, newCause, state);
    }
}

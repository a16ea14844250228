package cn.jiangmen.quality.supervision.register.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import java.util.UUID;

/** What an event of a certification body says, as far as supervision needs it. */
record BodyState(UUID id, String approvalNumber, String name, String creditCode, String status, String county) {

    static BodyState of(EventEnvelope event) {
        Fields fields = new Fields(event.data());
        return new BodyState(
                Fields.id(event, "body_id"),
                fields.code("approval_number"),
                fields.text("name"),
                fields.optionalCode("credit_code"),
                fields.code("status"),
                fields.optionalCode("county"));
    }
}

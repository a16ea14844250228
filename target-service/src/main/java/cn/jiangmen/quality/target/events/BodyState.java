package cn.jiangmen.quality.target.events;

import cn.jiangmen.quality.kit.events.Days;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Fields;
import cn.jiangmen.quality.kit.events.ImpossibleEvent;
import cn.jiangmen.quality.target.Counties;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a certification-body event says, as far as counting needs it; the dated periods decide, not the flag beside them. */
record BodyState(UUID id, String approvalNumber, String name, String status, String county, String attracted) {

    static BodyState of(EventEnvelope event) {
        Fields fields = Fields.ofAnyLength(event.data());
        String county = fields.optionalText("county");
        if (county != null && !Counties.CODES.contains(county) && !Counties.OUTSIDE.equals(county)) {
            throw new ImpossibleEvent("county " + county + " is not known");
        }
        return new BodyState(
                Fields.id(event, "body_id"),
                fields.text("approval_number"),
                fields.text("name"),
                fields.text("status"),
                county,
                Days.multirange(fields.list("attracted_periods")));
    }

    /** On which day it is attracted to the county, and no more. */
    static Map<LocalDate, String> turns(String attracted, String county) {
        List<Days> ranges = Days.ranges(attracted);
        String where = county == null ? Counties.UNATTRIBUTED : county;
        return Turns.of(ranges, day -> Turns.holds(ranges, day) ? where : "none");
    }
}

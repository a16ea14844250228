package cn.jiangmen.quality.supervision.dishonesty.events;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import cn.jiangmen.quality.supervision.dishonesty.DishonestyRecord;
import cn.jiangmen.quality.supervision.dishonesty.LegalBasis;
import cn.jiangmen.quality.supervision.dishonesty.PenaltyCopy;
import cn.jiangmen.quality.supervision.dishonesty.RecordDays;
import cn.jiangmen.quality.supervision.dishonesty.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;

/** Turns an act on a record into the event that the credit platform gets. */
public final class RecordMessages {
    private static final String TOPIC = "dishonesty.events.v1";

    private RecordMessages() {}

    /**
     * The event of an act; the record is in the state after it.
     *
     * @param stop null while the record is active
     */
    public static Change change(
            DishonestyRecord each, Step step, UUID predecessor, List<LegalBasis> basis, RunningClocks.Due stop) {
        RecordDays days = each.days();
        PenaltyCopy penalty = each.penalty();
        RecordState state = new RecordState(
                each.id(),
                each.kind(),
                step.entryId(),
                predecessor,
                step.correctsId(),
                each.grade(),
                each.status(),
                each.status().active(),
                each.enterpriseName(),
                each.creditCode(),
                each.county(),
                each.caseNumber(),
                penalty.id(),
                penalty.decisionNumber(),
                penalty.decidedOn(),
                List.copyOf(penalty.kinds()),
                penalty.article(),
                each.decisionNumber().orElse(null),
                each.ground().orElse(null),
                each.groundText().orElse(null),
                days.listedOn(),
                days.earliestRepairOn(),
                days.latestEndOn(),
                days.publishedOn(),
                days.endedOn(),
                days.annulledOn(),
                stop == null ? null : new RecordState.StopDue(stop.on(), stop.provisional(), stop.missingYear()),
                days.stoppedOn(),
                each.measures(),
                each.documents(),
                basis,
                step.on(),
                step.reason());
        return new Change(TOPIC, each.id(), each.version(), type(step.verb()), state);
    }

    /** A version again, exactly as it was told, for readers that may have seen others which were lost here. */
    static Change again(UUID id, long version, String verb, JsonNode state) {
        return new Change(TOPIC, id, version, type(verb), "republished", state);
    }

    private static String type(String verb) {
        return "cn.jiangmen.quality.dishonesty." + verb + ".v1";
    }
}

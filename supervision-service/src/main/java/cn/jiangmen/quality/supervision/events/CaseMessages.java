package cn.jiangmen.quality.supervision.events;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.supervision.CaseEvent;
import cn.jiangmen.quality.supervision.CaseStep;
import cn.jiangmen.quality.supervision.Lead;
import cn.jiangmen.quality.supervision.SupervisionCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Turns what happened to a case into the event that readers get. */
@ApplicationScoped
public class CaseMessages {
    private static final String TOPIC = "supervision.events.v1";

    /** The event of a change; the case is in the state after it. */
    public Change change(SupervisionCase each, CaseEvent event) {
        return change(each, verb(event), event.effectiveOn());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    Change again(SupervisionCase each) {
        List<CaseStep> steps = each.steps();
        String verb =
                switch (each.status()) {
                    case OPENED -> "opened";
                    case INVESTIGATING -> steps.isEmpty() ? "investigated" : "advanced";
                    case CLOSED -> "closed";
                };
        LocalDate last = each.closedOn()
                .or(() -> steps.isEmpty()
                        ? Optional.empty()
                        : Optional.of(steps.getLast().day()))
                .or(each::investigatedOn)
                .orElse(each.openedOn());
        return change(each, verb, last).causedBy("republished");
    }

    public static String verb(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened _ -> "opened";
            case CaseEvent.Investigated _ -> "investigated";
            case CaseEvent.Advanced _ -> "advanced";
            case CaseEvent.Closed _ -> "closed";
        };
    }

    private static Change change(SupervisionCase each, String verb, LocalDate effectiveOn) {
        CaseState state = new CaseState(
                each.id(),
                each.caseNumber(),
                each.subject().creditCode(),
                each.subject().enterpriseName(),
                each.subject().certificateNumber(),
                each.county(),
                each.status(),
                each.subjectMatter(),
                each.openedOn(),
                each.investigatedOn().orElse(null),
                each.closedOn().orElse(null),
                each.outcome().orElse(null),
                effectiveOn,
                each.procedure(),
                each.stage(),
                each.lead().map(Lead::leadSource).orElse(null),
                each.lead().map(Lead::leadReceivedOn).orElse(null),
                each.suspendedSince().orElse(null),
                each.orders().stream().map(CaseState.Order::of).toList());
        String type = "cn.jiangmen.quality.supervision-case." + verb + ".v1";
        return new Change(TOPIC, each.id(), each.version(), type, state);
    }
}

package cn.jiangmen.quality.enterprise.events;

import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseEvent;
import cn.jiangmen.quality.kit.events.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Turns what happened to an enterprise into the event that readers get. */
@ApplicationScoped
public class EnterpriseMessages {
    private static final String TOPIC = "enterprise.events.v1";

    private final Clock clock;

    EnterpriseMessages(Clock clock) {
        this.clock = clock;
    }

    /** The event of a change; the enterprise is in the state after it. */
    public Change change(Enterprise enterprise, EnterpriseEvent event) {
        String verb =
                switch (event) {
                    case EnterpriseEvent.Registered _ -> "registered";
                    case EnterpriseEvent.CountyMoved _ -> "county-moved";
                    case EnterpriseEvent.Deregistered _ -> "deregistered";
                    case EnterpriseEvent.Withdrawn _ -> "withdrawn";
                    // for readers, what was recorded wrongly is corrected, whatever it was
                    case EnterpriseEvent.Corrected _,
                            EnterpriseEvent.CountyMoveCorrected _,
                            EnterpriseEvent.CountyMoveWithdrawn _,
                            EnterpriseEvent.DeregistrationWithdrawn _ -> "corrected";
                };
        if (event instanceof EnterpriseEvent.Withdrawn) {
            return change(
                    enterprise,
                    enterprise.version() + 1,
                    verb,
                    state(enterprise, null).withdrawn());
        }
        return change(enterprise, verb, event.effectiveOn());
    }

    /** The present state, for readers that may have seen versions which were lost here. */
    Change again(Enterprise enterprise) {
        return change(enterprise, "corrected", null).causedBy("republished");
    }

    private Change change(Enterprise enterprise, String verb, LocalDate effectiveOn) {
        return change(enterprise, enterprise.version(), verb, state(enterprise, effectiveOn));
    }

    private static Change change(Enterprise enterprise, long version, String verb, EnterpriseState state) {
        return new Change(TOPIC, enterprise.id(), version, "cn.jiangmen.quality.enterprise." + verb + ".v1", state);
    }

    private EnterpriseState state(Enterprise enterprise, LocalDate effectiveOn) {
        return new EnterpriseState(
                enterprise.id(),
                enterprise.creditCode().value(),
                List.of(),
                enterprise.name(),
                enterprise.kind(),
                enterprise.statusOn(LocalDate.now(clock)),
                enterprise.industryCode().orElse(null),
                enterprise.size().orElse(null),
                enterprise.address().orElse(null),
                enterprise.county().periods(),
                enterprise.deregisteredOn().orElse(null),
                enterprise.warnings(),
                effectiveOn);
    }
}

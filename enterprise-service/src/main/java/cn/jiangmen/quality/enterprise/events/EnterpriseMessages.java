package cn.jiangmen.quality.enterprise.events;

import cn.jiangmen.quality.enterprise.Counties;
import cn.jiangmen.quality.enterprise.Enterprise;
import cn.jiangmen.quality.enterprise.EnterpriseEvent;
import cn.jiangmen.quality.enterprise.FormerCodes;
import cn.jiangmen.quality.kit.events.Change;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Turns what happened to an enterprise into the event that readers get. */
@ApplicationScoped
public class EnterpriseMessages {
    private static final String TOPIC = "enterprise.events.v1";

    private final Clock clock;
    private final Counties counties;
    private final FormerCodes formerCodes;

    EnterpriseMessages(Clock clock, Counties counties, FormerCodes formerCodes) {
        this.clock = clock;
        this.counties = counties;
        this.formerCodes = formerCodes;
    }

    /** The event of a change; the enterprise is in the state after it. */
    public Change change(Enterprise enterprise, EnterpriseEvent event) {
        String verb =
                switch (event) {
                    case EnterpriseEvent.Registered _ -> "registered";
                    case EnterpriseEvent.CountyMoved _ -> "county-moved";
                    case EnterpriseEvent.Deregistered _ -> "deregistered";
                    case EnterpriseEvent.Withdrawn _ -> "withdrawn";
                    case EnterpriseEvent.Revoked _ -> "revoked";
                    case EnterpriseEvent.Merged _ -> "merged";
                    case EnterpriseEvent.CreditCodeChanged _ -> "credit-code-changed";
                    case EnterpriseEvent.NameChanged _ -> "name-changed";
                    // for readers, what was recorded wrongly is corrected, whatever it was
                    case EnterpriseEvent.Corrected _,
                            EnterpriseEvent.CountyMoveCorrected _,
                            EnterpriseEvent.CountyMoveWithdrawn _,
                            EnterpriseEvent.DeregistrationWithdrawn _,
                            EnterpriseEvent.RevocationWithdrawn _,
                            EnterpriseEvent.MergerWithdrawn _,
                            EnterpriseEvent.Absorbed _,
                            EnterpriseEvent.AbsorptionWithdrawn _,
                            EnterpriseEvent.CreditCodeChangeWithdrawn _,
                            EnterpriseEvent.NameChangeWithdrawn _,
                            EnterpriseEvent.ZonesChanged _,
                            EnterpriseEvent.SitesChanged _,
                            EnterpriseEvent.BoundariesChanged _ -> "corrected";
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
                formerCodes.of(enterprise),
                enterprise.name(),
                enterprise.names().former(),
                enterprise.kind(),
                enterprise.statusOn(LocalDate.now(clock)),
                enterprise.statusPeriods(),
                enterprise.industryCode().orElse(null),
                enterprise.industryKey().orElse(null),
                enterprise.size().orElse(null),
                enterprise.address().orElse(null),
                counties.tree().then(enterprise.county().periods()),
                enterprise.zones().stays(),
                enterprise.sites().all(),
                enterprise.endedOn().orElse(null),
                enterprise.revokedOn().orElse(null),
                formerCodes.mergedInto(enterprise).orElse(null),
                enterprise.warnings(),
                effectiveOn);
    }
}

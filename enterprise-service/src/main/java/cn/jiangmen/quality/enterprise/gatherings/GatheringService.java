package cn.jiangmen.quality.enterprise.gatherings;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What can be done with gatherings; each command is one transaction. */
@ApplicationScoped
public class GatheringService {
    private final Gatherings gatherings;
    private final ToldGathering told;
    private final Clock clock;

    GatheringService(Gatherings gatherings, ToldGathering told, Clock clock) {
        this.gatherings = gatherings;
        this.told = told;
        this.clock = clock;
    }

    /**
     * What is told of a gathering.
     *
     * @param endedOn null is the first day
     * @param county null is the whole city
     */
    public record Plan(
            GatheringKind kind,
            String title,
            String topic,
            LocalDate heldOn,
            LocalDate endedOn,
            String county,
            String place,
            String host,
            String document,
            String link) {}

    /** Who came, as told. */
    public record Came(int participants, List<Guest> attendance) {}

    /** An enterprise that came; a null name is that of the register. */
    public record Guest(String creditCode, String enterpriseName, int persons) {}

    /** Records what is planned, or, with those who came, what was held. */
    @Transactional
    public Gathering record(Plan said, Came came) {
        Programme programme = told.programme(said, came != null);
        Gathering recorded = new Gathering(Ids.next(), programme, told.turnout(came), Instant.now(clock));
        gatherings.save(recorded, came == null ? new GatheringEvent.Planned() : new GatheringEvent.Held());
        return recorded;
    }

    /** It was held; null days are the planned ones. */
    @Transactional
    public Gathering hold(String id, String ifMatch, LocalDate heldOn, LocalDate endedOn, Came came) {
        Turnout turnout = told.turnout(came);
        return change(id, ifMatch, each -> {
            LocalDate first = heldOn == null ? each.programme().heldOn() : heldOn;
            LocalDate last = endedOn != null
                    ? endedOn
                    : heldOn == null ? each.programme().endedOn() : heldOn;
            told.requireDays(first, last, true);
            return each.hold(each.programme().on(first, last), turnout);
        });
    }

    @Transactional
    public Gathering correct(String id, String ifMatch, Plan said, Came came, String reason) {
        Programme programme = told.programme(said, came != null);
        Turnout turnout = told.turnout(came);
        return change(id, ifMatch, each -> each.correct(programme, turnout, reason));
    }

    @Transactional
    public Gathering cancel(String id, String ifMatch, String reason) {
        return change(id, ifMatch, each -> each.cancel(reason));
    }

    public Gathering get(String id) {
        return gatherings.get(id);
    }

    /** The versions of a gathering, oldest first. */
    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return gatherings.history(gatherings.get(id), cursor, limit);
    }

    private Gathering change(String id, String ifMatch, Function<Gathering, GatheringEvent> act) {
        Gathering each = gatherings.get(id);
        Versions.require(ifMatch, each.version());
        GatheringEvent event = act.apply(each);
        each.changed(Instant.now(clock));
        gatherings.save(each, event);
        return each;
    }
}

package cn.jiangmen.quality.target.activity.events;

import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Projection;
import cn.jiangmen.quality.target.activity.ActivityStandings;
import cn.jiangmen.quality.target.events.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the newest state of every inspection, case, penalty, complaint, report, request for help and piece of quality work; what is late or twice changes nothing. */
@ApplicationScoped
public class ActivityProjection implements Projection {
    private static final String STORE = """
            insert into activity_record as r (
                aggregate_id, epoch, version, event_id, family, county, began_on, ended_on, category, outcome, amount_yuan,
                quantity, in_time, standing)
            select g.aggregate_id, g.epoch, g.version, g.event_id, g.family, g.county, g.began_on, g.ended_on, g.category,
                   g.outcome, g.amount_yuan, g.quantity, g.in_time, g.standing
            from unnest(?::uuid[], ?::int[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[], ?::text[],
                    ?::text[], ?::numeric[], ?::int[], ?::boolean[], ?::boolean[])
                as g(aggregate_id, epoch, version, event_id, family, county, began_on, ended_on, category, outcome,
                     amount_yuan, quantity, in_time, standing)
            on conflict (aggregate_id) do update
            set epoch = excluded.epoch, version = excluded.version, event_id = excluded.event_id, family = excluded.family,
                county = excluded.county, began_on = excluded.began_on, ended_on = excluded.ended_on,
                category = excluded.category, outcome = excluded.outcome, amount_yuan = excluded.amount_yuan,
                quantity = excluded.quantity, in_time = excluded.in_time, standing = excluded.standing
            where (r.epoch, r.version) < (excluded.epoch, excluded.version)""";

    @Override
    public String name() {
        return ActivityStandings.PROJECTION;
    }

    @Override
    public Set<String> topics() {
        return Set.of("supervision.events.v1", "quality-activity.events.v1");
    }

    /** A state and what guards it. */
    private record Told(int epoch, long version, String eventId, ActivityState state) {
        private boolean newerThan(Told other) {
            return epoch != other.epoch ? epoch > other.epoch : version > other.version;
        }
    }

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        Map<UUID, Told> newest = new TreeMap<>();
        for (EventEnvelope event : events) {
            if (!ActivityState.isCounted(event)) {
                continue;
            }
            // every event is read, so that an impossible one is parked even where a newer one follows
            ActivityState state = ActivityState.of(event);
            newest.merge(
                    state.id(),
                    new Told(event.epoch(), event.version(), event.id(), state),
                    (known, given) -> given.newerThan(known) ? given : known);
        }
        try (PreparedStatement store = transaction.prepareStatement(STORE)) {
            new Rows<>(transaction, store, newest.values())
                    .column("uuid", a -> a.state().id())
                    .column("int", Told::epoch)
                    .column("bigint", Told::version)
                    .column("text", Told::eventId)
                    .column("text", a -> a.state().family())
                    .column("text", a -> a.state().county())
                    .column("date", a -> a.state().beganOn())
                    .column("date", a -> a.state().endedOn())
                    .column("text", a -> a.state().category())
                    .column("text", a -> a.state().outcome())
                    .column("numeric", a -> a.state().amountYuan())
                    .column("int", a -> a.state().quantity())
                    .column("boolean", a -> a.state().inTime())
                    .column("boolean", a -> a.state().standing());
            store.executeUpdate();
        }
    }
}

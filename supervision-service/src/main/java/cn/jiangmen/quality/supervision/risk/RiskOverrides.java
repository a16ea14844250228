package cn.jiangmen.quality.supervision.risk;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.supervision.register.RiskClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Officers' decisions on the class of one object: with a reason and always with an end. */
@ApplicationScoped
public class RiskOverrides {
    private static final String LIST = """
            select id, version, object_id, risk_class, valid_from, valid_until, reason, told_by as by, ended_on, end_reason,
                   ended_by, recorded_at, changed_at
            from risk_override
            where (?::uuid is null or id = ?) and (?::text is null or object_id = ?)
              and (?::date is null or valid_from <= ? and ? < coalesce(ended_on, valid_until))
              and (?::uuid is null or id > ?)
            order by id
            limit ?""";

    private static final String ADD = """
            insert into risk_override (id, version, object_id, risk_class, valid_from, valid_until, reason, told_by,
                recorded_at, changed_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OVERLAPPING = """
            select id::text as id from risk_override
            where object_id = ? and daterange(valid_from, coalesce(ended_on, valid_until)) && daterange(?, ?)
            limit 1""";

    private final JsonRows rows;
    private final RiskClasses classes;
    private final Clock clock;
    private final int longest;

    RiskOverrides(
            JsonRows rows,
            RiskClasses classes,
            Clock clock,
            @ConfigProperty(name = "quality.risk.override-days", defaultValue = "366") int longest) {
        this.rows = rows;
        this.classes = classes;
        this.clock = clock;
        this.longest = longest;
    }

    /**
     * One decision.
     *
     * @param validUntil the first day on which it no longer holds
     * @param endedOn the same, where it was ended before its time
     */
    @Schema(name = "RiskOverride")
    public record Decision(
            UUID id,
            long version,
            String objectId,
            RiskClass riskClass,
            LocalDate validFrom,
            LocalDate validUntil,
            String reason,
            String by,
            @Schema(nullable = true) LocalDate endedOn,
            @Schema(nullable = true) String endReason,
            @Schema(nullable = true) String endedBy,
            Instant recordedAt,
            Instant changedAt) {}

    private record Other(String id) {}

    /** By id; null asks for all. */
    public List<Decision> list(String objectId, LocalDate on, UUID after, int limit) {
        return rows.list(Decision.class, LIST, null, null, objectId, objectId, on, on, on, after, after, limit);
    }

    public Decision get(UUID id) {
        return rows.first(Decision.class, LIST, id, id, null, null, null, null, null, null, null, 1)
                .orElseThrow(() -> new RiskRefused.OverrideNotFound(id.toString()));
    }

    /** Gives an object a class from a day on, today at the earliest, until another. */
    @Transactional
    public Decision decide(
            String objectId, RiskClass riskClass, LocalDate from, LocalDate until, String reason, String by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from == null ? today : from;
        if (first.isBefore(today) || !first.isBefore(until) || until.isAfter(first.plusDays(longest))) {
            throw new RiskRefused.OverrideDaysWrong(longest);
        }
        classes.explain(objectId, first);
        rows.list(Object.class, "select 1 as one from pg_advisory_xact_lock(726, hashtext(?))", objectId);
        rows.first(Other.class, OVERLAPPING, objectId, first, until).ifPresent(other -> {
            throw new RiskRefused.OverrideOverlaps(other.id());
        });
        UUID id = Ids.next();
        Instant now = Instant.now(clock);
        rows.change(ADD, id, objectId, riskClass, first, until, reason.strip(), by.strip(), now, now);
        return get(id);
    }

    /** Ends a decision today; one that has not begun is never in force. */
    @Transactional
    public Decision end(UUID id, String ifMatch, String reason, String by) {
        rows.list(Object.class, "select 1 as one from risk_override where id = ? for update", id);
        Decision each = get(id);
        Versions.require(ifMatch, each.version());
        LocalDate today = LocalDate.now(clock);
        LocalDate over = each.endedOn() == null ? each.validUntil() : each.endedOn();
        if (each.endedOn() != null || !today.isBefore(over)) {
            throw new RiskRefused.OverrideOver(over);
        }
        rows.change("""
                update risk_override
                set ended_on = greatest(valid_from, ?::date), end_reason = ?, ended_by = ?, changed_at = ?,
                    version = version + 1
                where id = ?""", today, reason.strip(), by.strip(), Instant.now(clock), id);
        return get(id);
    }
}

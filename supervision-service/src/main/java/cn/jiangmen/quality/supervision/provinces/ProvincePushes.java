package cn.jiangmen.quality.supervision.provinces;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.Subject;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import cn.jiangmen.quality.supervision.calendar.RunningClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** What can be done with publications across provinces; each command is one transaction. */
@ApplicationScoped
public class ProvincePushes {
    private static final String LIST = """
            select p.id, p.version, p.direction, p.kind, p.penalty_id, p.record_id, p.province, v.name as province_name,
                   p.county, p.enterprise_name, p.credit_code, p.decision_number, p.decided_on, p.status, p.pushed_on,
                   p.received_on, p.published_on, p.reference, p.reason, p.done_by as by, p.recorded_at, p.changed_at
            from province_push p join province v on v.code = p.province
            where (?::uuid is null or p.id = ?) and (?::text is null or p.direction = ?) and (?::text is null or p.status = ?)
              and (?::text is null or p.county = ?) and (?::uuid is null or p.id > ?)
            order by p.id
            limit ?""";

    private static final String OUT_PENALTY = """
            insert into province_push (id, version, direction, kind, penalty_id, province, county, enterprise_name,
                credit_code, decision_number, decided_on, status, done_by, recorded_at, changed_at)
            select ?, 1, 'OUT', 'PENALTY', p.id, ?, p.county, p.enterprise_name, p.credit_code, p.decision_number,
                   p.decided_on, 'OPEN', ?, ?, ?
            from penalty p
            where p.id = ? and p.status = 'DECIDED' and p.credit_code is not null and p.party_kind <> 'NATURAL_PERSON'
            on conflict do nothing""";

    private static final String OUT_LISTING = """
            insert into province_push (id, version, direction, kind, record_id, province, county, enterprise_name,
                credit_code, decision_number, decided_on, status, done_by, recorded_at, changed_at)
            select ?, 1, 'OUT', 'LISTING', r.id, ?, r.county, r.enterprise_name, r.credit_code, r.decision_number,
                   r.listed_on, 'OPEN', ?, ?, ?
            from dishonesty_record r
            where r.id = ? and r.kind = 'SERIOUS_LISTING' and r.status in ('IN_FORCE', 'REPAIR_APPLIED', 'REPAIR_ACCEPTED')
            on conflict do nothing""";

    private static final String IN = """
            insert into province_push (id, version, direction, kind, province, county, enterprise_name, credit_code,
                decision_number, decided_on, status, received_on, done_by, recorded_at, changed_at)
            values (?, 1, 'IN', ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String ADVANCE = """
            update province_push
            set status = ?, pushed_on = coalesce(?::date, pushed_on), received_on = coalesce(?::date, received_on),
                published_on = coalesce(?::date, published_on), reference = coalesce(?::text, reference),
                reason = coalesce(?::text, reason), done_by = ?, changed_at = ?, version = version + 1
            where id = ?""";

    private final JsonRows rows;
    private final LegalClocks clocks;
    private final Counties counties;
    private final VersionHistory history;
    private final Clock clock;

    ProvincePushes(JsonRows rows, LegalClocks clocks, Counties counties, Session session, Clock clock) {
        this.rows = rows;
        this.clocks = clocks;
        this.counties = counties;
        this.history = new VersionHistory(session, "province_push_history", Set.of("version", "by", "changed_at"));
        this.clock = clock;
    }

    /** Which; null asks for all. */
    public record Filter(ProvincePush.Direction direction, ProvincePush.Status status, String county) {}

    /** What another province pushed. */
    public record Received(
            ProvincePush.Kind kind,
            String province,
            String county,
            String enterpriseName,
            String creditCode,
            String decisionNumber,
            LocalDate decidedOn,
            LocalDate receivedOn) {}

    /**
     * A push and the clock that runs on it.
     *
     * @param dueOn last day; null while no clock runs, or when a holiday notice is missing
     * @param provisional true when a notice that is not loaded yet could still move it
     * @param missingYear whose notice is missing, or null
     */
    @Schema(name = "ProvincePushStanding")
    public record Standing(
            ProvincePush push,

            @Schema(nullable = true, examples = "PENALTY_GSXT_PUSH")
            String clock,

            @Schema(nullable = true) LocalDate dueOn,
            boolean provisional,
            @Schema(nullable = true) Integer missingYear,
            boolean overdue) {}

    /** By id. */
    public List<Standing> list(Filter filter, UUID after, int limit) {
        if (filter.county() != null) {
            counties.require(filter.county());
        }
        String direction =
                filter.direction() == null ? null : filter.direction().name();
        String status = filter.status() == null ? null : filter.status().name();
        RunningClocks now = clocks.read();
        return rows
                .list(
                        ProvincePush.class,
                        LIST,
                        null,
                        null,
                        direction,
                        direction,
                        status,
                        status,
                        filter.county(),
                        filter.county(),
                        after,
                        after,
                        limit)
                .stream()
                .map(each -> standing(each, now))
                .toList();
    }

    public Standing get(UUID id) {
        return standing(find(id), clocks.read());
    }

    public Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        find(id);
        return history.page(id, cursor, limit);
    }

    /** A penalty or a listing of ours is to be published in another province; the clock runs from the decision. */
    @Transactional
    public Standing open(ProvincePush.Kind kind, UUID subject, String province, String by) {
        requireProvince(province);
        boolean penalty = kind == ProvincePush.Kind.PENALTY;
        UUID id = Ids.next();
        Instant now = Instant.now(clock);
        if (rows.change(penalty ? OUT_PENALTY : OUT_LISTING, id, province, by.strip(), now, now, subject) == 0) {
            if (rows.exists(
                    "select from province_push where coalesce(penalty_id, record_id) = ? and province = ?"
                            + " and status <> 'CANCELLED'",
                    subject,
                    province)) {
                throw new PushRefused.Already();
            }
            throw new PushRefused.SubjectUnknown(subject.toString());
        }
        return kept(id, "opened", null, null);
    }

    /** Another province's decision on a party of ours has come; the clock runs from its receipt. */
    @Transactional
    public Standing receive(Received said, String by) {
        requireProvince(said.province());
        counties.require(said.county());
        LocalDate received = LegalDay.of("received_on", said.receivedOn(), clock);
        if (received.isBefore(said.decidedOn())) {
            throw new PushRefused.OutOfOrder("received_on", said.decidedOn());
        }
        UUID id = Ids.next();
        Instant now = Instant.now(clock);
        int added = rows.change(
                IN,
                id,
                said.kind(),
                said.province(),
                said.county(),
                said.enterpriseName().strip(),
                Subject.code(said.creditCode()),
                said.decisionNumber().strip(),
                said.decidedOn(),
                received,
                by.strip(),
                now,
                now);
        if (added == 0) {
            throw new PushRefused.Already();
        }
        return kept(id, "received", received, null);
    }

    /** Ours was sent. */
    @Transactional
    public Standing pushed(UUID id, String ifMatch, LocalDate on, String reference, String by) {
        ProvincePush each = held(id, ifMatch, ProvincePush.Status.OPEN);
        LocalDate day = after("pushed_on", on, each.decidedOn());
        advance(id, ProvincePush.Status.PUSHED, day, null, null, reference, null, by);
        return kept(id, "pushed", day, null);
    }

    /** The other province said that it received ours. */
    @Transactional
    public Standing confirmed(UUID id, String ifMatch, LocalDate on, String by) {
        ProvincePush each = held(id, ifMatch, ProvincePush.Status.PUSHED);
        LocalDate day = after("received_on", on, each.pushedOn());
        advance(id, ProvincePush.Status.RECEIVED, null, day, null, null, null, by);
        return kept(id, "confirmed", day, null);
    }

    /** It was published, there or here. */
    @Transactional
    public Standing published(UUID id, String ifMatch, LocalDate on, String reference, String by) {
        ProvincePush each = held(id, ifMatch, ProvincePush.Status.RECEIVED);
        LocalDate day = after("published_on", on, each.receivedOn());
        advance(id, ProvincePush.Status.PUBLISHED, null, null, day, reference, null, by);
        return kept(id, "published", day, null);
    }

    /** It is not to be published across the border after all. */
    @Transactional
    public Standing cancelled(UUID id, String ifMatch, String reason, String by) {
        ProvincePush each = held(id, ifMatch, null);
        if (each.status() == ProvincePush.Status.PUBLISHED || each.status() == ProvincePush.Status.CANCELLED) {
            throw new PushRefused.WrongStatus(each.status());
        }
        advance(id, ProvincePush.Status.CANCELLED, null, null, null, null, reason.strip(), by);
        return kept(id, "cancelled", null, reason.strip());
    }

    private void advance(
            UUID id,
            ProvincePush.Status status,
            LocalDate pushed,
            LocalDate received,
            LocalDate published,
            String reference,
            String reason,
            String by) {
        rows.change(
                ADVANCE, status, pushed, received, published, reference, reason, by.strip(), Instant.now(clock), id);
    }

    private Standing kept(UUID id, String change, LocalDate on, String reason) {
        Standing now = get(id);
        history.append(id, now.push().version(), change, on, reason, now.push(), Instant.now(clock));
        return now;
    }

    private ProvincePush held(UUID id, String ifMatch, ProvincePush.Status required) {
        rows.list(Object.class, "select 1 as one from province_push where id = ? for update", id);
        ProvincePush each = find(id);
        Versions.require(ifMatch, each.version());
        if (required != null && each.status() != required) {
            throw new PushRefused.WrongStatus(each.status());
        }
        return each;
    }

    private ProvincePush find(UUID id) {
        return rows.first(ProvincePush.class, LIST, id, id, null, null, null, null, null, null, null, null, 1)
                .orElseThrow(() -> new PushRefused.NotFound(id.toString()));
    }

    private LocalDate after(String field, LocalDate said, LocalDate earliest) {
        LocalDate day = LegalDay.of(field, said, clock);
        if (day.isBefore(earliest)) {
            throw new PushRefused.OutOfOrder(field, earliest);
        }
        return day;
    }

    private void requireProvince(String province) {
        if ("44".equals(province) || !rows.exists("select from province where code = ?", province)) {
            throw new PushRefused.ProvinceUnknown(province);
        }
    }

    private Standing standing(ProvincePush each, RunningClocks now) {
        String running = each.clock();
        if (running == null || now.rules().find(running, each.clockFrom()).isEmpty()) {
            return new Standing(each, null, null, false, null, false);
        }
        RunningClocks.Due due = now.due(running, each.clockFrom());
        return new Standing(
                each, running, due.on(), due.provisional(), due.missingYear(), due.over(LocalDate.now(clock)));
    }
}

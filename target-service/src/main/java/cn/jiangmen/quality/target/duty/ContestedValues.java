package cn.jiangmen.quality.target.duty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.JsonRows;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.target.duty.DutyRefused.Thing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;

/** The counties' objections to numbers, beside the numbers; each command is one transaction. */
@ApplicationScoped
public class ContestedValues {
    /** The number as the ledger has it now, on the official basis of the plan in force on that day. */
    private static final String LEDGER_VALUE = """
            (select coalesce(sum(case (select l.basis from plan_lines(plan_in_force(%1$s.on_day), %1$s.on_day) l
                                       where l.indicator = %1$s.indicator)
                                 when 'HOLDINGS' then s.net_holdings else s.net_distinct end), 0)::int
             from step s join definition d on d.id = s.definition and d.state = 'ACTIVE'
             where d.indicator = %1$s.indicator and s.county = %1$s.county and s.day <= %1$s.on_day)""";

    private static final String VALUES = """
            with q as (select ?::uuid as id, ?::text as indicator, ?::text as county, ?::text as state,
                              ?::date as from_day, ?::date as to_day, ?::uuid as before_id, ?::int as most)
            select v.id, v.indicator, v.county, v.on_day as on, v.state, v.proposed_value,
                   %s as ledger_value,
                   v.ledger_value_when_proposed, v.reason, v.source, v.links,
                   jsonb_build_object('department', v.by_department, 'office', v.by_office) as proposed_by, v.proposed_at,
                   case when v.decided_at is not null then
                       jsonb_build_object('department', v.decided_department, 'office', v.decided_office) end as decided_by,
                   v.decided_at, v.decision_reason, v.follow_up, v.version
            from q cross join contested_value v
            where (q.id is null or v.id = q.id) and (q.indicator is null or v.indicator = q.indicator)
              and (q.county is null or v.county = q.county) and (q.state is null or v.state = q.state)
              and (q.from_day is null or v.on_day >= q.from_day) and (q.to_day is null or v.on_day <= q.to_day)
              and (q.before_id is null or v.id < q.before_id)
            order by v.id desc
            limit (select most from q)""".formatted(LEDGER_VALUE.formatted("v"));

    private final Session session;
    private final JsonRows rows;
    private final References references;
    private final Clock clock;
    private final VersionHistory history;

    ContestedValues(Session session, JsonRows rows, References references, Clock clock) {
        this.session = session;
        this.rows = rows;
        this.references = references;
        this.clock = clock;
        this.history = new VersionHistory(session, "contested_value_history", Set.of("indicator", "county", "on"));
    }

    /** An objection, and the ledger's number beside it. */
    @Schema(name = "ContestedValue")
    public record ContestedLine(
            UUID id,
            String indicator,
            String county,
            LocalDate on,
            ContestState state,
            int proposedValue,
            int ledgerValue,
            int ledgerValueWhenProposed,
            String reason,
            String source,
            List<String> links,
            Actor proposedBy,
            Instant proposedAt,
            Actor decidedBy,
            Instant decidedAt,
            String decisionReason,
            String followUp,
            long version) {}

    /** What to list; null asks for all. */
    public record Filter(
            String indicator, String county, ContestState state, LocalDate from, LocalDate to, UUID before) {}

    /** A county proposes another number. */
    @Transactional
    public ContestedLine propose(ContestedValue.Proposal said, Actor by) {
        references.actor(by);
        references.indicator("indicator", said.indicator());
        references.county("county", said.county());
        LocalDate on = DutyDays.past("on", said.on(), LocalDate.now(clock));
        Links.check(said.links());
        requireCounty(said.county(), by);
        if (rows.exists("""
                select id from contested_value
                where indicator = ? and county = ? and on_day = ? and state = 'PROPOSED'""", said.indicator(), said.county(), on)) {
            throw new DutyRefused.AlreadyContested();
        }
        ContestedValue value = new ContestedValue(
                Ids.next(), said, ledgerValue(said.indicator(), said.county(), on), by, Instant.now(clock));
        session.persist(value);
        session.flush();
        keep(value, said.reason());
        return get(value.id());
    }

    /** The city finds the county right. */
    @Transactional
    public ContestedLine accept(UUID id, String ifMatch, String reason, String followUp, Actor by) {
        return decide(id, ifMatch, reason, by, false, (value, now) -> value.accept(reason, followUp, by, now));
    }

    /** The city stays with the ledger. */
    @Transactional
    public ContestedLine refuse(UUID id, String ifMatch, String reason, Actor by) {
        return decide(id, ifMatch, reason, by, false, (value, now) -> value.refuse(reason, by, now));
    }

    /** The county takes it back. */
    @Transactional
    public ContestedLine withdraw(UUID id, String ifMatch, String reason, Actor by) {
        return decide(id, ifMatch, reason, by, true, (value, now) -> value.withdraw(reason, by, now));
    }

    @Transactional
    public ContestedLine get(UUID id) {
        return rows.first(ContestedLine.class, VALUES, id, null, null, null, null, null, null, 1)
                .orElseThrow(() -> new DutyRefused.NotFound(Thing.CONTESTED_VALUE, id.toString()));
    }

    /** The objections that fit all filters, newest first. */
    @Transactional
    public List<ContestedLine> list(Filter filter, int limit) {
        if (filter.county() != null) {
            references.county("county", filter.county());
        }
        if (filter.indicator() != null) {
            references.indicator("indicator", filter.indicator());
        }
        return rows.list(
                ContestedLine.class,
                VALUES,
                null,
                filter.indicator(),
                filter.county(),
                filter.state(),
                filter.from(),
                filter.to(),
                filter.before(),
                limit);
    }

    public List<VersionHistory.Version> history(UUID id, long after, int limit) {
        get(id);
        return history.read(id, after, limit);
    }

    private ContestedLine decide(
            UUID id, String ifMatch, String reason, Actor by, boolean own, BiConsumer<ContestedValue, Instant> act) {
        ContestedValue value = session.find(ContestedValue.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (value == null) {
            throw new DutyRefused.NotFound(Thing.CONTESTED_VALUE, id.toString());
        }
        Versions.require(ifMatch, value.version());
        references.actor(by);
        if (own) {
            requireCounty(value.county(), by);
        } else if (rows.exists(
                "select code from department where code = ? and kind = 'COUNTY_GOVERNMENT'", by.department())) {
            throw new DutyRefused.WrongActor(false);
        }
        act.accept(value, Instant.now(clock));
        session.flush();
        keep(value, reason);
        return get(id);
    }

    private void requireCounty(String county, Actor by) {
        if (!rows.exists(
                "select code from department where code = ? and kind = 'COUNTY_GOVERNMENT' and county = ?",
                by.department(),
                county)) {
            throw new DutyRefused.WrongActor(true);
        }
    }

    private int ledgerValue(String indicator, String county, LocalDate on) {
        record Now(int value) {}
        return rows.first(
                        Now.class,
                        "with a as (select ?::text as indicator, ?::text as county, ?::date as on_day) select "
                                + LEDGER_VALUE.formatted("a") + " as value from a",
                        indicator,
                        county,
                        on)
                .orElseThrow()
                .value();
    }

    private void keep(ContestedValue value, String reason) {
        ContestedValue.Recorded state = value.recorded();
        history.append(
                value.id(),
                value.version(),
                state.state().name().toLowerCase(Locale.ROOT),
                state.on(),
                reason,
                state,
                Instant.now(clock));
    }
}

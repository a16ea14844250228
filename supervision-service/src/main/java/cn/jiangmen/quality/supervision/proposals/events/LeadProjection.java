package cn.jiangmen.quality.supervision.proposals.events;

import cn.jiangmen.quality.kit.Json;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.EventEnvelope;
import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Projection;
import cn.jiangmen.quality.supervision.proposals.LeadFacts;
import cn.jiangmen.quality.supervision.proposals.LeadStatus;
import cn.jiangmen.quality.supervision.proposals.Proposal;
import cn.jiangmen.quality.supervision.proposals.ProposalEvent;
import cn.jiangmen.quality.supervision.proposals.ProposalStatus;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Turns leads into proposals, in the transaction that moves the offsets: an event takes effect once, and what an officer has
 * decided stays decided.
 */
@ApplicationScoped
class LeadProjection implements Projection {
    private static final String KNOWN = "select * from case_proposal where id = any (?) order by id for update";

    private static final String WRITE = """
            insert into case_proposal (id, version, lead_epoch, lead_version, rule, rule_name_zh, rule_name_en, basis,
                subject_kind, subject_name, credit_code, county, certificate_number, body, scheme, evidence, lead_status,
                found_on, received_on, status, case_number, decided_on, decided_by, decision_reason, recorded_at, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
            set version = excluded.version, lead_epoch = excluded.lead_epoch, lead_version = excluded.lead_version,
                rule = excluded.rule, rule_name_zh = excluded.rule_name_zh, rule_name_en = excluded.rule_name_en,
                basis = excluded.basis, subject_kind = excluded.subject_kind, subject_name = excluded.subject_name,
                credit_code = excluded.credit_code, county = excluded.county,
                certificate_number = excluded.certificate_number, body = excluded.body, scheme = excluded.scheme,
                evidence = excluded.evidence, lead_status = excluded.lead_status, found_on = excluded.found_on,
                received_on = excluded.received_on, status = excluded.status, decided_on = excluded.decided_on,
                decided_by = excluded.decided_by, decision_reason = excluded.decision_reason,
                changed_at = excluded.changed_at""";

    private static final String REMEMBER = """
            insert into case_proposal_history (aggregate_id, version, change, effective_on, reason, state, cause, recorded_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private final Outbox outbox;
    private final Clock clock;

    LeadProjection(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certificate-leads";
    }

    @Override
    public Set<String> topics() {
        return Set.of("certificate-lead.events.v1");
    }

    @Override
    public void committed() {
        outbox.wake();
    }

    /** A proposal with what happened to it, if anything did that is told. */
    private record Turn(Proposal proposal, long version, Optional<ProposalEvent> event, LeadTold lead, String cause) {}

    @Override
    public void apply(Connection transaction, List<EventEnvelope> events) throws SQLException {
        Map<UUID, LeadTold> newest = new TreeMap<>();
        Map<UUID, String> causes = new HashMap<>();
        for (EventEnvelope event : events) {
            LeadTold told = LeadTold.of(event);
            LeadTold known = newest.get(told.id());
            if (known == null || told.newerThan(known)) {
                newest.put(told.id(), told);
                causes.put(told.id(), event.id());
            }
        }
        Map<UUID, Stored> known = known(transaction, newest.keySet());
        LocalDate today = LocalDate.now(clock);
        List<Turn> turns = new ArrayList<>();
        for (LeadTold lead : newest.values()) {
            Stored before = known.get(lead.id());
            String cause = causes.get(lead.id());
            if (before == null) {
                Proposal made =
                        Proposal.on(lead.id(), lead.epoch(), lead.version(), lead.facts(), today, clock.instant());
                turns.add(new Turn(made, 1, Optional.of(made.begun()), lead, cause));
            } else if (before.olderThan(lead)) {
                Optional<ProposalEvent> event =
                        before.proposal().follow(lead.epoch(), lead.version(), lead.facts(), today);
                turns.add(new Turn(
                        before.proposal(),
                        before.proposal().version() + (event.isPresent() ? 1 : 0),
                        event,
                        lead,
                        cause));
            }
        }
        write(transaction, turns);
    }

    /** A stored proposal, and the event of its lead that was taken over last. */
    private record Stored(Proposal proposal, int epoch, long version) {
        boolean olderThan(LeadTold lead) {
            return epoch != lead.epoch() ? epoch < lead.epoch() : version < lead.version();
        }
    }

    private static Map<UUID, Stored> known(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, Stored> known = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    int epoch = row.getInt("lead_epoch");
                    long version = row.getLong("lead_version");
                    known.put(
                            row.getObject("id", UUID.class), new Stored(proposal(row, epoch, version), epoch, version));
                }
            }
        }
        return known;
    }

    private static Proposal proposal(ResultSet row, int epoch, long version) throws SQLException {
        return Proposal.stored(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                epoch,
                version,
                new LeadFacts(
                        row.getString("rule"),
                        row.getString("rule_name_zh"),
                        row.getString("rule_name_en"),
                        row.getString("basis"),
                        row.getString("subject_kind"),
                        row.getString("subject_name"),
                        row.getString("credit_code"),
                        row.getString("county"),
                        row.getString("certificate_number"),
                        row.getString("body"),
                        row.getString("scheme"),
                        row.getString("evidence"),
                        LeadStatus.valueOf(row.getString("lead_status")),
                        row.getObject("found_on", LocalDate.class)),
                row.getObject("received_on", LocalDate.class),
                ProposalStatus.valueOf(row.getString("status")),
                new Proposal.Decided(
                        row.getString("case_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("decided_by"),
                        row.getString("decision_reason")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private void write(Connection connection, List<Turn> turns) throws SQLException {
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement write = connection.prepareStatement(WRITE);
                PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            for (Turn turn : turns) {
                row(write, turn, now);
                if (turn.event().isPresent()) {
                    ProposalEvent event = turn.event().get();
                    Change change = ProposalMessages.change(turn.proposal(), turn.version(), event)
                            .causedBy(turn.cause());
                    changes.add(change);
                    set(
                            remember,
                            turn.proposal().id(),
                            turn.version(),
                            ProposalMessages.verb(event),
                            null,
                            event.reason(),
                            written(change.state()),
                            turn.cause(),
                            now);
                    remember.addBatch();
                }
            }
            write.executeBatch();
            remember.executeBatch();
        }
        outbox.append(connection, changes);
    }

    private static void row(PreparedStatement write, Turn turn, OffsetDateTime now) throws SQLException {
        Proposal each = turn.proposal();
        LeadFacts facts = each.facts();
        set(
                write,
                each.id(),
                turn.version(),
                turn.lead().epoch(),
                turn.lead().version(),
                facts.rule(),
                facts.ruleNameZh(),
                facts.ruleNameEn(),
                facts.basis(),
                facts.subjectKind(),
                facts.subjectName(),
                facts.creditCode(),
                facts.county(),
                facts.certificateNumber(),
                facts.body(),
                facts.scheme(),
                facts.evidence(),
                facts.leadStatus().name(),
                facts.foundOn(),
                each.receivedOn(),
                each.status().name(),
                each.caseNumber().orElse(null),
                each.decidedOn().orElse(null),
                each.decidedBy().orElse(null),
                each.decisionReason().orElse(null),
                now,
                now);
        write.addBatch();
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static String written(Object state) {
        try {
            return Json.EVENTS.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package cn.jiangmen.quality.target.duty;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A county's objection to a number of the ledger (对数字的异议): another number for a day, with reason and source, on which the
 * city decides. The number in the ledger never changes by it.
 */
@Entity
@Table(name = "contested_value")
public class ContestedValue {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String indicator;
    private String county;
    private LocalDate onDay;
    private int proposedValue;
    private int ledgerValueWhenProposed;
    private String reason;
    private String source;
    private String[] links;

    @Enumerated(EnumType.STRING)
    private ContestState state = ContestState.PROPOSED;

    private String byDepartment;
    private String byOffice;
    private Instant proposedAt;
    private String decidedDepartment;
    private String decidedOffice;
    private Instant decidedAt;
    private String decisionReason;
    private String followUp;

    /** What a county proposes. */
    public record Proposal(
            String indicator,
            String county,
            LocalDate on,
            int value,
            String reason,
            String source,
            List<String> links) {}

    protected ContestedValue() {}

    ContestedValue(UUID id, Proposal said, int ledgerValue, Actor by, Instant now) {
        this.id = id;
        this.indicator = said.indicator();
        this.county = said.county();
        this.onDay = said.on();
        this.proposedValue = said.value();
        this.ledgerValueWhenProposed = ledgerValue;
        this.reason = said.reason();
        this.source = said.source();
        this.links = said.links().toArray(String[]::new);
        this.byDepartment = by.department();
        this.byOffice = by.office();
        this.proposedAt = now;
    }

    /** The city finds the county right; what is done about it is noted. */
    void accept(String why, String whatFollows, Actor by, Instant now) {
        decide(ContestState.ACCEPTED, why, by, now);
        followUp = whatFollows;
    }

    /** The city stays with the ledger. */
    void refuse(String why, Actor by, Instant now) {
        decide(ContestState.REFUSED, why, by, now);
    }

    /** The county takes it back. */
    void withdraw(String why, Actor by, Instant now) {
        decide(ContestState.WITHDRAWN, why, by, now);
    }

    /** Its state in full, as the history keeps it. */
    record Recorded(
            String indicator,
            String county,
            LocalDate on,
            int proposedValue,
            int ledgerValueWhenProposed,
            String reason,
            String source,
            List<String> links,
            ContestState state,
            Actor proposedBy,
            Instant proposedAt,
            Actor decidedBy,
            Instant decidedAt,
            String decisionReason,
            String followUp) {}

    Recorded recorded() {
        return new Recorded(
                indicator,
                county,
                onDay,
                proposedValue,
                ledgerValueWhenProposed,
                reason,
                source,
                List.of(links),
                state,
                new Actor(byDepartment, byOffice),
                proposedAt,
                decidedAt == null ? null : new Actor(decidedDepartment, decidedOffice),
                decidedAt,
                decisionReason,
                followUp);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    String county() {
        return county;
    }

    private void decide(ContestState next, String why, Actor by, Instant now) {
        if (state != ContestState.PROPOSED) {
            throw new DutyRefused.Decided(state);
        }
        state = next;
        decisionReason = why;
        decidedDepartment = by.department();
        decidedOffice = by.office();
        decidedAt = now;
    }
}

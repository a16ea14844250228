package cn.jiangmen.quality.supervision.proposals;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A proposal to file a case (立案建议): follows its lead until an officer accepts or dismisses it. */
@Entity(name = "CaseProposal") // another feature has proposals too
@Table(name = "case_proposal")
public class Proposal {
    private static final String CLEARED = "线索所依据的事实已不存在 (the facts of the lead are gone)";
    private static final String NEW_FACTS = "线索有新的事实 (the lead rests on new facts)";

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private int leadEpoch;
    private long leadVersion;

    @Embedded
    private LeadFacts facts;

    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    private String caseNumber;
    private LocalDate decidedOn;
    private String decidedBy;
    private String decisionReason;
    private Instant recordedAt;
    private Instant changedAt;

    protected Proposal() {}

    /** A proposal on a lead that was heard of for the first time; one that is cleared already has lapsed. */
    public static Proposal on(UUID lead, int epoch, long leadVersion, LeadFacts facts, LocalDate today, Instant now) {
        Proposal proposal = new Proposal();
        proposal.id = lead;
        proposal.leadEpoch = epoch;
        proposal.leadVersion = leadVersion;
        proposal.facts = facts;
        proposal.receivedOn = today;
        proposal.status = facts.leadStatus() == LeadStatus.OPEN ? ProposalStatus.PROPOSED : ProposalStatus.LAPSED;
        proposal.recordedAt = now;
        proposal.changedAt = now;
        return proposal;
    }

    /** What an officer decided; nulls while nobody did. */
    public record Decided(String caseNumber, LocalDate on, String by, String reason) {}

    /** A proposal as it is stored: for a writer that bypasses JPA. */
    public static Proposal stored(
            UUID id,
            long version,
            int leadEpoch,
            long leadVersion,
            LeadFacts facts,
            LocalDate receivedOn,
            ProposalStatus status,
            Decided decided,
            Instant recordedAt) {
        Proposal proposal = on(id, leadEpoch, leadVersion, facts, receivedOn, recordedAt);
        proposal.version = version;
        proposal.status = status;
        proposal.caseNumber = decided.caseNumber();
        proposal.decided(decided.on(), decided.by(), decided.reason());
        return proposal;
    }

    /** What was told when it was made. */
    public ProposalEvent begun() {
        return status == ProposalStatus.PROPOSED ? new ProposalEvent.Proposed(null) : new ProposalEvent.Lapsed(CLEARED);
    }

    /**
     * Follows its lead; what is older than known changes nothing.
     *
     * @return what happened, or nothing
     */
    public Optional<ProposalEvent> follow(int epoch, long newVersion, LeadFacts now, LocalDate today) {
        if (epoch < leadEpoch || (epoch == leadEpoch && newVersion <= leadVersion)) {
            return Optional.empty();
        }
        leadEpoch = epoch;
        leadVersion = newVersion;
        LeadFacts before = facts;
        facts = now;
        if (before.sameAs(now)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case PROPOSED -> now.leadStatus() == LeadStatus.CLEARED ? lapse() : new ProposalEvent.Amended();
                    case LAPSED ->
                        now.leadStatus() == LeadStatus.OPEN ? propose(null, today) : new ProposalEvent.Amended();
                    case DISMISSED ->
                        now.leadStatus() == LeadStatus.OPEN && !now.sameGroundsAs(before)
                                ? propose(NEW_FACTS, today)
                                : new ProposalEvent.Amended();
                    case ACCEPTED -> new ProposalEvent.Amended();
                });
    }

    private ProposalEvent lapse() {
        status = ProposalStatus.LAPSED;
        return new ProposalEvent.Lapsed(CLEARED);
    }

    private ProposalEvent propose(String reason, LocalDate today) {
        status = ProposalStatus.PROPOSED;
        receivedOn = today;
        decidedOn = null;
        decidedBy = null;
        decisionReason = null;
        return new ProposalEvent.Proposed(reason);
    }

    /** Refuses when nobody is asked any more. */
    void requireProposed() {
        switch (status) {
            case PROPOSED -> {}
            case LAPSED -> throw new ProposalRefused.Lapsed();
            case ACCEPTED, DISMISSED -> throw new ProposalRefused.AlreadyDecided(status, decidedOn, caseNumber);
        }
    }

    /** Takes it as the lead of the case that was opened on it. */
    ProposalEvent accept(String openedCase, LocalDate on, String by, String reason) {
        requireProposed();
        status = ProposalStatus.ACCEPTED;
        caseNumber = openedCase;
        decided(on, by, reason);
        return new ProposalEvent.Accepted(reason);
    }

    /** Decides that no case is filed. */
    ProposalEvent dismiss(LocalDate on, String by, String reason) {
        requireProposed();
        status = ProposalStatus.DISMISSED;
        decided(on, by, reason);
        return new ProposalEvent.Dismissed(reason);
    }

    private void decided(LocalDate on, String by, String reason) {
        decidedOn = on;
        decidedBy = by;
        decisionReason = reason;
    }

    void changed(Instant now) {
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public LeadFacts facts() {
        return facts;
    }

    /** The day on which the supervision learnt of it, last. */
    public LocalDate receivedOn() {
        return receivedOn;
    }

    public ProposalStatus status() {
        return status;
    }

    public Optional<String> caseNumber() {
        return Optional.ofNullable(caseNumber);
    }

    public Optional<LocalDate> decidedOn() {
        return Optional.ofNullable(decidedOn);
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<String> decisionReason() {
        return Optional.ofNullable(decisionReason);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}

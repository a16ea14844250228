package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.SupervisionCase;
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

/**
 * A proposal to list (拟列入), in a case: notified, defended, consented to, and then listed together with the penalty or
 * abandoned. Hearing and service are those of the penalty's procedure (Order 44 Art 13).
 */
@Entity
@Table(name = "dishonesty_proposal")
public class Proposal {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String caseNumber;
    private String county;
    private String enterpriseName;
    private String creditCode;
    private String ground;

    @Embedded
    private Findings findings;

    @Enumerated(EnumType.STRING)
    private ProposalStatus status;

    private LocalDate proposedOn;
    private LocalDate notifiedOn;
    private LocalDate defendedOn;

    @Enumerated(EnumType.STRING)
    private DefenceOutcome defenceOutcome;

    private LocalDate consentRequestedOn;
    private String consentAuthority;
    private LocalDate consentedOn;
    private LocalDate endedOn;
    private UUID recordId;
    private UUID lastEntryId;
    private Instant recordedAt;
    private Instant changedAt;

    protected Proposal() {}

    /** A proposal that is made in an investigated case. */
    Proposal(UUID id, SupervisionCase inCase, String ground, Findings findings, LocalDate on, Instant now) {
        LocalDate investigated =
                inCase.investigatedOn().orElseThrow(() -> new ProposalRefused.CaseNotInvestigated(inCase.caseNumber()));
        requireNotBefore("proposed_on", on, investigated);
        if (inCase.subject().creditCode() == null) {
            throw new RuleRefused.CreditCodeMissing(inCase.caseNumber());
        }
        this.id = id;
        this.caseNumber = inCase.caseNumber();
        this.county = inCase.county();
        this.enterpriseName = inCase.subject().enterpriseName();
        this.creditCode = inCase.subject().creditCode();
        this.ground = ground;
        this.findings = findings;
        this.status = ProposalStatus.PROPOSED;
        this.proposedOn = on;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** Tells the party: the reason, the basis and its rights. */
    void notified(LocalDate on) {
        status = ProposalAct.NOTIFIED.after(status);
        requireNotBefore("notified_on", on, proposedOn);
        notifiedOn = on;
    }

    /** What the party said, and what came of it. */
    void defended(LocalDate on, DefenceOutcome outcome) {
        status = ProposalAct.DEFENDED.after(status);
        requireNotBefore("defended_on", on, notifiedOn);
        defendedOn = on;
        defenceOutcome = outcome;
    }

    void consentRequested(LocalDate on, String authority, LocalDate defenceUntil) {
        ProposalStatus next = ProposalAct.CONSENT_REQUESTED.after(status);
        requireHeard(on, defenceUntil);
        requireNotBefore("requested_on", on, lastOn());
        status = next;
        consentRequestedOn = on;
        consentAuthority = authority;
    }

    void consented(LocalDate on) {
        status = ProposalAct.CONSENTED.after(status);
        requireNotBefore("decided_on", on, consentRequestedOn);
        consentedOn = on;
    }

    void consentRefused(LocalDate on) {
        status = ProposalAct.CONSENT_REFUSED.after(status);
        requireNotBefore("decided_on", on, consentRequestedOn);
        endedOn = on;
    }

    /** @param consentNeeded whether the rule of the day asks for the superior's consent */
    void listed(LocalDate on, boolean consentNeeded, LocalDate defenceUntil, UUID record) {
        ProposalStatus next = ProposalAct.LISTED.after(status);
        if (status != ProposalStatus.CONSENTED) {
            requireHeard(on, defenceUntil);
            if (consentNeeded) {
                throw new ProposalRefused.ConsentMissing(on);
            }
        }
        requireNotBefore("listed_on", on, lastOn());
        status = next;
        endedOn = on;
        recordId = record;
    }

    void abandoned(LocalDate on) {
        status = ProposalAct.ABANDONED.after(status);
        requireNotBefore("abandoned_on", on, lastOn());
        endedOn = on;
    }

    void changed(UUID entry, Instant now) {
        lastEntryId = entry;
        changedAt = now;
    }

    private void requireHeard(LocalDate on, LocalDate defenceUntil) {
        if (defenceOutcome == null && !on.isAfter(defenceUntil)) {
            throw new ProposalRefused.DefencePeriodRuns(defenceUntil);
        }
        if (defenceOutcome != null && !defenceOutcome.leavesOpen()) {
            throw new ProposalRefused.DefenceUpheld(defenceOutcome);
        }
    }

    private LocalDate lastOn() {
        LocalDate last = proposedOn;
        for (LocalDate each : new LocalDate[] {notifiedOn, defendedOn, consentRequestedOn, consentedOn}) {
            last = each != null && each.isAfter(last) ? each : last;
        }
        return last;
    }

    private static void requireNotBefore(String field, LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw new RuleRefused.OutOfOrder(field, day, earliest);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String county() {
        return county;
    }

    public String enterpriseName() {
        return enterpriseName;
    }

    public String creditCode() {
        return creditCode;
    }

    public String ground() {
        return ground;
    }

    public Findings findings() {
        return findings;
    }

    public ProposalStatus status() {
        return status;
    }

    public LocalDate proposedOn() {
        return proposedOn;
    }

    public Optional<LocalDate> notifiedOn() {
        return Optional.ofNullable(notifiedOn);
    }

    public Optional<LocalDate> defendedOn() {
        return Optional.ofNullable(defendedOn);
    }

    public Optional<DefenceOutcome> defenceOutcome() {
        return Optional.ofNullable(defenceOutcome);
    }

    public Optional<LocalDate> consentRequestedOn() {
        return Optional.ofNullable(consentRequestedOn);
    }

    public Optional<String> consentAuthority() {
        return Optional.ofNullable(consentAuthority);
    }

    public Optional<LocalDate> consentedOn() {
        return Optional.ofNullable(consentedOn);
    }

    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    public Optional<UUID> recordId() {
        return Optional.ofNullable(recordId);
    }

    public UUID lastEntryId() {
        return lastEntryId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}

package cn.jiangmen.quality.supervision.penalties;

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

/** A penalty (行政处罚) decided in a case: decided, corrected as often as needed, or withdrawn. Whom it is about, the case tells. */
@Entity
@Table(name = "penalty")
public class Penalty {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String caseNumber;
    private String county;
    private String enterpriseName;
    private String creditCode;

    @Embedded
    private Decision decision;

    @Enumerated(EnumType.STRING)
    private PenaltyStatus status;

    private Instant recordedAt;
    private Instant changedAt;

    protected Penalty() {}

    /** A penalty that is decided in a case. */
    Penalty(UUID id, SupervisionCase inCase, Decision decision, Instant now) {
        requireInvestigated(inCase, decision);
        this.id = id;
        this.caseNumber = inCase.caseNumber();
        this.county = inCase.county();
        this.enterpriseName = inCase.subject().enterpriseName();
        this.creditCode = inCase.subject().creditCode();
        this.decision = decision;
        this.status = PenaltyStatus.DECIDED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** States anew what was recorded wrongly. */
    PenaltyEvent.Corrected correct(SupervisionCase inCase, Decision right, String reason) {
        requireStanding();
        requireInvestigated(inCase, right);
        if (decision.equals(right)) {
            throw new PenaltyRefused.NothingToCorrect();
        }
        decision = right;
        return new PenaltyEvent.Corrected(reason);
    }

    /** Takes the penalty back. */
    PenaltyEvent.Withdrawn withdraw(String reason) {
        requireStanding();
        status = PenaltyStatus.WITHDRAWN;
        return new PenaltyEvent.Withdrawn(reason);
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

    public String caseNumber() {
        return caseNumber;
    }

    public String county() {
        return county;
    }

    public String enterpriseName() {
        return enterpriseName;
    }

    public Optional<String> creditCode() {
        return Optional.ofNullable(creditCode);
    }

    public Decision decision() {
        return decision;
    }

    public PenaltyStatus status() {
        return status;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private void requireStanding() {
        if (status == PenaltyStatus.WITHDRAWN) {
            throw new PenaltyRefused.AlreadyWithdrawn();
        }
    }

    private static void requireInvestigated(SupervisionCase inCase, Decision decision) {
        LocalDate investigated =
                inCase.investigatedOn().orElseThrow(() -> new PenaltyRefused.CaseNotInvestigated(inCase.caseNumber()));
        if (decision.decidedOn().isBefore(investigated)) {
            throw new PenaltyRefused.DecidedTooEarly(decision.decidedOn(), investigated);
        }
    }
}

package cn.jiangmen.quality.supervision;

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
 * A supervision case (监督管理案件): opened on a matter, investigated, and closed with an outcome, in this order and on days
 * that do not run backwards (milestones after 行政处罚法 Art 54–57).
 */
@Entity
@Table(name = "supervision_case")
public class SupervisionCase {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String caseNumber;
    private String county;

    @Embedded
    private Subject subject;

    private String subjectMatter;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    private LocalDate openedOn;
    private LocalDate investigatedOn;
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private Instant recordedAt;
    private Instant changedAt;

    protected SupervisionCase() {}

    /** A case that is opened. */
    SupervisionCase(
            UUID id, String number, String county, Subject subject, String matter, LocalDate openedOn, Instant now) {
        this.id = id;
        this.caseNumber = number;
        this.county = county;
        this.subject = subject;
        this.subjectMatter = matter;
        this.openedOn = openedOn;
        this.status = CaseStatus.OPENED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** Begins the investigation. */
    CaseEvent.Investigated investigate(LocalDate on, String note) {
        switch (status) {
            case INVESTIGATING -> throw new CaseRefused.AlreadyInvestigating();
            case CLOSED -> throw new CaseRefused.AlreadyClosed(closedOn);
            case OPENED -> requireNotBefore(openedOn, on);
        }
        status = CaseStatus.INVESTIGATING;
        investigatedOn = on;
        return new CaseEvent.Investigated(on, note);
    }

    /** Closes the case on what the investigation found. */
    CaseEvent.Closed close(LocalDate on, CaseOutcome found, String note) {
        switch (status) {
            case OPENED -> throw new CaseRefused.NotInvestigated();
            case CLOSED -> throw new CaseRefused.AlreadyClosed(closedOn);
            case INVESTIGATING -> requireNotBefore(investigatedOn, on);
        }
        status = CaseStatus.CLOSED;
        closedOn = on;
        outcome = found;
        return new CaseEvent.Closed(on, found, note);
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

    public Subject subject() {
        return subject;
    }

    public String subjectMatter() {
        return subjectMatter;
    }

    public CaseStatus status() {
        return status;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public Optional<LocalDate> investigatedOn() {
        return Optional.ofNullable(investigatedOn);
    }

    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closedOn);
    }

    public Optional<CaseOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private static void requireNotBefore(LocalDate last, LocalDate day) {
        if (day.isBefore(last)) {
            throw new CaseRefused.OutOfOrder(day, last);
        }
    }
}

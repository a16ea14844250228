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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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

    @Embedded
    private Lead lead;

    private String externalReference;

    @Embedded
    private Proceedings proceedings;

    @Embedded
    private CorrectionOrders correctionOrders;

    private Instant recordedAt;
    private Instant changedAt;

    protected SupervisionCase() {}

    /** A case that is opened; lead and reference may be null. */
    SupervisionCase(
            UUID id,
            String number,
            String county,
            Subject subject,
            String matter,
            LocalDate openedOn,
            ProcedureKind procedure,
            String externalReference,
            Lead lead,
            Instant now) {
        if ((procedure == ProcedureKind.EXTERNAL) != (externalReference != null)) {
            throw new CaseRefused.ReferenceContradictsProcedure(procedure);
        }
        if (lead != null && lead.leadReceivedOn() != null && openedOn.isBefore(lead.leadReceivedOn())) {
            throw new CaseRefused.OutOfOrder(openedOn, lead.leadReceivedOn());
        }
        this.id = id;
        this.caseNumber = number;
        this.county = county;
        this.subject = subject;
        this.subjectMatter = matter;
        this.openedOn = openedOn;
        this.status = CaseStatus.OPENED;
        this.externalReference = externalReference;
        this.lead = lead;
        this.proceedings = new Proceedings(procedure);
        this.correctionOrders = new CorrectionOrders();
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
        proceedings.investigated();
        return new CaseEvent.Investigated(on, note);
    }

    /** Closes the case on what the investigation found. */
    CaseEvent.Closed close(LocalDate on, CaseOutcome found, String note) {
        switch (status) {
            case OPENED -> throw new CaseRefused.NotInvestigated();
            case CLOSED -> throw new CaseRefused.AlreadyClosed(closedOn);
            case INVESTIGATING -> requireNotBefore(investigatedOn, on);
        }
        correctionOrders.requireNoneOpen();
        proceedings.close(on, found);
        status = CaseStatus.CLOSED;
        closedOn = on;
        outcome = found;
        return new CaseEvent.Closed(on, found, note);
    }

    /** Tells that the filing itself was decided within an extended period. */
    void filingExtended(CaseStep.Told told) {
        if (lead == null || lead.leadReceivedOn() == null) {
            throw new CaseRefused.FilingNotExtendable();
        }
        proceedings.add(told.step(StepKind.FILING_EXTENDED));
    }

    /** Takes a step of the procedure. */
    CaseEvent.Advanced advance(CaseStep.Told told, StepKind kind, Consumer<Proceedings> step) {
        requireOpen(told.day());
        step.accept(proceedings);
        return new CaseEvent.Advanced(told.day(), kind, told.note());
    }

    /** Orders to correct (责令改正), which takes no stage of the procedure. */
    CaseEvent.Advanced order(CaseStep.Told told, CorrectionOrder order) {
        requireOpen(told.day());
        if (status == CaseStatus.OPENED) {
            throw new CaseRefused.NotInvestigated();
        }
        correctionOrders.issue(order);
        proceedings.add(told.step(StepKind.ORDERED_TO_CORRECT, order.orderNumber(), null));
        return new CaseEvent.Advanced(told.day(), StepKind.ORDERED_TO_CORRECT, told.note());
    }

    CaseEvent.Advanced extendOrder(CaseStep.Told told, String number, LocalDate later) {
        requireOpen(told.day());
        correctionOrders.extend(number, later);
        proceedings.add(told.step(StepKind.CORRECTION_EXTENDED, number, null));
        return new CaseEvent.Advanced(told.day(), StepKind.CORRECTION_EXTENDED, told.note());
    }

    CaseEvent.Advanced endOrder(CaseStep.Told told, String number, CorrectionOrder.Status found) {
        requireOpen(told.day());
        correctionOrders.end(number, found, told.day());
        StepKind kind =
                found == CorrectionOrder.Status.WITHDRAWN ? StepKind.ORDER_WITHDRAWN : StepKind.CORRECTION_CHECKED;
        proceedings.add(told.step(kind, number, null));
        return new CaseEvent.Advanced(told.day(), kind, told.note());
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

    public Optional<Lead> lead() {
        return Optional.ofNullable(lead);
    }

    public Optional<String> externalReference() {
        return Optional.ofNullable(externalReference);
    }

    public ProcedureKind procedure() {
        return proceedings.kind();
    }

    public CaseStage stage() {
        return proceedings.stage();
    }

    public List<CaseStep> steps() {
        return proceedings.steps();
    }

    /** Since when the period is not counted. */
    public Optional<LocalDate> suspendedSince() {
        return proceedings.suspendedSince();
    }

    public List<CorrectionOrder> orders() {
        return correctionOrders.all();
    }

    Proceedings proceedings() {
        return proceedings;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private void requireOpen(LocalDate day) {
        if (status == CaseStatus.CLOSED) {
            throw new CaseRefused.AlreadyClosed(closedOn);
        }
        requireNotBefore(investigatedOn == null ? openedOn : investigatedOn, day);
    }

    private static void requireNotBefore(LocalDate last, LocalDate day) {
        if (day.isBefore(last)) {
            throw new CaseRefused.OutOfOrder(day, last);
        }
    }
}

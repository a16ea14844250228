package cn.jiangmen.quality.enterprise.assistance;

import static cn.jiangmen.quality.enterprise.assistance.AssistanceStatus.ACCEPTED;
import static cn.jiangmen.quality.enterprise.assistance.AssistanceStatus.ADVISING;
import static cn.jiangmen.quality.enterprise.assistance.AssistanceStatus.APPLIED;
import static cn.jiangmen.quality.enterprise.assistance.AssistanceStatus.CERTIFIED;
import static cn.jiangmen.quality.enterprise.assistance.AssistanceStatus.CLOSED;
import static cn.jiangmen.quality.enterprise.assistance.AssistanceStatus.REFUSED;
import static cn.jiangmen.quality.enterprise.assistance.AssistanceStatus.REQUESTED;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One request for help with a certification: taken up, advised, applied for, and closed by the certificate or without. */
@Entity
@Table(name = "assistance_request")
public class AssistanceRequest {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String number;

    @Embedded
    private Wish wish;

    @Enumerated(EnumType.STRING)
    private AssistanceStatus status;

    private LocalDate steppedOn;
    private LocalDate dueOn;
    private boolean late;
    private String adviser;
    private String bodyName;
    private LocalDate appliedOn;
    private UUID certificateId;
    private String certificateNumber;
    private LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private AssistanceOutcome outcome;

    private UUID[] setAside = {};
    private String actedBy;
    private Instant recordedAt;
    private Instant changedAt;

    protected AssistanceRequest() {}

    AssistanceRequest(UUID id, String number, Wish wish, Step step) {
        this.id = id;
        this.number = number;
        this.wish = wish;
        this.status = REQUESTED;
        this.steppedOn = step.on();
        this.dueOn = step.due(REQUESTED);
        this.actedBy = step.by();
        this.recordedAt = step.at();
        this.changedAt = step.at();
    }

    /** An office takes it up. */
    AssistanceEvent accept(String office, Step step) {
        to(ACCEPTED, Set.of(REQUESTED), step);
        adviser = office;
        return new AssistanceEvent(AssistanceEvent.Kind.ACCEPTED, null);
    }

    /** It is not taken up. */
    AssistanceEvent refuse(String reason, Step step) {
        to(REFUSED, Set.of(REQUESTED), step);
        end(AssistanceOutcome.REFUSED);
        return new AssistanceEvent(AssistanceEvent.Kind.REFUSED, reason);
    }

    /** Another office helps from now on; what is due stays due. */
    AssistanceEvent reassign(String office, String reason, Step step) {
        LocalDate due = dueOn;
        if (office.equals(adviser)) {
            throw new AssistanceRefused.SameAdviser();
        }
        boolean wasLate = late;
        to(status, Set.of(ACCEPTED, ADVISING, APPLIED), step);
        dueOn = due;
        late = wasLate;
        adviser = office;
        return new AssistanceEvent(AssistanceEvent.Kind.REASSIGNED, reason);
    }

    /** The enterprise was advised. */
    AssistanceEvent advise(String what, Step step) {
        to(ADVISING, Set.of(ACCEPTED, ADVISING), step);
        return new AssistanceEvent(AssistanceEvent.Kind.ADVISED, what);
    }

    /** The enterprise applied to a certification body. */
    AssistanceEvent apply(String body, Step step) {
        to(APPLIED, Set.of(ACCEPTED, ADVISING), step);
        bodyName = body;
        appliedOn = step.on();
        return new AssistanceEvent(AssistanceEvent.Kind.APPLIED, null);
    }

    /** The certificate is there. */
    AssistanceEvent certify(Certificate certificate, Step step) {
        to(CERTIFIED, Set.of(REQUESTED, ACCEPTED, ADVISING, APPLIED), step);
        end(AssistanceOutcome.CERTIFIED);
        certificateId = certificate.id();
        certificateNumber = certificate.number();
        return new AssistanceEvent(AssistanceEvent.Kind.CERTIFIED, null);
    }

    /** It is closed without a certificate. */
    AssistanceEvent close(AssistanceOutcome why, String reason, Step step) {
        if (why == AssistanceOutcome.CERTIFIED || why == AssistanceOutcome.REFUSED) {
            throw new AssistanceRefused.OutcomeImpossible(why);
        }
        to(CLOSED, Set.of(REQUESTED, ACCEPTED, ADVISING, APPLIED), step);
        end(why);
        return new AssistanceEvent(AssistanceEvent.Kind.CLOSED, reason);
    }

    /** It is taken up again; a certificate that closed it by mistake is set aside. */
    AssistanceEvent reopen(String reason, Step step) {
        to(adviser == null ? REQUESTED : ADVISING, Set.of(CERTIFIED, REFUSED, CLOSED), step);
        if (certificateId != null) {
            setAside =
                    Stream.concat(Stream.of(setAside), Stream.of(certificateId)).toArray(UUID[]::new);
        }
        certificateId = null;
        certificateNumber = null;
        closedOn = null;
        outcome = null;
        return new AssistanceEvent(AssistanceEvent.Kind.REOPENED, reason);
    }

    private void to(AssistanceStatus next, Set<AssistanceStatus> from, Step step) {
        if (!from.contains(status)) {
            throw new AssistanceRefused.StepImpossible(status, next);
        }
        if (step.on().isBefore(steppedOn)) {
            throw new AssistanceRefused.DayInvalid("on", step.on(), steppedOn);
        }
        late = late || (dueOn != null && step.on().isAfter(dueOn));
        status = next;
        steppedOn = step.on();
        dueOn = next.isOpen() ? step.due(next) : null;
        actedBy = step.by();
        changedAt = step.at();
    }

    private void end(AssistanceOutcome with) {
        outcome = with;
        closedOn = steppedOn;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String number() {
        return number;
    }

    public Wish wish() {
        return wish;
    }

    public AssistanceStatus status() {
        return status;
    }

    /** Day of the last step. */
    public LocalDate steppedOn() {
        return steppedOn;
    }

    /** By when the next step is due; null when nothing is to be done. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Whether every step was taken in time; null while it is open. */
    public Boolean inTime() {
        return status.isOpen() ? null : Boolean.valueOf(!late);
    }

    public String adviser() {
        return adviser;
    }

    public String bodyName() {
        return bodyName;
    }

    public LocalDate appliedOn() {
        return appliedOn;
    }

    public UUID certificateId() {
        return certificateId;
    }

    public String certificateNumber() {
        return certificateNumber;
    }

    public LocalDate closedOn() {
        return closedOn;
    }

    public AssistanceOutcome outcome() {
        return outcome;
    }

    /** Office that took the last step. */
    public String actedBy() {
        return actedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}

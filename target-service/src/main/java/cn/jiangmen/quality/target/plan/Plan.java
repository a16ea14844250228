package cn.jiangmen.quality.target.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan: a period, and lines that ask something of indicators; edited while a draft, amended once published. */
@Entity
public class Plan {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int LONGEST_YEARS = 20;

    @Id
    private String code;

    private UUID id;
    private String titleZh;
    private String titleEn;
    private String documentNumber;
    private LocalDate issuedOn;
    private LocalDate startsOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state = State.DRAFT;

    private String changedBy;
    private Instant changedAt;
    private Instant publishedAt;

    @Version
    private long version = 1;

    /** Whether numbers are measured by it yet. */
    @Schema(name = "PlanState")
    public enum State {
        DRAFT,
        PUBLISHED
    }

    /** What a plan says of itself. */
    public record Head(
            String titleZh,
            String titleEn,
            String documentNumber,
            LocalDate issuedOn,
            LocalDate startsOn,
            LocalDate dueOn) {}

    protected Plan() {}

    Plan(UUID id, String code, Head head, String by, Instant at) {
        this.id = id;
        this.code = code;
        write(head);
        changed(by, at);
    }

    /** Puts what a draft says of itself. */
    void edit(Head head, String by, Instant at) {
        requireDraft();
        if (head.equals(head())) {
            throw new PlanRefused.NothingToChange();
        }
        write(head);
        changed(by, at);
    }

    /** A line of the draft was put or removed. */
    void linesChanged(String by, Instant at) {
        requireDraft();
        changed(by, at);
    }

    void publish(String by, Instant at) {
        requireDraft();
        state = State.PUBLISHED;
        publishedAt = at;
        changed(by, at);
    }

    /**
     * Lines change from a day on.
     *
     * @param last the day of the last amendment, or null
     */
    void amend(LocalDate effectiveOn, LocalDate last, String by, Instant at) {
        if (state == State.DRAFT) {
            throw new PlanRefused.IsDraft();
        }
        if (effectiveOn.isBefore(startsOn) || effectiveOn.isAfter(dueOn)) {
            throw new PlanRefused.AmendmentOutsidePlan(startsOn, dueOn);
        }
        if (last != null && effectiveOn.isBefore(last)) {
            throw new PlanRefused.AmendmentOutOfOrder(last);
        }
        changed(by, at);
    }

    private void requireDraft() {
        if (state != State.DRAFT) {
            throw new PlanRefused.Published();
        }
    }

    private void write(Head head) {
        refuseIf(head.startsOn().isBefore(EARLIEST), "starts_on", "too-early");
        refuseIf(head.dueOn().isAfter(LATEST), "due_on", "too-late");
        refuseIf(head.dueOn().isBefore(head.startsOn()), "due_on", "before-start");
        refuseIf(head.dueOn().isAfter(head.startsOn().plusYears(LONGEST_YEARS)), "due_on", "too-long");
        refuseIf(head.issuedOn().isBefore(EARLIEST), "issued_on", "too-early");
        refuseIf(head.issuedOn().isAfter(head.dueOn()), "issued_on", "after-due");
        titleZh = head.titleZh();
        titleEn = head.titleEn();
        documentNumber = head.documentNumber();
        issuedOn = head.issuedOn();
        startsOn = head.startsOn();
        dueOn = head.dueOn();
    }

    private static void refuseIf(boolean broken, String field, String why) {
        if (broken) {
            throw new PlanRefused.DatesInvalid(field, why);
        }
    }

    private void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Head head() {
        return new Head(titleZh, titleEn, documentNumber, issuedOn, startsOn, dueOn);
    }

    public State state() {
        return state;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public long version() {
        return version;
    }
}

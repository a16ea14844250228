package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.supervision.Subject;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A record of dishonesty (失信记录): a listing or the information on a penalty, from its first day to its last. */
@Entity
@Table(name = "dishonesty_record")
public class DishonestyRecord {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private RecordKind kind;

    @Enumerated(EnumType.STRING)
    private Grade grade;

    private String gradeReason;

    @Enumerated(EnumType.STRING)
    private RecordStatus status;

    private UUID proposalId;
    private String caseNumber;
    private String county;
    private String enterpriseName;
    private String creditCode;

    @Embedded
    private PenaltyCopy penalty;

    private String decisionNumber;
    private String decisionKey;
    private String ground;
    private String groundText;
    private LocalDate recordedOn;

    @Embedded
    private RecordDays days;

    @Convert(converter = MeasuresText.class)
    private List<Measure> measures = List.of();

    @Convert(converter = DocumentsText.class)
    private List<Document> documents = List.of();

    private UUID lastEntryId;
    private Instant recordedAt;
    private Instant changedAt;

    protected DishonestyRecord() {}

    private DishonestyRecord(UUID id, RecordKind kind, PenaltyBasis penalty, LocalDate recordedOn, Instant now) {
        penalty.requireUsable();
        this.id = id;
        this.kind = kind;
        this.status = RecordStatus.IN_FORCE;
        this.caseNumber = penalty.caseNumber();
        this.county = penalty.county();
        this.enterpriseName = penalty.enterpriseName();
        this.creditCode = penalty.creditCode();
        this.penalty = PenaltyCopy.of(penalty);
        this.recordedOn = recordedOn;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** A listing that is decided. */
    static DishonestyRecord listing(
            UUID id, Proposal proposal, PenaltyBasis penalty, Listing listing, Periods periods, Instant now) {
        DishonestyRecord listed =
                new DishonestyRecord(id, RecordKind.SERIOUS_LISTING, penalty, listing.listedOn(), now);
        listed.grade = Grade.SERIOUS;
        listed.proposalId = proposal.id();
        listed.ground = proposal.ground();
        listed.groundText = listing.groundText();
        listed.decisionNumber = listing.decisionNumber().strip();
        listed.decisionKey = Subject.key(listing.decisionNumber());
        listed.days = RecordDays.begin(listing.listedOn(), periods, listing.restrictedUntil());
        listed.measures = listing.measures(periods.latestEndOn());
        return listed;
    }

    /** The information on a penalty, in its tier. */
    static DishonestyRecord information(
            UUID id,
            PenaltyBasis penalty,
            Grade grade,
            RecordService.Told said,
            LocalDate recordedOn,
            Periods periods,
            Instant now) {
        DishonestyRecord told = new DishonestyRecord(id, RecordKind.PENALTY_INFORMATION, penalty, recordedOn, now);
        told.grade = grade;
        told.gradeReason = said.gradeReason();
        told.groundText = said.facts() == null ? null : said.facts().strip();
        told.days = RecordDays.begin(penalty.decidedOn(), periods, null);
        return told;
    }

    /** Lets one act happen to the days and the state; everything else is left as it is. */
    void act(RecordAct act, LocalDate on) {
        RecordStatus next = act.after(status);
        days = days.after(act, on);
        status = next;
        if (days.endedOn() != null) {
            measures =
                    measures.stream().map(each -> each.endedOn(days.endedOn())).toList();
        }
    }

    /** Puts it back on, because it was taken off by deceit; its periods begin anew (Order 44 Art 20). */
    void restore(LocalDate on, Periods periods) {
        RecordStatus next = RecordAct.RESTORED.after(status);
        days = days.restored(on, periods);
        measures = measures.stream()
                .map(each -> each.anew(on, periods.latestEndOn()))
                .toList();
        status = next;
    }

    /** States anew what was recorded wrongly; null leaves a field as it is. */
    void correct(String name, String text, String number) {
        String newName = name == null ? enterpriseName : name.strip();
        String newText = text == null ? groundText : text.strip();
        String newNumber = number == null || kind != RecordKind.SERIOUS_LISTING ? decisionNumber : number.strip();
        if (newName.equals(enterpriseName)
                && Objects.equals(newText, groundText)
                && Objects.equals(newNumber, decisionNumber)) {
            throw new RecordRefused.NothingToCorrect();
        }
        enterpriseName = newName;
        groundText = newText;
        decisionNumber = newNumber;
        decisionKey = newNumber == null ? null : Subject.key(newNumber);
    }

    /** Takes over what was corrected in the penalty; new periods, or null where they stay. */
    void follow(PenaltyBasis now, Periods periods) {
        penalty = PenaltyCopy.of(now);
        if (periods != null && kind == RecordKind.PENALTY_INFORMATION && status.active()) {
            days = days.moved(now.decidedOn(), periods);
        }
    }

    void changed(Step step, Instant now) {
        if (step.document() != null) {
            List<Document> more = new ArrayList<>(documents);
            more.add(step.document());
            documents = List.copyOf(more);
        }
        lastEntryId = step.entryId();
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public RecordKind kind() {
        return kind;
    }

    public Grade grade() {
        return grade;
    }

    public Optional<String> gradeReason() {
        return Optional.ofNullable(gradeReason);
    }

    public RecordStatus status() {
        return status;
    }

    public Optional<UUID> proposalId() {
        return Optional.ofNullable(proposalId);
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

    public PenaltyCopy penalty() {
        return penalty;
    }

    public Optional<String> decisionNumber() {
        return Optional.ofNullable(decisionNumber);
    }

    /** The decision number in the form that is compared. */
    public Optional<String> decisionKey() {
        return Optional.ofNullable(decisionKey);
    }

    public Optional<String> ground() {
        return Optional.ofNullable(ground);
    }

    public Optional<String> groundText() {
        return Optional.ofNullable(groundText);
    }

    public LocalDate recordedOn() {
        return recordedOn;
    }

    public RecordDays days() {
        return days;
    }

    public List<Measure> measures() {
        return measures;
    }

    public List<Document> documents() {
        return documents;
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

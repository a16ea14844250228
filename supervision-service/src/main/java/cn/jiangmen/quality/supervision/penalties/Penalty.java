package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.supervision.SupervisionCase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/** A penalty (行政处罚) decided in a case: decided, corrected as often as needed, or withdrawn. Whom it is about, the case tells. */
@Entity
@Table(name = "penalty")
public class Penalty {
    private static final int BATCH = 200;

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

    @Embedded
    private Basis basis;

    @Embedded
    private Sums sums;

    @Embedded
    private Particulars particulars;

    private String decidedBy;
    private LocalDate servedOn;
    private String serviceManner;
    private Boolean toldOfPublication;
    private LocalDate performedOn;

    @ElementCollection
    @CollectionTable(name = "penalty_publication", joinColumns = @JoinColumn(name = "penalty_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = BATCH)
    private List<Publication> publications = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private PenaltyStatus status;

    private Instant recordedAt;
    private Instant changedAt;

    protected Penalty() {}

    /** A penalty that is decided in a case. */
    Penalty(UUID id, SupervisionCase inCase, Content content, String by, Instant now) {
        Decision decision = content.decision();
        requireInvestigated(inCase, decision);
        this.id = id;
        this.caseNumber = inCase.caseNumber();
        this.county = inCase.county();
        this.enterpriseName = inCase.subject().enterpriseName();
        this.creditCode = inCase.subject().creditCode();
        state(content);
        this.decidedBy = by;
        this.status = PenaltyStatus.DECIDED;
        this.recordedAt = now;
        this.changedAt = now;
    }

    /** All that is decided, in its parts. */
    record Content(Decision decision, Basis basis, Sums sums, Particulars particulars) {
        Set<PenaltyKind> kinds() {
            return decision.kinds().stream().map(PenaltyKind::valueOf).collect(Collectors.toSet());
        }
    }

    /** States anew what was recorded wrongly; what is shown of it is to be corrected from this day on. */
    PenaltyEvent.Corrected correct(SupervisionCase inCase, Content right, LocalDate on, String reason) {
        requireStanding();
        requireInvestigated(inCase, right.decision());
        if (new Content(decision, basis(), sums, particulars).equals(right)) {
            throw new PenaltyRefused.NothingToCorrect();
        }
        state(right);
        publications.forEach(each -> each.corrected(on));
        return new PenaltyEvent.Corrected(reason);
    }

    /** Takes the penalty back; what is shown of it is to be taken down from this day on. */
    PenaltyEvent.Withdrawn withdraw(LocalDate on, String reason) {
        requireStanding();
        requireNotBefore(on, decision.decidedOn());
        status = PenaltyStatus.WITHDRAWN;
        publications.forEach(each -> each.withdrawn(on));
        return new PenaltyEvent.Withdrawn(reason);
    }

    PenaltyEvent.Served serve(LocalDate on, String manner, boolean told, String note) {
        requireStanding();
        if (servedOn != null) {
            throw new PenaltyRefused.AlreadyRecorded(servedOn);
        }
        requireNotBefore(on, decision.decidedOn());
        servedOn = on;
        serviceManner = manner;
        toldOfPublication = told;
        return new PenaltyEvent.Served(note);
    }

    /** What the decision demands was done: money paid, goods handed over, business stopped. */
    PenaltyEvent.Performed perform(LocalDate on, String note) {
        requireStanding();
        if (servedOn == null) {
            throw new PenaltyRefused.NotServed();
        }
        if (performedOn != null) {
            throw new PenaltyRefused.AlreadyRecorded(performedOn);
        }
        requireNotBefore(on, decision.decidedOn());
        performedOn = on;
        return new PenaltyEvent.Performed(note);
    }

    /** Plans the publication by the rules of the decision as it now reads. */
    void plan(Map<Channel, PublicationRules.Exclusion> leftOut) {
        for (Channel channel : Channel.values()) {
            PublicationRules.Exclusion left = leftOut.get(channel);
            Optional<Publication> planned = publications.stream()
                    .filter(each -> each.channel() == channel)
                    .findFirst();
            if (planned.isPresent()) {
                planned.get().decided(decision.decidedOn(), left);
            } else {
                publications.add(new Publication(channel, decision.decidedOn(), left));
            }
        }
    }

    /** The publication on a channel, of a penalty that may be published: it stands, is served, and the party was told. */
    Publication publishable(Channel channel, LocalDate on) {
        requireStanding();
        if (servedOn == null) {
            throw new PenaltyRefused.NotServed();
        }
        if (!Boolean.TRUE.equals(toldOfPublication)) {
            throw new PenaltyRefused.NotTold();
        }
        requireNotBefore(on, servedOn);
        return publication(channel);
    }

    Publication publication(Channel channel) {
        return publications.stream()
                .filter(each -> each.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new PenaltyRefused.PublicationUnknown(channel.name()));
    }

    Set<PenaltyKind> kinds() {
        return new Content(decision, basis, sums, particulars).kinds();
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

    public Basis basis() {
        return basis == null ? new Basis(null, null, null, null, null, null, null) : basis;
    }

    public Sums sums() {
        return sums;
    }

    public Particulars particulars() {
        return particulars;
    }

    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<LocalDate> servedOn() {
        return Optional.ofNullable(servedOn);
    }

    public Optional<String> serviceManner() {
        return Optional.ofNullable(serviceManner);
    }

    public Optional<Boolean> toldOfPublication() {
        return Optional.ofNullable(toldOfPublication);
    }

    public Optional<LocalDate> performedOn() {
        return Optional.ofNullable(performedOn);
    }

    public List<Publication> publications() {
        return List.copyOf(publications);
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

    private void state(Content content) {
        decision = content.decision();
        basis = content.basis();
        sums = content.sums();
        particulars = content.particulars();
    }

    static void requireNotBefore(LocalDate day, LocalDate earliest) {
        if (day.isBefore(earliest)) {
            throw new PenaltyRefused.DayBefore(day, earliest);
        }
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

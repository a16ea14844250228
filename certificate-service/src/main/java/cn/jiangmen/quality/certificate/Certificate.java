package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.ReasonAct;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A certificate (认证证书): what it says, its terms, and the changes of its state. Its verbs keep the rules of the register's
 * states (认证认可条例 Art 26; 强制性产品认证管理规定 Art 26–28), need no database and either change it or refuse.
 */
@Entity
@Table(name = "certificate")
public class Certificate {
    @Id
    private UUID id;

    @Embedded
    private CertificateNumber number;

    private String body;

    @Enumerated(EnumType.STRING)
    private RecordKind recordKind;

    private String scheme;

    @Embedded
    private Details details;

    @Convert(converter = Stored.Terms.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<Term> terms;

    @Convert(converter = Stored.Changes.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<StatusChange> statusChanges;

    @Embedded
    private Days days;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Convert(converter = Stored.Provenances.class)
    @ColumnTransformer(write = "?::jsonb")
    private Provenance provenance = Provenance.NONE;

    private Instant recordedAt;

    @Version
    @Column(nullable = false)
    private long version = 1;

    protected Certificate() {}

    /** A certificate as it is stored, without where its fields come from. */
    public Certificate(
            UUID id,
            CertificateNumber number,
            String body,
            RecordKind recordKind,
            String scheme,
            Details details,
            List<Term> terms,
            List<StatusChange> statusChanges,
            Source source,
            Instant recordedAt,
            long version) {
        this(
                id,
                number,
                body,
                recordKind,
                scheme,
                details,
                terms,
                statusChanges,
                source,
                Provenance.NONE,
                recordedAt,
                version);
    }

    /** A certificate as it is stored: for readers that bypass JPA. */
    public Certificate(
            UUID id,
            CertificateNumber number,
            String body,
            RecordKind recordKind,
            String scheme,
            Details details,
            List<Term> terms,
            List<StatusChange> statusChanges,
            Source source,
            Provenance provenance,
            Instant recordedAt,
            long version) {
        this.id = id;
        this.number = number;
        this.body = body;
        this.recordKind = recordKind;
        this.scheme = scheme;
        this.details = details;
        this.source = source;
        this.provenance = provenance;
        this.recordedAt = recordedAt;
        this.version = version;
        live(new Lifetime(terms, statusChanges));
    }

    /**
     * Registers a certificate in the state its facts show.
     *
     * @throws CertificateRefused when the facts are wrong by themselves
     */
    public static Certificate register(UUID id, RegisterFacts facts, Source source, Schemes schemes, Clock clock) {
        return register(id, facts, new Statement(source, null, null), schemes, clock);
    }

    /** Registers a certificate that a source told of. */
    public static Certificate register(
            UUID id, RegisterFacts facts, Statement statement, Schemes schemes, Clock clock) {
        Rules rules = Rules.of(facts.scheme(), facts.kind(), schemes);
        Details details = facts.details().ofNew().checked(facts.kind());
        Lifetime begun = Lifetime.begin(Term.of(facts.issuedOn(), facts.expiresOn()));
        Lifetime lifetime = RegisterReading.state(begun, facts, rules, clock);
        return new Certificate(
                id,
                facts.number(),
                facts.body(),
                facts.kind(),
                rules.code(),
                details,
                lifetime.terms(),
                lifetime.changes(),
                statement.source(),
                Provenance.begunBy(statement),
                clock.instant(),
                1);
    }

    /**
     * Suspends (暂停); where the suspension was lifted already, both days may be told at once, also before known changes.
     *
     * @param resumedOn first day in force again, or null
     */
    public CertificateEvent suspend(Decision decision, LocalDate resumedOn, Schemes schemes, Clock clock) {
        Term.plausible("resumed_on", resumedOn);
        StatusChange lifted = new StatusChange(CertificateStatus.VALID, resumedOn, null, null, clock.instant());
        return decide(CertificateStatus.SUSPENDED, decision, resumedOn == null ? null : lifted, schemes, clock);
    }

    /** Ends a suspension (恢复), inside the validity. */
    public CertificateEvent resume(Decision decision, Schemes schemes, Clock clock) {
        return decide(CertificateStatus.VALID, decision, null, schemes, clock);
    }

    /** Revokes for cause (撤销); final. */
    public CertificateEvent revoke(Decision decision, Schemes schemes, Clock clock) {
        return decide(CertificateStatus.REVOKED, decision, null, schemes, clock);
    }

    /** Cancels (注销); final. */
    public CertificateEvent cancel(Decision decision, Schemes schemes, Clock clock) {
        return decide(CertificateStatus.CANCELLED, decision, null, schemes, clock);
    }

    /**
     * Takes a decision back as if it had never been recorded; what was decided later must still follow.
     *
     * @throws CertificateRefused.UnknownChange when no such decision is recorded
     */
    public CertificateEvent takeBack(CertificateStatus status, LocalDate effectiveOn, String reason, Clock clock) {
        take(lifetime().without(status, effectiveOn), scheme, details, clock);
        return new CertificateEvent(CertificateEvent.Kind.CORRECTED, null, reason);
    }

    /** Renews on the same number: a new term, or with the same issue date a later end of the current one. */
    public CertificateEvent renew(Term term, String reasonCode, String reason, Schemes schemes, Clock clock) {
        Rules.of(scheme, recordKind, schemes).afterExpiry(ReasonAct.RENEWAL, reasonCode);
        Lifetime before = lifetime();
        take(before.renewed(term), scheme, details, clock);
        return new CertificateEvent(CertificateEvent.Kind.RENEWED, renewedFrom(before, term), reason);
    }

    /** Issues it anew on the same number inside its term (换证), with what it says from then on; the end of the term stays. */
    public CertificateEvent reissue(
            LocalDate issuedOn, Correction content, String reasonCode, String reason, Schemes schemes, Clock clock) {
        Rules.of(scheme, recordKind, schemes).afterExpiry(ReasonAct.RENEWAL, reasonCode);
        Lifetime before = lifetime();
        before.end().ifPresent(end -> {
            throw new CertificateRefused.Ended(end.status(), end.effectiveOn());
        });
        Term current = before.current();
        Term.plausible("issued_on", issuedOn);
        if (!issuedOn.isAfter(current.issuedOn()) || issuedOn.isAfter(current.expiresOn())) {
            throw new CertificateRefused.ReissueOutsideTerm(issuedOn, current);
        }
        Details newDetails = details.corrected(content).checked(recordKind);
        take(before.reissued(Term.of(issuedOn, current.expiresOn())), scheme, newDetails, clock);
        return new CertificateEvent(CertificateEvent.Kind.REISSUED, issuedOn, reason);
    }

    /** Puts right, or takes back, a change of state or a renewal that was recorded wrongly, also a final one. */
    public CertificateEvent correctChange(ChangeCorrection correction, String reason, Schemes schemes, Clock clock) {
        Rules rules = Rules.of(scheme, recordKind, schemes);
        Lifetime after =
                switch (correction) {
                    case ChangeCorrection.TakenBack wrong -> lifetime().without(wrong.status(), wrong.effectiveOn());
                    case ChangeCorrection.Restated right ->
                        lifetime()
                                .restated(
                                        right,
                                        change -> rules.afterExpiry(
                                                change.status().act(), change.reasonCode()));
                    case ChangeCorrection.RenewalTakenBack _ -> lifetime().withoutLastTerm();
                };
        if (after.equals(lifetime())) {
            throw new CertificateRefused.NothingToCorrect();
        }
        take(after, scheme, details, clock);
        return new CertificateEvent(CertificateEvent.Kind.CORRECTED, null, reason);
    }

    /** Puts right what was recorded wrongly; of a revoked or cancelled certificate only its wording. */
    public CertificateEvent correct(Correction correction, String reason, Schemes schemes, Clock clock) {
        Lifetime before = lifetime();
        if (before.end().isPresent() && !correction.isClerical()) {
            throw new CertificateRefused.Ended(
                    before.standing(), before.end().get().effectiveOn());
        }
        Term current = before.current();
        Term term = Term.of(
                correction.issuedOn() == null ? current.issuedOn() : correction.issuedOn(),
                correction.expiresOn() == null ? current.expiresOn() : correction.expiresOn());
        Lifetime after = term.equals(current) ? before : before.corrected(term);
        String newScheme = correction.scheme() == null
                ? scheme
                : Rules.of(correction.scheme(), recordKind, schemes).code();
        Details newDetails = details.corrected(correction).checked(recordKind);
        if (!isNews(after, newScheme, newDetails)) {
            throw new CertificateRefused.NothingToCorrect();
        }
        take(after, newScheme, newDetails, clock);
        return new CertificateEvent(CertificateEvent.Kind.CORRECTED, null, reason);
    }

    /**
     * Takes over what a row of a register export says; what the row leaves empty stays as it is.
     *
     * @return what happened, or nothing when the row says what is known
     * @throws CertificateRefused.Invalid when the row is wrong by itself
     * @throws CertificateRefused.Conflicting when it does not fit what is known; either way nothing is changed
     */
    public Optional<CertificateEvent> recordFromRegister(RegisterFacts facts, Schemes schemes, Clock clock) {
        return recordTold(facts, new Statement(Source.REGISTER, null, null), Precedence.NONE, schemes, clock)
                .event();
    }

    /**
     * What came of what a source told.
     *
     * @param event nothing where it says what is known
     * @param lost what it told and does not count
     * @param noted whether anything is to be stored, be it only what does not count
     */
    public record Told(Optional<CertificateEvent> event, List<LosingValue> lost, boolean noted) {}

    /**
     * Takes over what a source says, field by field, where its word counts; the rest is kept beside, visibly.
     *
     * @throws CertificateRefused as {@link #recordFromRegister}, for what counts
     */
    public Told recordTold(
            RegisterFacts facts, Statement statement, Precedence precedence, Schemes schemes, Clock clock) {
        if (facts.kind() != recordKind) {
            throw new CertificateRefused.OtherRecordKind(facts.kind(), recordKind);
        }
        Telling telling = Telling.of(this, facts, statement, precedence, clock.instant());
        Provenance before = provenance;
        Optional<CertificateEvent> event = takeOver(telling.facts(), statement, schemes, clock);
        provenance = provenance.lost(statement.source(), telling.fields(), telling.lost());
        return new Told(event, telling.lost(), event.isPresent() || !provenance.saysTheSameAs(before));
    }

    private Optional<CertificateEvent> takeOver(
            RegisterFacts facts, Statement statement, Schemes schemes, Clock clock) {
        Rules rules = Rules.of(facts.scheme(), recordKind, schemes);
        Details newDetails = details.completedBy(facts.details()).checked(recordKind);
        Lifetime before = lifetime();
        Lifetime inTerm = RegisterReading.term(before, Term.of(facts.issuedOn(), facts.expiresOn()));
        Lifetime after = RegisterReading.state(inTerm, facts, rules, clock);
        if (!isNews(after, rules.code(), newDetails)) {
            return Optional.empty();
        }
        if (before.end().isPresent() && !rules.code().equals(scheme)) {
            throw new CertificateRefused.Ended(
                    before.standing(), before.end().get().effectiveOn());
        }
        take(after, rules.code(), newDetails, statement, clock);
        if (after.standing() != before.standing()) {
            return Optional.of(new CertificateEvent(
                    CertificateEvent.Kind.of(after.standing()), facts.changedOn(), facts.reason()));
        }
        return Optional.of(
                after.lastDay().isAfter(before.lastDay())
                        ? new CertificateEvent(
                                CertificateEvent.Kind.RENEWED, renewedFrom(before, after.current()), facts.reason())
                        : new CertificateEvent(CertificateEvent.Kind.CORRECTED, null, facts.reason()));
    }

    private CertificateEvent decide(
            CertificateStatus to, Decision decision, StatusChange lifted, Schemes schemes, Clock clock) {
        Term.plausible("effective_on", decision.effectiveOn());
        Rules rules = Rules.of(scheme, recordKind, schemes);
        if (to != CertificateStatus.VALID) {
            rules.mustTell(to.act(), decision.reasonCode());
        }
        boolean afterExpiry = rules.afterExpiry(to.act(), decision.reasonCode());
        StatusChange change =
                new StatusChange(to, decision.effectiveOn(), decision.reasonCode(), decision.reason(), clock.instant());
        List<StatusChange> added = lifted == null ? List.of(change) : List.of(change, lifted);
        take(lifetime().with(added, afterExpiry), scheme, details, clock);
        return new CertificateEvent(CertificateEvent.Kind.of(to), decision.effectiveOn(), decision.reason());
    }

    private static LocalDate renewedFrom(Lifetime before, Term term) {
        return term.issuedOn().equals(before.current().issuedOn())
                ? before.lastDay().plusDays(1)
                : term.issuedOn();
    }

    private boolean isNews(Lifetime lifetime, String newScheme, Details newDetails) {
        return !lifetime.equals(lifetime()) || !newScheme.equals(scheme) || !newDetails.equals(details);
    }

    private void take(Lifetime lifetime, String newScheme, Details newDetails, Clock clock) {
        take(lifetime, newScheme, newDetails, new Statement(Source.OFFICER, clock.instant(), null), clock);
    }

    private void take(Lifetime lifetime, String newScheme, Details newDetails, Statement statement, Clock clock) {
        provenance = provenance.stated(
                FieldValues.changed(FieldValues.of(this), FieldValues.of(newScheme, lifetime, newDetails)), statement);
        scheme = newScheme;
        details = newDetails;
        recordedAt = clock.instant();
        live(lifetime);
    }

    private void live(Lifetime lifetime) {
        terms = lifetime.terms();
        statusChanges = lifetime.changes();
        days = Days.of(lifetime);
    }

    private Lifetime lifetime() {
        return new Lifetime(terms, statusChanges);
    }

    /** The days on which it counts: terms without suspensions, up to a revocation or cancellation; sorted, disjoint. */
    public List<DayRange> inForce() {
        return lifetime().inForce();
    }

    /** The days of its terms on which it is suspended; sorted, disjoint. */
    public List<DayRange> suspended() {
        return lifetime().suspended();
    }

    /** Its state on a day; empty before it was first issued. */
    public Optional<CertificateStatus> statusOn(LocalDate day) {
        return lifetime().statusOn(day);
    }

    public UUID id() {
        return id;
    }

    public CertificateNumber number() {
        return number;
    }

    /** Approval number of the certification body in its normal form, or null. */
    public String body() {
        return body;
    }

    public RecordKind recordKind() {
        return recordKind;
    }

    public String scheme() {
        return scheme;
    }

    public Details details() {
        return details;
    }

    public List<Term> terms() {
        return terms;
    }

    public List<StatusChange> statusChanges() {
        return statusChanges;
    }

    /** What the query columns hold. */
    public Days days() {
        return days;
    }

    public Source source() {
        return source;
    }

    /** Where its fields come from, where not from {@link #source}. */
    public Provenance provenance() {
        return provenance;
    }

    /** When the last change was recorded. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** 1 for a new certificate, one more with each change. */
    public long version() {
        return version;
    }
}

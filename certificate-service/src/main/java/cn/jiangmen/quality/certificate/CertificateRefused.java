package cn.jiangmen.quality.certificate;

import cn.jiangmen.quality.certificate.schemes.ReasonAct;
import cn.jiangmen.quality.certificate.schemes.RecordKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a certificate was not registered or changed: one class per rule. Without a stack trace, because an import may refuse a
 * hundred thousand rows.
 */
public abstract sealed class CertificateRefused extends RuntimeException {
    private CertificateRefused(String rule) {
        super(rule, null, false, false);
    }

    /** What was told is wrong by itself, whatever is known. */
    public abstract static sealed class Invalid extends CertificateRefused {
        private Invalid(String rule) {
            super(rule);
        }
    }

    /** What was told does not fit what is known of this certificate. */
    public abstract static sealed class Conflicting extends CertificateRefused {
        private Conflicting(String rule) {
            super(rule);
        }
    }

    /** There is no such certificate. */
    public static final class NotFound extends CertificateRefused {
        public final UUID id;

        public NotFound(UUID id) {
            super("not found");
            this.id = id;
        }
    }

    /** The body has issued another certificate under this number. */
    public static final class NumberTaken extends Conflicting {
        public final CertificateNumber number;
        public final String body;

        public NumberTaken(CertificateNumber number, String body) {
            super("number taken");
            this.number = number;
            this.body = body;
        }
    }

    /** A number of nothing but space, or too long to be one. */
    public static final class InvalidNumber extends Invalid {
        public final String told;

        public InvalidNumber(String told) {
            super("invalid number");
            this.told = told;
        }
    }

    /** No unified social credit code, or a wrong check character. */
    public static final class InvalidCreditCode extends Invalid {
        public final String field;
        public final String told;

        public InvalidCreditCode(String field, String told) {
            super("invalid credit code");
            this.field = field;
            this.told = told;
        }
    }

    /** A code that does not have the form of its kind. */
    public static final class InvalidCode extends Invalid {
        public final String field;
        public final String told;
        public final String example;

        public InvalidCode(String field, String told, String example) {
            super("invalid code");
            this.field = field;
            this.told = told;
            this.example = example;
        }
    }

    /** The same party twice. */
    public static final class PartyRepeated extends Invalid {
        public final Party.Role role;

        public PartyRepeated(Party.Role role) {
            super("party repeated");
            this.role = role;
        }
    }

    /** A scheme that the catalogue does not have. */
    public static final class UnknownScheme extends Invalid {
        public final String scheme;

        public UnknownScheme(String scheme) {
            super("unknown scheme");
            this.scheme = scheme;
        }
    }

    /** A scheme that does not belong to this kind of records. */
    public static final class SchemeOfOtherKind extends Invalid {
        public final String scheme;
        public final RecordKind kind;

        public SchemeOfOtherKind(String scheme, RecordKind kind) {
            super("scheme of other kind");
            this.scheme = scheme;
            this.kind = kind;
        }
    }

    /** A reason code that the register does not have for this act and scheme. */
    public static final class UnknownReason extends Invalid {
        public final String reasonCode;
        public final ReasonAct act;
        public final String scheme;

        public UnknownReason(String reasonCode, ReasonAct act, String scheme) {
            super("unknown reason");
            this.reasonCode = reasonCode;
            this.act = act;
            this.scheme = scheme;
        }
    }

    /** An act without a reason code, although the register has a list of them. */
    public static final class ReasonMissing extends Invalid {
        public final ReasonAct act;
        public final String scheme;

        public ReasonMissing(ReasonAct act, String scheme) {
            super("reason missing");
            this.act = act;
            this.scheme = scheme;
        }
    }

    /** A day before 1990 or centuries away. */
    public static final class ImplausibleDate extends Invalid {
        public final String field;
        public final LocalDate day;

        public ImplausibleDate(String field, LocalDate day) {
            super("implausible date");
            this.field = field;
            this.day = day;
        }
    }

    /** A certificate that would end before it begins. */
    public static final class ExpiryBeforeIssue extends Invalid {
        public final LocalDate issuedOn;
        public final LocalDate expiresOn;

        public ExpiryBeforeIssue(LocalDate issuedOn, LocalDate expiresOn) {
            super("expiry before issue");
            this.issuedOn = issuedOn;
            this.expiresOn = expiresOn;
        }
    }

    /** A term longer than any scheme has. */
    public static final class TermTooLong extends Invalid {
        public final LocalDate issuedOn;
        public final LocalDate expiresOn;
        public final int longestYears;

        public TermTooLong(LocalDate issuedOn, LocalDate expiresOn, int longestYears) {
            super("term too long");
            this.issuedOn = issuedOn;
            this.expiresOn = expiresOn;
            this.longestYears = longestYears;
        }
    }

    /** A state that began on a day, without that day. */
    public static final class ChangeDateMissing extends Invalid {
        public final CertificateStatus status;

        public ChangeDateMissing(CertificateStatus status) {
            super("change date missing");
            this.status = status;
        }
    }

    /** A register row that shows as valid, without a day, what is known to be suspended or ended. */
    public static final class ResumptionUndated extends Conflicting {
        public final CertificateStatus known;
        public final LocalDate since;

        public ResumptionUndated(CertificateStatus known, LocalDate since) {
            super("resumption undated");
            this.known = known;
            this.since = since;
        }
    }

    /** Shown as expired although its last day has not passed. */
    public static final class NotYetExpired extends Invalid {
        public final LocalDate expiresOn;

        public NotYetExpired(LocalDate expiresOn) {
            super("not yet expired");
            this.expiresOn = expiresOn;
        }
    }

    /** A correction that would change nothing. */
    public static final class NothingToCorrect extends Invalid {
        public NothingToCorrect() {
            super("nothing to correct");
        }
    }

    /** A text to search for that has neither a letter nor a digit. */
    public static final class NothingToSearchFor extends Invalid {
        public final String told;

        public NothingToSearchFor(String told) {
            super("nothing to search for");
            this.told = told;
        }
    }

    /** More rows than a file of this form can have. */
    public static final class TooManyRows extends Invalid {
        public final long rows;
        public final int most;

        public TooManyRows(long rows, int most) {
            super("too many rows");
            this.rows = rows;
            this.most = most;
        }
    }

    /** A change of state that is not permitted (domain table of states). */
    public static final class TransitionNotAllowed extends Conflicting {
        public final CertificateStatus from;
        public final CertificateStatus to;
        public final LocalDate on;

        public TransitionNotAllowed(CertificateStatus from, CertificateStatus to, LocalDate on) {
            super("transition not allowed");
            this.from = from;
            this.to = to;
            this.on = on;
        }
    }

    /** A change that takes effect before the certificate was first issued. */
    public static final class EffectiveBeforeIssue extends Conflicting {
        public final LocalDate on;
        public final LocalDate issuedOn;

        public EffectiveBeforeIssue(LocalDate on, LocalDate issuedOn) {
            super("effective before issue");
            this.on = on;
            this.issuedOn = issuedOn;
        }
    }

    /** A backdated change that a later one, already known, contradicts. */
    public static final class ContradictsLaterChange extends Conflicting {
        public final StatusChange change;
        public final StatusChange later;

        public ContradictsLaterChange(StatusChange change, StatusChange later) {
            super("contradicts later change");
            this.change = change;
            this.later = later;
        }
    }

    /** A register row whose change is older than the last known one: an old export. */
    public static final class OlderThanKnown extends Conflicting {
        public final LocalDate changedOn;
        public final LocalDate knownOn;

        public OlderThanKnown(LocalDate changedOn, LocalDate knownOn) {
            super("older than known");
            this.changedOn = changedOn;
            this.knownOn = knownOn;
        }
    }

    /** A register row that shows a term which a later one has followed. */
    public static final class OlderTerm extends Conflicting {
        public final Term told;
        public final Term known;

        public OlderTerm(Term told, Term known) {
            super("older term");
            this.told = told;
            this.known = known;
        }
    }

    /** A later issue with an earlier expiry: neither a renewal nor a correction. */
    public static final class TermContradictsKnown extends Conflicting {
        public final Term told;
        public final Term known;

        public TermContradictsKnown(Term told, Term known) {
            super("term contradicts known");
            this.told = told;
            this.known = known;
        }
    }

    /** A renewal that does not end later than what is known. */
    public static final class RenewalNotLater extends Conflicting {
        public final Term told;
        public final Term known;

        public RenewalNotLater(Term told, Term known) {
            super("renewal not later");
            this.told = told;
            this.known = known;
        }
    }

    /** A renewal that begins after validity was over: a new certificate is applied for instead. */
    public static final class RenewalAfterExpiry extends Conflicting {
        public final LocalDate issuedOn;
        public final LocalDate expiresOn;

        public RenewalAfterExpiry(LocalDate issuedOn, LocalDate expiresOn) {
            super("renewal after expiry");
            this.issuedOn = issuedOn;
            this.expiresOn = expiresOn;
        }
    }

    /** A corrected term that would leave a known change of state outside. */
    public static final class ChangeOutsideTerm extends Conflicting {
        public final StatusChange change;
        public final Term term;

        public ChangeOutsideTerm(StatusChange change, Term term) {
            super("change outside term");
            this.change = change;
            this.term = term;
        }
    }

    /** Another kind of records than the certificate was registered under. */
    public static final class OtherRecordKind extends Conflicting {
        public final RecordKind told;
        public final RecordKind known;

        public OtherRecordKind(RecordKind told, RecordKind known) {
            super("other record kind");
            this.told = told;
            this.known = known;
        }
    }

    /** Days or scheme of a revoked or cancelled certificate, of which only the wording may still be corrected. */
    public static final class Ended extends Conflicting {
        public final CertificateStatus status;
        public final LocalDate on;

        public Ended(CertificateStatus status, LocalDate on) {
            super("ended");
            this.status = status;
            this.on = on;
        }
    }

    /** No such change of state is recorded. */
    public static final class UnknownChange extends Conflicting {
        public final CertificateStatus status;
        public final LocalDate on;

        public UnknownChange(CertificateStatus status, LocalDate on) {
            super("unknown change");
            this.status = status;
            this.on = on;
        }
    }

    /** A later change follows from the one that is to be taken back. */
    public static final class ChangeNeeded extends Conflicting {
        public final StatusChange change;
        public final StatusChange later;

        public ChangeNeeded(StatusChange change, StatusChange later) {
            super("change needed");
            this.change = change;
            this.later = later;
        }
    }

    /** It was never renewed by a further term. */
    public static final class NoRenewal extends Conflicting {
        public final Term only;

        public NoRenewal(Term only) {
            super("no renewal");
            this.only = only;
        }
    }

    /** A re-issue on a day that is not inside the current term. */
    public static final class ReissueOutsideTerm extends Conflicting {
        public final LocalDate issuedOn;
        public final Term current;

        public ReissueOutsideTerm(LocalDate issuedOn, Term current) {
            super("reissue outside term");
            this.issuedOn = issuedOn;
            this.current = current;
        }
    }
}

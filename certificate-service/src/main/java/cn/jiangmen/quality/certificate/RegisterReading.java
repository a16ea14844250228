package cn.jiangmen.quality.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How the days of a known certificate are to be understood after a row of a register export, and which rows contradict them. */
final class RegisterReading {
    private RegisterReading() {}

    /**
     * The terms after a row: a later issue or the same with a later expiry is a renewal, a later issue with the same expiry a
     * re-issue, other days of the current term a correction.
     */
    static Lifetime term(Lifetime known, Term told) {
        Term current = known.current();
        if (told.equals(current)) {
            return known;
        }
        int issue = told.issuedOn().compareTo(current.issuedOn());
        int expiry = told.expiresOn().compareTo(current.expiresOn());
        if (known.terms().size() > 1 && issue < 0) {
            throw new CertificateRefused.OlderTerm(told, current);
        }
        if (issue >= 0 && expiry > 0) {
            return known.renewed(told);
        }
        if (issue > 0 && expiry < 0) {
            throw new CertificateRefused.TermContradictsKnown(told, current);
        }
        known.end().ifPresent(end -> {
            throw new CertificateRefused.Ended(end.status(), end.effectiveOn());
        });
        return issue > 0 ? known.reissued(told) : known.corrected(told);
    }

    /** The changes after a row that shows the certificate in a state since a day. */
    static Lifetime state(Lifetime known, RegisterFacts facts, Rules rules, Clock clock) {
        CertificateStatus told = facts.status();
        LocalDate since = facts.changedOn();
        Term.plausible("changed_on", since);
        if (told == CertificateStatus.EXPIRED) {
            return expired(known, LocalDate.now(clock));
        }
        boolean afterExpiry = rules.afterExpiry(told.act(), facts.reasonCode());
        if (since == null && told != CertificateStatus.VALID) {
            throw new CertificateRefused.ChangeDateMissing(told);
        }
        LocalDate last =
                known.changes().isEmpty() ? null : known.changes().getLast().effectiveOn();
        if (since != null && last != null && since.isBefore(last)) {
            throw new CertificateRefused.OlderThanKnown(since, last);
        }
        if (told != known.standing()) {
            if (since == null) {
                throw new CertificateRefused.ResumptionUndated(known.standing(), last);
            }
            return known.with(
                    List.of(new StatusChange(told, since, facts.reasonCode(), facts.reason(), clock.instant())),
                    afterExpiry);
        }
        if (told == CertificateStatus.VALID) {
            return known;
        }
        if (since.isAfter(last)) {
            throw new CertificateRefused.TransitionNotAllowed(told, told, since);
        }
        return known.explained(facts.reasonCode(), facts.reason());
    }

    private static Lifetime expired(Lifetime known, LocalDate today) {
        known.end().ifPresent(end -> {
            throw new CertificateRefused.TransitionNotAllowed(end.status(), CertificateStatus.EXPIRED, known.lastDay());
        });
        if (!known.lastDay().isBefore(today)) {
            throw new CertificateRefused.NotYetExpired(known.lastDay());
        }
        return known;
    }
}

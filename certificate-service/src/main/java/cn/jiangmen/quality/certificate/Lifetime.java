package cn.jiangmen.quality.certificate;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The days of a certificate: its terms and the changes of its state, and everything that follows from both.
 *
 * @param terms in the order of issue, without a gap between them
 * @param changes in the order in which they take effect, each permitted after the one before
 */
record Lifetime(List<Term> terms, List<StatusChange> changes) {
    Lifetime {
        terms = List.copyOf(terms);
        changes = List.copyOf(changes);
    }

    static Lifetime begin(Term term) {
        return new Lifetime(List.of(term), List.of());
    }

    Term current() {
        return terms.getLast();
    }

    LocalDate firstDay() {
        return terms.getFirst().issuedOn();
    }

    LocalDate lastDay() {
        return terms.stream().map(Term::expiresOn).max(LocalDate::compareTo).orElseThrow();
    }

    /** The state the last change left, whatever the terms say: never {@code EXPIRED}. */
    CertificateStatus standing() {
        return changes.isEmpty() ? CertificateStatus.VALID : changes.getLast().status();
    }

    /** The revocation or cancellation, if there was one. */
    Optional<StatusChange> end() {
        return standing().isFinal() ? Optional.of(changes.getLast()) : Optional.empty();
    }

    /**
     * Puts changes in their place among the known ones, which may be before some of them.
     *
     * @param afterExpiry whether they may take effect when validity is over, as the cancellation that follows an expiry does
     * @throws CertificateRefused when one lies outside the validity or does not fit the one before or after it
     */
    Lifetime with(List<StatusChange> added, boolean afterExpiry) {
        List<StatusChange> all = new ArrayList<>(changes);
        for (StatusChange change : added) {
            LocalDate day = change.effectiveOn();
            if (day.isBefore(firstDay())) {
                throw new CertificateRefused.EffectiveBeforeIssue(day, firstDay());
            }
            if (day.isAfter(lastDay()) && !afterExpiry && !endedBy(day)) {
                throw new CertificateRefused.TransitionNotAllowed(CertificateStatus.EXPIRED, change.status(), day);
            }
            int place = all.size();
            while (place > 0 && all.get(place - 1).effectiveOn().isAfter(day)) {
                place--;
            }
            all.add(place, change);
        }
        Optional<StatusChange> misfit = misfit(all);
        if (misfit.isPresent()) {
            StatusChange change = misfit.get();
            CertificateStatus before = all.indexOf(change) == 0
                    ? CertificateStatus.VALID
                    : all.get(all.indexOf(change) - 1).status();
            throw added.contains(change)
                    ? new CertificateRefused.TransitionNotAllowed(before, change.status(), change.effectiveOn())
                    : new CertificateRefused.ContradictsLaterChange(added.getFirst(), change);
        }
        return new Lifetime(terms, all);
    }

    /**
     * Leaves out a change that was recorded wrongly; a suspension goes with the resumption that ended it.
     *
     * @throws CertificateRefused when there is no such change, or a later one follows from it
     */
    Lifetime without(CertificateStatus status, LocalDate day) {
        List<StatusChange> rest = new ArrayList<>(changes);
        int place = placeOf(status, day);
        StatusChange wrong = rest.remove(place);
        if (status == CertificateStatus.SUSPENDED
                && place < rest.size()
                && rest.get(place).status() == CertificateStatus.VALID) {
            rest.remove(place);
        }
        misfit(rest).ifPresent(later -> {
            throw new CertificateRefused.ChangeNeeded(wrong, later);
        });
        return new Lifetime(terms, rest);
    }

    /**
     * Puts a change where it belongs, with the reason that holds.
     *
     * @param afterExpiry whether a change may take effect when validity is over
     * @throws CertificateRefused when there is no such change, or it does not fit there
     */
    Lifetime restated(ChangeCorrection.Restated told, Predicate<StatusChange> afterExpiry) {
        Term.plausible("corrected_on", told.correctedOn());
        List<StatusChange> rest = new ArrayList<>(changes);
        StatusChange wrong = rest.remove(placeOf(told.status(), told.effectiveOn()));
        StatusChange right = new StatusChange(
                        wrong.status(),
                        told.correctedOn() == null ? wrong.effectiveOn() : told.correctedOn(),
                        wrong.reasonCode(),
                        wrong.reason(),
                        wrong.recordedAt())
                .explained(told.reasonCode(), told.reason());
        return new Lifetime(terms, rest).with(List.of(right), afterExpiry.test(right));
    }

    /**
     * Leaves out the last term, a renewal that never was.
     *
     * @throws CertificateRefused when there is only one, or a change took effect in it
     */
    Lifetime withoutLastTerm() {
        if (terms.size() == 1) {
            throw new CertificateRefused.NoRenewal(current());
        }
        Lifetime result = new Lifetime(terms.subList(0, terms.size() - 1), changes);
        for (StatusChange change : changes) {
            if (change.effectiveOn().isAfter(result.lastDay())) {
                throw new CertificateRefused.ChangeOutsideTerm(change, result.current());
            }
        }
        return result;
    }

    /**
     * Adds a renewal: a later term, or the same term with a later end.
     *
     * @throws CertificateRefused when it ends no later, begins after validity was over, or the certificate was ended
     */
    Lifetime renewed(Term term) {
        end().ifPresent(end -> {
            throw new CertificateRefused.TransitionNotAllowed(end.status(), CertificateStatus.VALID, term.issuedOn());
        });
        if (!term.expiresOn().isAfter(lastDay())
                || term.issuedOn().isBefore(current().issuedOn())) {
            throw new CertificateRefused.RenewalNotLater(term, current());
        }
        if (term.issuedOn().isAfter(lastDay().plusDays(1))) {
            throw new CertificateRefused.RenewalAfterExpiry(term.issuedOn(), lastDay());
        }
        return term.issuedOn().equals(current().issuedOn()) ? replacingCurrent(term) : adding(term);
    }

    /** Adds a re-issue inside the current term that ends on the same day, as at a change of name. */
    Lifetime reissued(Term term) {
        return adding(term);
    }

    /**
     * Replaces the current term because it was recorded wrongly.
     *
     * @throws CertificateRefused when a known change or the term before does not fit the new days
     */
    Lifetime corrected(Term term) {
        Lifetime result = replacingCurrent(term);
        if (terms.size() > 1) {
            Term before = terms.get(terms.size() - 2);
            if (!term.issuedOn().isAfter(before.issuedOn())) {
                throw new CertificateRefused.OlderTerm(term, before);
            }
            if (term.issuedOn().isAfter(before.expiresOn().plusDays(1))) {
                throw new CertificateRefused.RenewalAfterExpiry(term.issuedOn(), before.expiresOn());
            }
        }
        for (StatusChange change : changes) {
            if (change.effectiveOn().isBefore(result.firstDay())
                    || change.effectiveOn().isAfter(result.lastDay())) {
                throw new CertificateRefused.ChangeOutsideTerm(change, term);
            }
        }
        return result;
    }

    /** The same changes, the last one with the reason that was told now. */
    Lifetime explained(String reasonCode, String reason) {
        List<StatusChange> all = new ArrayList<>(changes);
        all.set(all.size() - 1, all.getLast().explained(reasonCode, reason));
        return new Lifetime(terms, all);
    }

    /** The days on which the certificate counts: its terms without suspensions, up to its end. */
    List<DayRange> inForce() {
        return standingAs(CertificateStatus.VALID);
    }

    /** The days of its terms on which it is suspended. */
    List<DayRange> suspended() {
        return standingAs(CertificateStatus.SUSPENDED);
    }

    /** The state on a day; empty before the first issue. */
    Optional<CertificateStatus> statusOn(LocalDate day) {
        if (day.isBefore(firstDay())) {
            return Optional.empty();
        }
        CertificateStatus standing = CertificateStatus.VALID;
        for (StatusChange change : changes) {
            if (!change.effectiveOn().isAfter(day)) {
                standing = change.status();
            }
        }
        boolean inTerm = terms.stream().anyMatch(term -> term.days().contains(day));
        return Optional.of(standing.isFinal() || inTerm ? standing : CertificateStatus.EXPIRED);
    }

    private List<DayRange> standingAs(CertificateStatus wanted) {
        List<DayRange> terms =
                DayRange.union(this.terms.stream().map(Term::days).toList());
        List<DayRange> result = new ArrayList<>();
        CertificateStatus standing = CertificateStatus.VALID;
        LocalDate since = firstDay();
        for (StatusChange change : changes) {
            if (standing == wanted) {
                result.addAll(DayRange.within(terms, since, change.effectiveOn()));
            }
            standing = change.status();
            since = change.effectiveOn();
        }
        if (standing == wanted) {
            result.addAll(DayRange.within(terms, since, LocalDate.MAX));
        }
        return DayRange.union(result);
    }

    /** The first change that may not follow the one before it. */
    private static Optional<StatusChange> misfit(List<StatusChange> all) {
        CertificateStatus before = CertificateStatus.VALID;
        for (StatusChange change : all) {
            if (!before.mayBecome(change.status())) {
                return Optional.of(change);
            }
            before = change.status();
        }
        return Optional.empty();
    }

    private int placeOf(CertificateStatus status, LocalDate day) {
        for (int place = changes.size() - 1; place >= 0; place--) {
            if (changes.get(place).status() == status
                    && changes.get(place).effectiveOn().equals(day)) {
                return place;
            }
        }
        throw new CertificateRefused.UnknownChange(status, day);
    }

    private boolean endedBy(LocalDate day) {
        return end().filter(end -> !end.effectiveOn().isAfter(day)).isPresent();
    }

    private Lifetime replacingCurrent(Term term) {
        List<Term> all = new ArrayList<>(terms);
        all.set(all.size() - 1, term);
        return new Lifetime(all, changes);
    }

    private Lifetime adding(Term term) {
        List<Term> all = new ArrayList<>(terms);
        all.add(term);
        all.sort(comparing(Term::issuedOn));
        return new Lifetime(all, changes);
    }
}

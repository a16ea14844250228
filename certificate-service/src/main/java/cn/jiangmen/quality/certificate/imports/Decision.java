package cn.jiangmen.quality.certificate.imports;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.CertificateEvent;
import cn.jiangmen.quality.certificate.CertificateRefused;
import cn.jiangmen.quality.certificate.LosingValue;
import cn.jiangmen.quality.certificate.RegisterFacts;
import cn.jiangmen.quality.certificate.schemes.Schemes;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.sheets.RowProblem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What a row comes to, as the aggregate decides it. Made when the file is verified and again when the row is written, from
 * the same facts.
 *
 * @param certificate the certificate after the row; null where nothing is to be stored
 * @param event what happens to it; null where nothing does
 * @param lost what the row tells in vain, because another source told otherwise
 */
record Decision(
        Outcome outcome,
        Certificate certificate,
        CertificateEvent event,
        List<Difference> differences,
        List<RowProblem> problems,
        List<LosingValue> lost) {

    /**
     * Decides on a row that was understood.
     *
     * @param known the certificate of that number and body, or null; it is changed by this
     */
    static Decision on(RegisterFacts facts, Certificate known, Teller teller, Schemes schemes, Clock clock) {
        if (!teller.maySpeakOf(facts.body())) {
            return rejected(List.of(Refusals.otherBody(teller.body())));
        }
        try {
            if (known == null) {
                Certificate added = Certificate.register(Ids.next(), facts, teller.statement(), schemes, clock);
                return new Decision(
                        Outcome.NEW, added, CertificateEvent.registered(facts), List.of(), List.of(), List.of());
            }
            Difference.Shown before = Difference.Shown.of(known);
            Certificate.Told told = known.recordTold(facts, teller.statement(), teller.precedence(), schemes, clock);
            Optional<CertificateEvent> event = told.event();
            return event.isEmpty()
                    ? new Decision(
                            Outcome.UNCHANGED, told.noted() ? known : null, null, List.of(), List.of(), told.lost())
                    : new Decision(
                            Outcome.CHANGED,
                            known,
                            event.get(),
                            before.to(Difference.Shown.of(known)),
                            List.of(),
                            told.lost());
        } catch (CertificateRefused.Conflicting refusal) {
            return refused(Outcome.CONFLICTING, Refusals.problem(refusal));
        } catch (CertificateRefused refusal) {
            return refused(Outcome.REJECTED, Refusals.problem(refusal));
        }
    }

    /**
     * Decides on a row that was verified against another version of its certificate: only one that has nothing to say any
     * more passes, because nobody has seen what writing it would change now.
     */
    static Decision late(RegisterFacts facts, Certificate known, Teller teller, Schemes schemes, Clock clock) {
        if (known != null) {
            Decision now = on(facts, known, teller, schemes, clock);
            if (now.outcome == Outcome.UNCHANGED && now.lost.isEmpty()) {
                return now;
            }
        }
        return refused(Outcome.CONFLICTING, Refusals.changedSinceVerified());
    }

    /** A row that is wrong by itself. */
    static Decision rejected(List<RowProblem> problems) {
        return new Decision(Outcome.REJECTED, null, null, List.of(), problems, List.of());
    }

    private static Decision refused(Outcome outcome, RowProblem problem) {
        return new Decision(outcome, null, null, List.of(), List.of(problem), List.of());
    }
}

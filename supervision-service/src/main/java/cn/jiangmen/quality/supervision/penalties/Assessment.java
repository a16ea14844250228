package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.supervision.Lead;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.ProcedureKind;
import cn.jiangmen.quality.supervision.SupervisionCase;
import cn.jiangmen.quality.supervision.calendar.ClockRules;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Holds what is told of a decision against the law: the article in force, its fines, the limitation, the procedure. */
@ApplicationScoped
class Assessment {
    private static final Set<PenaltyKind> ON_THE_SPOT = EnumSet.of(PenaltyKind.WARNING, PenaltyKind.FINE);

    private final Provisions provisions;
    private final PublicationRules rules;
    private final LegalClocks clocks;
    private final Clock clock;

    Assessment(Provisions provisions, PublicationRules rules, LegalClocks clocks, Clock clock) {
        this.provisions = provisions;
        this.rules = rules;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The parts of a decision that the law allows; anything else is refused by name. */
    Penalty.Content assess(SupervisionCase inCase, Told said) {
        LocalDate decidedOn = LegalDay.of("decided_on", said.decidedOn(), clock);
        boolean here = inCase.procedure() != ProcedureKind.EXTERNAL;
        boolean complete = said.provision() != null && said.offenceOn() != null;
        boolean textOnly = said.provision() == null && said.article() != null;
        if (!complete && (here || !textOnly)) {
            throw new PenaltyRefused.ProvisionMissing();
        }
        if (said.offenceOn() != null) {
            Penalty.requireNotBefore(decidedOn, LegalDay.of("offence_on", said.offenceOn(), clock));
            requireInTime(inCase, said);
        }
        Sums sums = Sums.of(said.kinds(), said.amountYuan(), said.fineYuan(), said.gainsYuan(), said.goodsYuan());
        Basis basis = new Basis(
                said.offenceOn(), null, null, null, null, yuan(said.goodsValue()), stripped(said.mitigation()));
        String article = said.article();
        if (said.provision() != null) {
            Provision applied = applied(said, decidedOn);
            applied.requireAllows(sums.fineYuan(), said.goodsValue(), said.mitigation() != null);
            ProvisionChoice choice = said.choice() == null ? ProvisionChoice.AT_OFFENCE : said.choice();
            basis = new Basis(
                    said.offenceOn(),
                    applied.code(),
                    applied.validFrom(),
                    choice,
                    stripped(said.choiceReason()),
                    yuan(said.goodsValue()),
                    stripped(said.mitigation()));
            article = article == null ? applied.cited() : article;
        }
        PartyKind party = PartyKind.of(said.partyKind(), inCase.subject().creditCode());
        if (inCase.procedure() == ProcedureKind.SIMPLE) {
            requireOnTheSpot(said.kinds(), sums, party, decidedOn);
        }
        Decision decision =
                Decision.of(said.decisionNumber(), decidedOn, said.kinds(), sums.amount(), article, said.facts());
        Particulars particulars = new Particulars(
                stripped(said.offenceType()),
                stripped(said.content()),
                party,
                stripped(said.legalRepresentative()),
                stripped(said.licences()),
                said.restrictionUntil());
        return new Penalty.Content(decision, basis, sums, particulars);
    }

    private Provision applied(Told said, LocalDate decidedOn) {
        Provision then = inForce(said.provision(), said.offenceOn());
        if (said.choice() != ProvisionChoice.LIGHTER_LATER) {
            return then;
        }
        Provision later = inForce(said.provision(), decidedOn);
        if (later.validFrom().equals(then.validFrom()) || said.choiceReason() == null) {
            throw new PenaltyRefused.ChoiceNotNeeded();
        }
        return later;
    }

    private Provision inForce(String code, LocalDate day) {
        return provisions.inForce(code, day).orElseThrow(() -> new PenaltyRefused.ProvisionNotInForce(code, day));
    }

    /** The case was filed, or its lead received, while the offence could still be punished. */
    private void requireInTime(SupervisionCase inCase, Told said) {
        LocalDate found = inCase.lead().map(Lead::leadReceivedOn).orElse(inCase.openedOn());
        String limitation = said.longLimitation() ? "PENALTY_LIMITATION_LONG" : "PENALTY_LIMITATION";
        ClockRules known = clocks.read().rules();
        boolean ruled =
                known.all().stream().anyMatch(rule -> rule.clock().equals(limitation) && !found.isBefore(rule.from()));
        if (ruled) { // the law of before 2021-07-15 is not among the rules
            LocalDate latest =
                    said.offenceOn().plusYears(known.rule(limitation, found).length());
            if (found.isAfter(latest)) {
                throw new PenaltyRefused.TimeBarred(said.offenceOn(), latest);
            }
        }
    }

    private void requireOnTheSpot(Set<PenaltyKind> kinds, Sums sums, PartyKind party, LocalDate on) {
        String code = party == PartyKind.NATURAL_PERSON ? "SIMPLE_PERSON" : "SIMPLE_ORGANISATION";
        BigDecimal most = rules.limit(code, on).orElse(BigDecimal.ZERO);
        if (!ON_THE_SPOT.containsAll(kinds) || sums.fineYuan().compareTo(most) > 0) {
            throw new PenaltyRefused.NotOnTheSpot(most);
        }
    }

    private static BigDecimal yuan(BigDecimal told) {
        return told == null ? null : told.setScale(2);
    }

    private static String stripped(String told) {
        return told == null ? null : told.strip();
    }
}

package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.CaseRefused;
import cn.jiangmen.quality.supervision.CaseService;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.SupervisionCase;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What can be done with a proposal before it is listed; each command is one transaction. */
@ApplicationScoped
public class ProposalService {
    private final Proposals proposals;
    private final Rulebook rulebook;
    private final CaseService cases;
    private final LegalClocks clocks;
    private final Clock clock;

    ProposalService(Proposals proposals, Rulebook rulebook, CaseService cases, LegalClocks clocks, Clock clock) {
        this.proposals = proposals;
        this.rulebook = rulebook;
        this.cases = cases;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Proposes to list the party of a case.
     *
     * @param said null is today
     */
    @Transactional
    public Proposal make(String caseNumber, String ground, Findings findings, LocalDate said, Actor by) {
        rulebook.requireRole(ProposalAct.MADE.verb(), by);
        LocalDate on = LegalDay.of("proposed_on", said, clock);
        Proposal made = new Proposal(
                Ids.next(),
                inCase(caseNumber.strip()),
                rulebook.ground(ground.strip(), on).code(),
                findings,
                on,
                Instant.now(clock));
        proposals.save(made, Step.of(ProposalAct.MADE.verb(), on, by));
        return made;
    }

    @Transactional
    public Proposal notified(String id, String ifMatch, LocalDate said, String documentNumber, Actor by) {
        Proposal each = get(id, ifMatch, ProposalAct.NOTIFIED, by);
        LocalDate on = LegalDay.of("notified_on", said, clock);
        each.notified(on);
        return saved(each, step(ProposalAct.NOTIFIED, on, by).saying("document_number", documentNumber));
    }

    @Transactional
    public Proposal defended(
            String id, String ifMatch, LocalDate said, DefenceOutcome outcome, String statement, Actor by) {
        Proposal each = get(id, ifMatch, ProposalAct.DEFENDED, by);
        LocalDate on = LegalDay.of("defended_on", said, clock);
        each.defended(on, outcome);
        return saved(each, step(ProposalAct.DEFENDED, on, by).saying("statement", statement));
    }

    @Transactional
    public Proposal consentRequested(String id, String ifMatch, LocalDate said, String authority, Actor by) {
        Proposal each = get(id, ifMatch, ProposalAct.CONSENT_REQUESTED, by);
        LocalDate on = LegalDay.of("requested_on", said, clock);
        each.consentRequested(on, authority.strip(), defenceUntil(each));
        return saved(each, step(ProposalAct.CONSENT_REQUESTED, on, by));
    }

    /** The superior's answer; a refusal ends the proposal. */
    @Transactional
    public Proposal consentAnswered(
            String id, String ifMatch, LocalDate said, boolean granted, String number, String reason, Actor by) {
        ProposalAct act = granted ? ProposalAct.CONSENTED : ProposalAct.CONSENT_REFUSED;
        Proposal each = get(id, ifMatch, act, by);
        LocalDate on = LegalDay.of("decided_on", said, clock);
        if (granted) {
            each.consented(on);
        } else {
            each.consentRefused(on);
        }
        return saved(each, step(act, on, by).saying("document_number", number).because(reason));
    }

    @Transactional
    public Proposal abandoned(String id, String ifMatch, LocalDate said, String reason, Actor by) {
        Proposal each = get(id, ifMatch, ProposalAct.ABANDONED, by);
        LocalDate on = LegalDay.of("abandoned_on", said, clock);
        each.abandoned(on);
        return saved(each, step(ProposalAct.ABANDONED, on, by).because(reason));
    }

    public Proposal get(String id) {
        return proposals.get(id);
    }

    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return proposals.history(proposals.get(id), cursor, limit);
    }

    /** A proposal on which somebody who may wants to act. */
    Proposal get(String id, String ifMatch, ProposalAct act, Actor by) {
        Proposal each = proposals.get(id);
        Versions.require(ifMatch, each.version());
        rulebook.requireRole(act.verb(), by);
        return each;
    }

    /** The last day on which the party may defend itself; null where nothing waits for it. */
    LocalDate defenceUntil(Proposal each) {
        if (each.notifiedOn().isEmpty()
                || each.defenceOutcome().isPresent()
                || each.status() == ProposalStatus.CONSENTED) {
            return null;
        }
        return clocks.read().end("DEFENCE", each.notifiedOn().get()).on();
    }

    Proposal saved(Proposal each, Step step) {
        proposals.save(each, step);
        return each;
    }

    private static Step step(ProposalAct act, LocalDate on, Actor by) {
        return Step.of(act.verb(), on, by);
    }

    private SupervisionCase inCase(String number) {
        try {
            return cases.get(number);
        } catch (CaseRefused.NotFound e) {
            throw new ProposalRefused.CaseUnknown(e.number);
        }
    }
}

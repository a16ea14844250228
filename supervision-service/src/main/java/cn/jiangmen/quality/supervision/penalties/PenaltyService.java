package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.CaseProcedure;
import cn.jiangmen.quality.supervision.CaseRefused;
import cn.jiangmen.quality.supervision.CaseService;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.SupervisionCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What can be done with penalties; each command is one transaction. */
@ApplicationScoped
public class PenaltyService {
    private final Penalties penalties;
    private final CaseService cases;
    private final CaseProcedure procedure;
    private final Clock clock;

    PenaltyService(Penalties penalties, CaseService cases, CaseProcedure procedure, Clock clock) {
        this.penalties = penalties;
        this.cases = cases;
        this.procedure = procedure;
        this.clock = clock;
    }

    /**
     * What is told of a decision.
     *
     * @param decidedOn null is today
     * @param amountYuan null is none
     */
    public record Told(
            String decisionNumber,
            LocalDate decidedOn,
            Set<PenaltyKind> kinds,
            BigDecimal amountYuan,
            String article,
            String facts) {}

    @Transactional
    public Penalty decide(String caseNumber, Told said) {
        Penalty decided = new Penalty(Ids.next(), inCase(caseNumber.strip()), decision(said), Instant.now(clock));
        procedure.decide(decided.caseNumber(), decided.decision().decidedOn(), null);
        penalties.save(decided, new PenaltyEvent.Decided());
        return decided;
    }

    @Transactional
    public Penalty correct(String id, String ifMatch, Told said, String reason) {
        return change(id, ifMatch, each -> each.correct(inCase(each.caseNumber()), decision(said), reason));
    }

    @Transactional
    public Penalty withdraw(String id, String ifMatch, String reason) {
        return change(id, ifMatch, each -> each.withdraw(reason));
    }

    public Penalty get(String id) {
        return penalties.get(id);
    }

    /** The versions of a penalty after one, oldest first. */
    public List<VersionHistory.Version> history(String id, long after, int limit) {
        return penalties.history(penalties.get(id), after, limit);
    }

    private Penalty change(String id, String ifMatch, Function<Penalty, PenaltyEvent> act) {
        Penalty each = penalties.get(id);
        Versions.require(ifMatch, each.version());
        PenaltyEvent event = act.apply(each);
        each.changed(Instant.now(clock));
        penalties.save(each, event);
        return each;
    }

    private SupervisionCase inCase(String number) {
        try {
            return cases.get(number);
        } catch (CaseRefused.NotFound e) {
            throw new PenaltyRefused.CaseUnknown(e.number);
        }
    }

    private Decision decision(Told said) {
        return Decision.of(
                said.decisionNumber(),
                LegalDay.of("decided_on", said.decidedOn(), clock),
                said.kinds(),
                said.amountYuan(),
                said.article(),
                said.facts());
    }
}

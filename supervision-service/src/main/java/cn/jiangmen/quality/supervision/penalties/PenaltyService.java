package cn.jiangmen.quality.supervision.penalties;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.CaseProcedure;
import cn.jiangmen.quality.supervision.CaseRefused;
import cn.jiangmen.quality.supervision.CaseService;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.ProcedureKind;
import cn.jiangmen.quality.supervision.SupervisionCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What can be done with penalties; each command is one transaction. */
@ApplicationScoped
public class PenaltyService {
    private final Penalties penalties;
    private final CaseService cases;
    private final CaseProcedure procedure;
    private final Assessment assessment;
    private final PublicationRules rules;
    private final PublishedCopies copies;
    private final Clock clock;

    PenaltyService(
            Penalties penalties,
            CaseService cases,
            CaseProcedure procedure,
            Assessment assessment,
            PublicationRules rules,
            PublishedCopies copies,
            Clock clock) {
        this.penalties = penalties;
        this.cases = cases;
        this.procedure = procedure;
        this.assessment = assessment;
        this.rules = rules;
        this.copies = copies;
        this.clock = clock;
    }

    @Transactional
    public Penalty decide(String caseNumber, Told said, String by) {
        SupervisionCase inCase = inCase(caseNumber.strip());
        Penalty.Content content = assessment.assess(inCase, said);
        Map<Channel, PublicationRules.Exclusion> left = left(content, inCase);
        Penalty decided = new Penalty(Ids.next(), inCase, content, by, Instant.now(clock));
        decided.plan(left);
        procedure.decide(inCase.caseNumber(), decided.decision().decidedOn(), by);
        penalties.save(decided, new PenaltyEvent.Decided());
        return decided;
    }

    /** A correction; copies that show what was wrong are taken away at once. */
    @Transactional
    public Penalty correct(String id, String ifMatch, Told said, LocalDate on, String reason) {
        LocalDate day = LegalDay.of("effective_on", on, clock);
        Penalty corrected = change(id, ifMatch, each -> {
            SupervisionCase inCase = inCase(each.caseNumber());
            Penalty.Content right = assessment.assess(inCase, said);
            Map<Channel, PublicationRules.Exclusion> left = left(right, inCase);
            PenaltyEvent event = each.correct(inCase, right, day, reason);
            each.plan(left);
            return event;
        });
        copies.remove(corrected);
        return corrected;
    }

    /** A withdrawal; copies are taken away at once, and where there was something to see, the reason is told in their place. */
    @Transactional
    public Penalty withdraw(String id, String ifMatch, LocalDate on, String reason) {
        LocalDate day = LegalDay.of("effective_on", on, clock);
        Penalty withdrawn = change(id, ifMatch, each -> each.withdraw(day, reason));
        copies.remove(withdrawn);
        if (withdrawn.publications().stream().anyMatch(each -> each.status() == PublicationStatus.WITHDRAWAL_DUE)) {
            copies.noticeOfWithdrawal(withdrawn, day, reason);
        }
        return withdrawn;
    }

    @Transactional
    public Penalty serve(String id, String ifMatch, LocalDate on, String manner, boolean told, String note, String by) {
        LocalDate day = LegalDay.of("effective_on", on, clock);
        Penalty served = change(id, ifMatch, each -> each.serve(day, manner, told, note));
        if (penalties.allServed(served.caseNumber())) {
            procedure.serve(served.caseNumber(), day, by);
        }
        return served;
    }

    @Transactional
    public Penalty perform(String id, String ifMatch, LocalDate on, String note) {
        LocalDate day = LegalDay.of("effective_on", on, clock);
        return change(id, ifMatch, each -> each.perform(day, note));
    }

    public Penalty get(String id) {
        return penalties.get(id);
    }

    /** The versions of a penalty after one, oldest first. */
    public List<VersionHistory.Version> history(String id, long after, int limit) {
        return penalties.history(penalties.get(id), after, limit);
    }

    /** Asked before the penalty changes: a query in the midst of it would write half of it. */
    private Map<Channel, PublicationRules.Exclusion> left(Penalty.Content content, SupervisionCase inCase) {
        Map<Channel, PublicationRules.Exclusion> left = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            rules.exclusion(
                            channel,
                            content.kinds(),
                            inCase.procedure() == ProcedureKind.SIMPLE,
                            content.particulars().partyKind(),
                            content.decision().decidedOn())
                    .ifPresent(exclusion -> left.put(channel, exclusion));
        }
        return left;
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
}

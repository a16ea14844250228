package cn.jiangmen.quality.supervision.proposals;

import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.CaseService;
import cn.jiangmen.quality.supervision.LeadSource;
import cn.jiangmen.quality.supervision.LegalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** What can be done with proposals; each command is one transaction, also with the case that it opens. */
@ApplicationScoped
public class ProposalService {
    private final Proposals proposals;
    private final CaseService cases;
    private final Clock clock;

    ProposalService(Proposals proposals, CaseService cases, Clock clock) {
        this.proposals = proposals;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * What an officer says when a case is opened on a proposal; null takes what the lead says.
     *
     * @param openedOn null is today
     * @param by who decides, as claimed
     */
    public record Acceptance(
            String enterpriseName, String county, String subjectMatter, LocalDate openedOn, String by, String reason) {}

    /** Opens a case on the proposal. */
    @Transactional
    public Proposal accept(String id, String ifMatch, Acceptance said) {
        Proposal each = proposals.get(id);
        Versions.require(ifMatch, each.version());
        each.requireProposed();
        LeadFacts facts = each.facts();
        LocalDate on = LegalDay.of("opened_on", said.openedOn(), clock);
        CaseService.Opening opening = new CaseService.Opening(
                told("enterprise_name", said.enterpriseName(), facts.subjectName()),
                facts.creditCode(),
                facts.certificateNumber(),
                told("county", said.county(), facts.county()),
                told("subject_matter", said.subjectMatter(), "证书疑点:" + facts.ruleNameZh()),
                on);
        String number = cases.open(opening.from(LeadSource.SUSPICION, each.id().toString(), received(each, on)))
                .caseNumber();
        return save(each, each.accept(number, on, said.by(), said.reason()));
    }

    /** Files no case on it. */
    @Transactional
    public Proposal dismiss(String id, String ifMatch, String by, String reason) {
        Proposal each = proposals.get(id);
        Versions.require(ifMatch, each.version());
        return save(each, each.dismiss(LocalDate.now(clock), by, reason));
    }

    public Proposal get(String id) {
        return proposals.get(id);
    }

    /** The versions of a proposal, oldest first. */
    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return proposals.history(proposals.get(id), cursor, limit);
    }

    private Proposal save(Proposal each, ProposalEvent event) {
        each.changed(clock.instant());
        proposals.save(each, event);
        return each;
    }

    /** A case that was opened before the lead was heard of was not filed later than it was opened. */
    private static LocalDate received(Proposal each, LocalDate openedOn) {
        return each.receivedOn().isAfter(openedOn) ? openedOn : each.receivedOn();
    }

    private static String told(String field, String said, String known) {
        String told = said == null ? known : said.strip();
        if (told == null || told.isBlank()) {
            throw new ProposalRefused.Incomplete(field);
        }
        return told;
    }
}

package cn.jiangmen.quality.supervision.dishonesty;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.calendar.LegalClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Turns a proposal into a listing: together with its penalty, and never without one. */
@ApplicationScoped
public class ListingService {
    // what the decision must tell (Order 44 Art 13), where the officer gave no other text
    private static final String REMOVAL =
            "列入满一年,已履行行政处罚决定中的义务、已消除危害后果和不良影响、未再受到较重行政处罚的," + "可以申请提前移出;依法实施的限制措施尚未到期的除外;列入满三年移出。";
    private static final String REMEDIES = "对列入决定不服的,可以依法申请行政复议或者提起行政诉讼。";

    private final ProposalService proposals;
    private final DishonestyRecords records;
    private final PenaltyReading penalties;
    private final Rulebook rulebook;
    private final ConsentRules consent;
    private final LegalClocks clocks;
    private final Clock clock;

    ListingService(
            ProposalService proposals,
            DishonestyRecords records,
            PenaltyReading penalties,
            Rulebook rulebook,
            ConsentRules consent,
            LegalClocks clocks,
            Clock clock) {
        this.proposals = proposals;
        this.records = records;
        this.penalties = penalties;
        this.rulebook = rulebook;
        this.consent = consent;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * What is told of the decision.
     *
     * @param listedOn null is the day of the penalty
     * @param removalConditions what the decision says of removal; null is the text of the law
     * @param remedies what it says of remedies; null is the text of the law
     * @param heavierPunishment why the fine was set by the heavier-punishment principle; null when it was not
     */
    public record Told(
            UUID penaltyId,
            LocalDate listedOn,
            String decisionNumber,
            String groundText,
            List<ToldMeasure> measures,
            String removalConditions,
            String remedies,
            String heavierPunishment) {}

    /** A measure by its code; the day until which law sets it, or null. */
    public record ToldMeasure(String code, LocalDate until) {}

    @Transactional
    public DishonestyRecord list(String proposalId, String ifMatch, Told said, Actor by) {
        Proposal proposal = proposals.get(proposalId, ifMatch, ProposalAct.LISTED, by);
        ProposalAct.LISTED.after(proposal.status());
        PenaltyBasis penalty = penalties.get(said.penaltyId());
        penalty.requireUsable();
        LocalDate on = LegalDay.of("listed_on", said.listedOn() == null ? penalty.decidedOn() : said.listedOn(), clock);
        requireFit(proposal, penalty, said, on);
        List<Listing.Chosen> chosen =
                said.measures().stream().map(each -> chosen(each, on)).toList();
        LocalDate restricted = chosen.stream()
                .map(Listing.Chosen::until)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        boolean consentNeeded = consent.needed(on);
        Periods periods = Periods.ofListing(clocks.read(), on, restricted);
        UUID id = Ids.next();
        proposal.listed(on, consentNeeded, proposals.defenceUntil(proposal), id);
        proposals.saved(proposal, Step.of(ProposalAct.LISTED.verb(), on, by));
        Listing listing =
                new Listing(on, said.decisionNumber(), said.groundText().strip(), chosen, restricted);
        DishonestyRecord listed = DishonestyRecord.listing(id, proposal, penalty, listing, periods, Instant.now(clock));
        records.save(
                listed,
                Step.of(RecordAct.LISTED.verb(), on, by)
                        .with(new Document(
                                DocumentKind.LISTING_DECISION,
                                said.decisionNumber().strip(),
                                null,
                                on))
                        .saying("heavier_punishment", said.heavierPunishment())
                        .saying(
                                "removal_conditions",
                                said.removalConditions() == null ? REMOVAL : said.removalConditions())
                        .saying("remedies", said.remedies() == null ? REMEDIES : said.remedies()));
        return listed;
    }

    private void requireFit(Proposal proposal, PenaltyBasis penalty, Told said, LocalDate on) {
        if (!penalty.caseNumber().equals(proposal.caseNumber())) {
            throw new ProposalRefused.PenaltyElsewhere(penalty.decisionNumber(), proposal.caseNumber());
        }
        boolean byPrinciple = said.heavierPunishment() != null;
        if (!rulebook.heavy(penalty.kinds(), byPrinciple, on)) {
            throw new ProposalRefused.PenaltyTooLight(penalty.kinds(), byPrinciple);
        }
        boolean together = rulebook.ground(proposal.ground(), on).withPenalty();
        if (together ? !on.equals(penalty.decidedOn()) : on.isBefore(penalty.decidedOn())) {
            throw new ProposalRefused.NotTogether(on, penalty.decidedOn());
        }
    }

    private Listing.Chosen chosen(ToldMeasure told, LocalDate on) {
        Rulebook.CatalogueMeasure measure = rulebook.measure(told.code().strip(), on);
        boolean has = told.until() != null && told.until().isAfter(on);
        if (measure.statutoryPeriod() != has || (told.until() != null && !has)) {
            throw new ProposalRefused.MeasurePeriodUnfit(measure.code(), measure.statutoryPeriod());
        }
        return new Listing.Chosen(measure, told.until());
    }
}

package cn.jiangmen.quality.supervision;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with cases; each command is one transaction. */
@ApplicationScoped
public class CaseService {
    private final Cases cases;
    private final CaseNumbers numbers;
    private final Counties counties;
    private final Clock clock;

    CaseService(Cases cases, CaseNumbers numbers, Counties counties, Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * What is known when a case is opened.
     *
     * @param openedOn null is today
     * @param externalReference what it is called where its procedure runs; null for procedures that run here
     * @param lead on which it is filed, or null
     * @param filingExtended whether the period for deciding on filing was made longer
     */
    public record Opening(
            String enterpriseName,
            String creditCode,
            String certificateNumber,
            String county,
            String subjectMatter,
            LocalDate openedOn,
            ProcedureKind procedure,
            String externalReference,
            Lead lead,
            boolean filingExtended) {
        /** By the ordinary procedure, with no lead. */
        public Opening(
                String enterpriseName,
                String creditCode,
                String certificateNumber,
                String county,
                String subjectMatter,
                LocalDate openedOn) {
            this(
                    enterpriseName,
                    creditCode,
                    certificateNumber,
                    county,
                    subjectMatter,
                    openedOn,
                    ProcedureKind.ORDINARY,
                    null,
                    null,
                    false);
        }

        /** The same, filed on a lead. */
        public Opening from(LeadSource source, String reference, LocalDate receivedOn) {
            return new Opening(
                    enterpriseName,
                    creditCode,
                    certificateNumber,
                    county,
                    subjectMatter,
                    openedOn,
                    procedure,
                    externalReference,
                    new Lead(source, reference, receivedOn),
                    filingExtended);
        }
    }

    @Transactional
    public SupervisionCase open(Opening said) {
        Subject subject = Subject.of(said.enterpriseName(), said.creditCode(), said.certificateNumber());
        counties.require(said.county());
        LocalDate on = LegalDay.of("opened_on", said.openedOn(), clock);
        Instant now = Instant.now(clock);
        SupervisionCase opened = new SupervisionCase(
                Ids.next(),
                numbers.next(said.county(), on),
                said.county(),
                subject,
                said.subjectMatter().strip(),
                on,
                said.procedure(),
                said.externalReference(),
                said.lead(),
                now);
        if (said.filingExtended()) {
            opened.filingExtended(new CaseStep.Told(on, null, null, now));
        }
        cases.save(opened, new CaseEvent.Opened(on));
        return opened;
    }

    /** Begins the investigation; a null day is today. */
    @Transactional
    public SupervisionCase investigate(String number, String ifMatch, LocalDate on, String note) {
        LocalDate day = LegalDay.of("effective_on", on, clock);
        return change(number, ifMatch, each -> each.investigate(day, note));
    }

    /** Closes the case; a null day is today. */
    @Transactional
    public SupervisionCase close(String number, String ifMatch, LocalDate on, CaseOutcome outcome, String note) {
        LocalDate day = LegalDay.of("effective_on", on, clock);
        return change(number, ifMatch, each -> {
            requireAgreesWithPenalties(each, outcome);
            return each.close(day, outcome, note);
        });
    }

    public SupervisionCase get(String number) {
        return cases.get(number);
    }

    /** The versions of a case after one, oldest first. */
    public List<VersionHistory.Version> history(String number, long after, int limit) {
        return cases.history(cases.get(number), after, limit);
    }

    private void requireAgreesWithPenalties(SupervisionCase each, CaseOutcome outcome) {
        if (each.procedure() == ProcedureKind.EXTERNAL) {
            return;
        }
        Optional<String> standing = cases.standingPenalty(each.caseNumber());
        if (outcome == CaseOutcome.PENALISED && standing.isEmpty()) {
            throw new CaseRefused.PenaltyMissing();
        }
        if (outcome != CaseOutcome.PENALISED && standing.isPresent()) {
            throw new CaseRefused.PenaltyStands(standing.get());
        }
    }

    private SupervisionCase change(String number, String ifMatch, Function<SupervisionCase, CaseEvent> act) {
        SupervisionCase each = cases.get(number);
        Versions.require(ifMatch, each.version());
        CaseEvent event = act.apply(each);
        each.changed(Instant.now(clock));
        cases.save(each, event);
        return each;
    }
}

package cn.jiangmen.quality.supervision.inspections;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.CaseRefused;
import cn.jiangmen.quality.supervision.CaseService;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.LegalDay;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What can be done with inspections; each command is one transaction. */
@ApplicationScoped
public class InspectionService {
    private final Inspections inspections;
    private final CaseService cases;
    private final Counties counties;
    private final Clock clock;

    InspectionService(Inspections inspections, CaseService cases, Counties counties, Clock clock) {
        this.inspections = inspections;
        this.cases = cases;
        this.counties = counties;
        this.clock = clock;
    }

    /**
     * What is told of an inspection.
     *
     * @param inspectedOn null is today
     */
    public record Report(
            String enterpriseName,
            String creditCode,
            String certificateNumber,
            String county,
            LocalDate inspectedOn,
            InspectionKind kind,
            String itemCode,
            String item,
            InspectionResult result,
            int inspectors,
            String caseNumber,
            String followUp) {}

    @Transactional
    public Inspection record(Report said) {
        Inspection recorded = new Inspection(Ids.next(), subject(said), finding(said), Instant.now(clock));
        inspections.save(recorded, new InspectionEvent.Recorded());
        return recorded;
    }

    @Transactional
    public Inspection correct(String id, String ifMatch, Report said, String reason) {
        return change(id, ifMatch, each -> each.correct(subject(said), finding(said), reason));
    }

    @Transactional
    public Inspection withdraw(String id, String ifMatch, String reason) {
        return change(id, ifMatch, each -> each.withdraw(reason));
    }

    /**
     * Records that what the result asked for was done, in any way but a re-check.
     *
     * @param on null is today
     * @param caseNumber needed when the result asks for a case
     * @param reference number of another document, or null
     */
    @Transactional
    public Inspection followUp(
            String id, String ifMatch, LocalDate on, String caseNumber, String reference, String note) {
        Inspection each = inspections.get(id);
        FollowUpKind asked = FollowUpKind.of(each.finding().result()).orElse(null);
        if (asked == FollowUpKind.RECHECK || (asked == FollowUpKind.CASE && caseNumber == null)) {
            throw new InspectionRefused.FollowUpDiffers(asked);
        }
        String answer = caseNumber == null ? stripped(reference) : caseNumber(caseNumber);
        LocalDate day = LegalDay.of("done_on", on, clock);
        return change(id, ifMatch, found -> found.followUp(day, answer, note));
    }

    /**
     * Records a re-check (复查): an inspection of its own that answers the first one.
     *
     * @return the re-check
     */
    @Transactional
    public Inspection recheck(
            String id,
            String ifMatch,
            LocalDate on,
            InspectionResult result,
            int inspectors,
            String caseNumber,
            String followUp) {
        Inspection first = inspections.get(id);
        Versions.require(ifMatch, first.version());
        FollowUpKind.of(first.finding().result())
                .filter(kind -> kind != FollowUpKind.RECHECK)
                .ifPresent(kind -> {
                    throw new InspectionRefused.FollowUpDiffers(kind);
                });
        Finding before = first.finding();
        Finding found = new Finding(
                before.county(),
                LegalDay.of("inspected_on", on, clock),
                before.kind(),
                before.itemCode(),
                before.item(),
                result,
                inspectors,
                caseNumber == null ? null : caseNumber(caseNumber),
                stripped(followUp));
        Inspection recheck = new Inspection(Ids.next(), first.subject(), found, Instant.now(clock));
        recheck.rechecks(first);
        change(id, "*", each -> each.followUp(found.inspectedOn(), recheck.id().toString(), "复查:" + result));
        inspections.save(recheck, new InspectionEvent.Recorded());
        return recheck;
    }

    /** Makes an inspection public today. */
    @Transactional
    public Inspection publish(String id, String ifMatch) {
        return change(id, ifMatch, each -> each.publish(LocalDate.now(clock)));
    }

    public Inspection get(String id) {
        return inspections.get(id);
    }

    /** The versions of an inspection after one, oldest first. */
    public List<VersionHistory.Version> history(String id, long after, int limit) {
        return inspections.history(inspections.get(id), after, limit);
    }

    private Inspection change(String id, String ifMatch, Function<Inspection, InspectionEvent> act) {
        Inspection each = inspections.get(id);
        Versions.require(ifMatch, each.version());
        InspectionEvent event = act.apply(each);
        each.changed(Instant.now(clock));
        inspections.save(each, event);
        return each;
    }

    private static Subject subject(Report said) {
        return Subject.of(said.enterpriseName(), said.creditCode(), said.certificateNumber());
    }

    private Finding finding(Report said) {
        counties.require(said.county());
        return new Finding(
                said.county(),
                LegalDay.of("inspected_on", said.inspectedOn(), clock),
                said.kind(),
                stripped(said.itemCode()),
                said.item().strip(),
                said.result(),
                said.inspectors(),
                said.caseNumber() == null ? null : caseNumber(said.caseNumber()),
                stripped(said.followUp()));
    }

    private String caseNumber(String told) {
        try {
            return cases.get(told.strip()).caseNumber();
        } catch (CaseRefused.NotFound e) {
            throw new InspectionRefused.CaseUnknown(e.number);
        }
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}

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

package cn.jiangmen.quality.supervision.register;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import cn.jiangmen.quality.supervision.Counties;
import cn.jiangmen.quality.supervision.LegalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;

/** What can be done with the register of inspectors; each command is one transaction. */
@ApplicationScoped
public class InspectorService {
    private final Inspectors inspectors;
    private final Counties counties;
    private final Clock clock;

    InspectorService(Inspectors inspectors, Counties counties, Clock clock) {
        this.inspectors = inspectors;
        this.counties = counties;
        this.clock = clock;
    }

    /** Whom to list; null asks for all. */
    public record Filter(String county, InspectorKind kind, InspectorStatus status, String speciality, UUID after) {}

    @Transactional
    public Inspector enter(Qualification said) {
        Inspector inspector = new Inspector(Ids.next(), said, Instant.now(clock));
        save(inspector, "entered", null, null);
        return inspector;
    }

    @Transactional
    public Inspector correct(String id, String ifMatch, Qualification right, String reason) {
        return change(id, ifMatch, "corrected", null, reason, each -> each.correct(right, Instant.now(clock)));
    }

    @Transactional
    public Inspector leave(String id, String ifMatch, LocalDate on, String reason) {
        LocalDate day = LegalDay.of("left_on", on, clock);
        return change(id, ifMatch, "left", day, reason, each -> each.leave(day, Instant.now(clock)));
    }

    @Transactional
    public Inspector comeBack(String id, String ifMatch, String reason) {
        return change(id, ifMatch, "returned", null, reason, each -> each.comeBack(Instant.now(clock)));
    }

    public Inspector get(String id) {
        return inspectors.get(id);
    }

    public Page<VersionHistory.Version> history(String id, String cursor, int limit) {
        return inspectors.history(inspectors.get(id), cursor, limit);
    }

    public List<Inspector> list(Filter filter, int limit) {
        requireCounty(filter.county());
        return inspectors.list(filter, limit);
    }

    private Inspector change(
            String id, String ifMatch, String change, LocalDate on, String reason, Consumer<Inspector> act) {
        Inspector inspector = inspectors.get(id);
        Versions.require(ifMatch, inspector.version());
        act.accept(inspector);
        save(inspector, change, on, reason);
        return inspector;
    }

    private void save(Inspector inspector, String change, LocalDate on, String reason) {
        Qualification said = inspector.qualification();
        requireCounty(said.county());
        if (inspectors.taken(said.certificateKey(), inspector.id())) {
            throw new RegisterRefused.CertificateTaken(said.certificateNumber());
        }
        try {
            inspectors.save(inspector, change, on, reason);
        } catch (ConstraintViolationException e) { // taken by somebody else at the same time
            throw new RegisterRefused.CertificateTaken(said.certificateNumber());
        }
    }

    private void requireCounty(String county) {
        if (county != null && !Qualification.CITY.equals(county)) {
            counties.require(county);
        }
    }
}

package cn.jiangmen.quality.certificate.visits;

import cn.jiangmen.quality.certificate.Certificate;
import cn.jiangmen.quality.certificate.Certificates;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What an officer can do with visits; each act a transaction with exactly one event. */
@ApplicationScoped
public class VisitService {
    private final Visits visits;
    private final Certificates certificates;
    private final Clock clock;

    VisitService(Visits visits, Certificates certificates, Clock clock) {
        this.visits = visits;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Transactional
    public Visit record(UUID certificate, VisitFacts facts, String by) {
        Visit visit =
                Visit.record(Ids.next(), certificates.get(certificate), facts, visits.kind(facts.kind()), by, clock);
        visits.save(visit, "recorded", null);
        return visit;
    }

    @Transactional
    public Visit correct(UUID id, String ifMatch, VisitFacts facts, String by, String reason) {
        Visit visit = visits.get(id);
        Versions.require(ifMatch, visit.version());
        Certificate certificate = certificates.get(visit.certificateId());
        visit.correct(certificate, facts, visits.kind(facts.kind()), by, clock);
        visits.save(visit, "corrected", reason);
        return visit;
    }

    @Transactional
    public Visit withdraw(UUID id, String ifMatch, String by, String reason) {
        Visit visit = visits.get(id);
        Versions.require(ifMatch, visit.version());
        visit.withdraw(by, clock);
        visits.save(visit, "withdrawn", reason);
        return visit;
    }

    @Transactional
    public Visit get(UUID id) {
        return visits.get(id);
    }

    @Transactional
    public Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return visits.history(visits.get(id).id(), cursor, limit);
    }

    @Transactional
    public List<VisitKind> kinds() {
        return visits.kinds();
    }
}

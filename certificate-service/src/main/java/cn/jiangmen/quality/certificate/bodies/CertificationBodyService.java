package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What an officer can do with certification bodies; each act a transaction with exactly one event. */
@ApplicationScoped
public class CertificationBodyService {
    private final CertificationBodies bodies;
    private final Clock clock;

    CertificationBodyService(CertificationBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @Transactional
    public CertificationBody register(
            String approvalNumber, String name, BodyStatus status, String county, Attraction attraction) {
        CertificationBody body =
                CertificationBody.register(Ids.next(), approvalNumber, name, status, county, attraction, clock);
        bodies.add(body);
        return body;
    }

    @Transactional
    public CertificationBody get(String approvalNumber) {
        return bodies.get(approvalNumber);
    }

    @Transactional
    public List<CertificationBody> list(BodyStatus status, String county, String after, int limit) {
        return bodies.list(status, county, after, limit);
    }

    /** Corrects a body; null stays, {@code noCounty} empties the seat. */
    @Transactional
    public CertificationBody correct(
            String approvalNumber,
            String ifMatch,
            String name,
            BodyStatus status,
            String county,
            boolean noCounty,
            Attraction attraction,
            String reason) {
        CertificationBody body = bodies.get(approvalNumber);
        Versions.require(ifMatch, body.version());
        body.correct(name, status, county, noCounty, attraction, clock);
        bodies.save(body, reason);
        return body;
    }
}

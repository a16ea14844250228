package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.schemes.Catalogue;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an officer can do with certification bodies; each act a transaction with exactly one event. */
@ApplicationScoped
public class CertificationBodyService {
    private final CertificationBodies bodies;
    private final Catalogue catalogue;
    private final Clock clock;

    CertificationBodyService(CertificationBodies bodies, Catalogue catalogue, Clock clock) {
        this.bodies = bodies;
        this.catalogue = catalogue;
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

    /** The bodies of approval numbers in their normal form, by that; those not recorded are left out. */
    @Transactional
    public Map<String, CertificationBody> byKey(Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : bodies.list("numberKey in ?1", keys).stream()
                        .collect(Collectors.toMap(CertificationBody::key, Function.identity()));
    }

    @Transactional
    public List<CertificationBody> list(BodyFilter filter, String after, int limit) {
        return bodies.list(filter, after, limit);
    }

    /** The versions of a body, oldest first. */
    @Transactional
    public Page<VersionHistory.Version> history(String approvalNumber, String cursor, int limit) {
        return bodies.history(bodies.get(approvalNumber).id(), cursor, limit);
    }

    /**
     * The code of a scheme and of all categories above it; null for null.
     *
     * @throws BodyRefused.UnknownScheme when the catalogue does not have it
     */
    public Collection<String> above(String scheme) {
        if (scheme == null) {
            return null;
        }
        Collection<String> codes = catalogue.schemes().above(scheme);
        if (codes.isEmpty()) {
            throw new BodyRefused.UnknownScheme(scheme);
        }
        return codes;
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
        return change(
                approvalNumber,
                ifMatch,
                reason,
                body -> body.correct(name, status, county, noCounty, attraction, clock));
    }

    /** Records how a body stands from a day on. */
    @Transactional
    public CertificationBody stand(
            String approvalNumber, String ifMatch, BodyStatus status, LocalDate from, String reason) {
        return change(approvalNumber, ifMatch, reason, body -> body.stand(status, from, clock));
    }

    /** Takes back the last standing of a body. */
    @Transactional
    public CertificationBody unstand(String approvalNumber, String ifMatch, String reason) {
        return change(approvalNumber, ifMatch, reason, body -> body.unstand(clock));
    }

    /** Records how a body stands from a day on, unless it is known to stand so; false also where another standing is in the way. */
    @Transactional
    public boolean standIfNew(String approvalNumber, BodyStatus status, LocalDate from, String reason) {
        CertificationBody body = bodies.get(approvalNumber);
        try {
            if (!body.isNewStanding(status, from)) {
                return false;
            }
        } catch (BodyRefused.StandingNotLater e) {
            return false;
        }
        body.stand(status, from, clock);
        bodies.save(body, reason);
        return true;
    }

    /** Takes back a standing if it is still the last one. */
    @Transactional
    public boolean unstandIfLast(String approvalNumber, BodyStatus status, LocalDate from, String reason) {
        CertificationBody body = bodies.get(approvalNumber);
        if (!body.standings().getLast().equals(new Standing(status, from))) {
            return false;
        }
        body.unstand(clock);
        bodies.save(body, reason);
        return true;
    }

    /** Says for which days a body may certify to a scheme or category. */
    @Transactional
    public CertificationBody scope(
            String approvalNumber, String ifMatch, String scheme, List<Scope> periods, String reason) {
        if (catalogue.schemes().any(scheme).isEmpty()) {
            throw new BodyRefused.UnknownScheme(scheme);
        }
        return change(approvalNumber, ifMatch, reason, body -> body.scope(scheme, periods, clock));
    }

    private CertificationBody change(
            String approvalNumber, String ifMatch, String reason, Consumer<CertificationBody> act) {
        CertificationBody body = bodies.get(approvalNumber);
        Versions.require(ifMatch, body.version());
        act.accept(body);
        bodies.save(body, reason);
        return body;
    }
}

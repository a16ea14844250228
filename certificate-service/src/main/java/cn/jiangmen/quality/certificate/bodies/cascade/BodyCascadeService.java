package cn.jiangmen.quality.certificate.bodies.cascade;

import cn.jiangmen.quality.certificate.CertificateStatus;
import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.certificate.bodies.BodyRefused;
import cn.jiangmen.quality.certificate.bodies.BodyStatus;
import cn.jiangmen.quality.certificate.bodies.CertificationBody;
import cn.jiangmen.quality.certificate.bodies.CertificationBodyService;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Page;
import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.kit.recurring.Rounds;
import cn.jiangmen.quality.kit.store.VersionHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What an officer can do with cascades; the work itself is done behind, and is looked for at once. */
@ApplicationScoped
public class BodyCascadeService {
    private final BodyCascades cascades;
    private final CascadeItems items;
    private final CascadeRules rules;
    private final CertificationBodyService bodies;
    private final Rounds rounds;
    private final Clock clock;

    BodyCascadeService(
            BodyCascades cascades,
            CascadeItems items,
            CascadeRules rules,
            CertificationBodyService bodies,
            Rounds rounds,
            Clock clock) {
        this.cascades = cascades;
        this.items = items;
        this.rules = rules;
        this.bodies = bodies;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * Asks for the preview of a cascade.
     *
     * @param certificates what the certificates are to become; null leaves it to the rule of the day
     * @throws BodyRefused when there is no such body, or another standing of it is known from that day or a later one
     */
    @Transactional
    public BodyCascade ask(
            String approvalNumber,
            BodyStatus status,
            LocalDate effectiveOn,
            CertificateStatus certificates,
            String reason,
            String by) {
        if (status == BodyStatus.APPROVED) {
            throw new CascadeRefused.StatusNotPossible("status");
        }
        if (certificates == CertificateStatus.VALID || certificates == CertificateStatus.EXPIRED) {
            throw new CascadeRefused.StatusNotPossible("certificates");
        }
        Term.plausible("effective_on", effectiveOn);
        CertificationBody body = bodies.get(approvalNumber);
        body.isNewStanding(status, effectiveOn);
        CertificateStatus becomes = certificates == null ? rules.becomes(status, effectiveOn) : certificates;
        BodyCascade cascade = BodyCascade.ask(Ids.next(), body, status, effectiveOn, becomes, reason, by, clock);
        cascades.add(cascade);
        return cascade;
    }

    /** Tells the worker that there is something to do; after the commit. */
    public void wake() {
        rounds.wake(CascadePreviews.NAME);
        rounds.wake(CascadeBatches.NAME);
    }

    @Transactional
    public BodyCascade get(UUID id) {
        return cascades.get(id);
    }

    /** By id, that is, in the order in which they were asked for; null asks for all. */
    @Transactional
    public List<BodyCascade> list(String approvalNumber, CascadeState state, UUID after, int limit) {
        String body = approvalNumber == null ? null : CertificationBody.key(approvalNumber);
        return cascades.list(body, state, after, limit);
    }

    @Transactional
    public Page<VersionHistory.Version> history(UUID id, String cursor, int limit) {
        return cascades.history(cascades.get(id).id(), cursor, limit);
    }

    /** Asks for the preview again. */
    @Transactional
    public BodyCascade askAgain(UUID id, String ifMatch) {
        return change(id, ifMatch, "asked-again", cascade -> cascade.askAgain(clock));
    }

    /**
     * Confirms what the preview showed.
     *
     * @throws CascadeRefused.PreviewOutdated when it no longer shows what would happen
     */
    @Transactional
    public BodyCascade confirm(UUID id, String ifMatch, String by) {
        return change(id, ifMatch, "confirmed", cascade -> {
            BodyStatus status = cascade.bodyStatus();
            cascade.confirm(by, clock);
            alone(cascade);
            bodies.get(cascade.approvalNumber()).isNewStanding(status, cascade.effectiveOn());
            long moved = items.moved(cascade);
            if (moved > 0) {
                throw new CascadeRefused.PreviewOutdated(moved);
            }
        });
    }

    /** Asks for an applied one to be taken back. */
    @Transactional
    public BodyCascade restore(UUID id, String ifMatch, Restoration restoration) {
        Term.plausible("resumed_on", restoration.resumedOn());
        return change(id, ifMatch, "restoration-asked", cascade -> {
            alone(cascade);
            cascade.restore(restoration, clock);
        });
    }

    /** Gives up one that was not confirmed. */
    @Transactional
    public BodyCascade discard(UUID id, String ifMatch) {
        return change(id, ifMatch, "discarded", cascade -> cascade.discard(clock));
    }

    private void alone(BodyCascade cascade) {
        cascades.inTheWay(cascade).ifPresent(other -> {
            throw new CascadeRefused.AnotherInTheWay(other);
        });
    }

    private BodyCascade change(UUID id, String ifMatch, String name, Consumer<BodyCascade> act) {
        BodyCascade cascade = cascades.get(id);
        Versions.require(ifMatch, cascade.version());
        act.accept(cascade);
        cascades.save(cascade, name);
        return cascade;
    }
}

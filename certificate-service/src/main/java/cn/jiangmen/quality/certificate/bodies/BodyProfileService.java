package cn.jiangmen.quality.certificate.bodies;

import cn.jiangmen.quality.certificate.Term;
import cn.jiangmen.quality.kit.Ids;
import cn.jiangmen.quality.kit.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** What an officer records of a body beyond its approval; each act a new version of the body with its event. */
@ApplicationScoped
public class BodyProfileService {
    private final CertificationBodies bodies;
    private final NotifiedDirectory directory;
    private final Clock clock;

    BodyProfileService(CertificationBodies bodies, NotifiedDirectory directory, Clock clock) {
        this.bodies = bodies;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    public CertificationBody openBranch(String approvalNumber, String ifMatch, Branch.Told told, String reason) {
        return change(
                approvalNumber, ifMatch, reason, body -> body.profile().withBranch(Branch.open(Ids.next(), told)));
    }

    @Transactional
    public CertificationBody correctBranch(
            String approvalNumber, String ifMatch, UUID branch, Branch.Told told, String reason) {
        return change(approvalNumber, ifMatch, reason, body -> body.profile()
                .changingBranch(branch, known -> known.corrected(told)));
    }

    @Transactional
    public CertificationBody closeBranch(
            String approvalNumber, String ifMatch, UUID branch, LocalDate day, String reason) {
        return change(approvalNumber, ifMatch, reason, body -> body.profile()
                .changingBranch(branch, known -> known.closed(day)));
    }

    /**
     * Records a qualification; it is not public before it is published.
     *
     * @throws BodyRefused.UnknownTerm when the directory's lists do not have the regulation or a product
     */
    @Transactional
    public CertificationBody qualify(
            String approvalNumber, String ifMatch, NotifiedQualification.Told told, String reason) {
        directory.check(told);
        return change(approvalNumber, ifMatch, reason, body -> body.profile()
                .withQualification(NotifiedQualification.of(Ids.next(), told)));
    }

    /** Records what another look at the source found: other products, an end, or only that it still holds. */
    @Transactional
    public CertificationBody checkAgain(
            String approvalNumber, String ifMatch, UUID id, NotifiedQualification.Told told, String reason) {
        directory.check(told);
        return change(approvalNumber, ifMatch, reason, body -> body.profile()
                .changingQualification(id, known -> known.checkedAgain(told)));
    }

    /**
     * Puts a qualification into the directory, or takes it out.
     *
     * @param day null takes it out
     * @throws BodyRefused.NotPublishable when the body is not approved on the day, or the qualification does not hold
     */
    @Transactional
    public CertificationBody publish(String approvalNumber, String ifMatch, UUID id, LocalDate day, String reason) {
        Term.plausible("published_on", day);
        return change(approvalNumber, ifMatch, reason, body -> body.profile().changingQualification(id, known -> {
            if (day != null && (body.statusOn(day) != BodyStatus.APPROVED || !known.holds(day))) {
                throw new BodyRefused.NotPublishable(day);
            }
            return known.published(day);
        }));
    }

    /** Records a recognition as a high-tech enterprise, or takes one back that was recorded wrongly. */
    @Transactional
    public CertificationBody highTech(
            String approvalNumber, String ifMatch, HighTechStatus status, boolean takenAway, String reason) {
        HighTechStatus checked =
                HighTechStatus.of(status.certificateNumber(), status.from(), status.to(), status.source());
        return change(approvalNumber, ifMatch, reason, body -> body.profile().withHighTech(checked, takenAway));
    }

    private CertificationBody change(
            String approvalNumber, String ifMatch, String reason, Function<CertificationBody, Profile> act) {
        CertificationBody body = bodies.get(approvalNumber);
        Versions.require(ifMatch, body.version());
        body.know(act.apply(body), clock);
        bodies.save(body, reason);
        return body;
    }
}

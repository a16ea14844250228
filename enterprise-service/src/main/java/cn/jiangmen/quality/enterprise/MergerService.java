package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Mergers and changes of credit code: acts after which two codes stand for one subject. A merger is told of both sides in
 * one transaction, so that readers learn in one go who no longer answers to a code and who does.
 */
@ApplicationScoped
public class MergerService {
    private final Enterprises enterprises;
    private final EnterpriseService service;
    private final SubjectKinds kinds;
    private final Clock clock;

    MergerService(Enterprises enterprises, EnterpriseService service, SubjectKinds kinds, Clock clock) {
        this.enterprises = enterprises;
        this.service = service;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * An enterprise is absorbed by another from a day on (吸收合并).
     *
     * @throws EnterpriseRefused.SurvivorEnded when the other ended itself, or is the same
     */
    @Transactional
    public Enterprise merge(CreditCode code, String ifMatch, CreditCode survivorCode, LocalDate on, String reason) {
        EffectiveDay.past("effective_on", on, LocalDate.now(clock));
        enterprises.lock(code, survivorCode);
        Enterprise survivor = enterprises.get(survivorCode);
        if (survivor.existence().endedOn().isPresent()
                || survivor.id().equals(enterprises.get(code).id())) {
            throw new EnterpriseRefused.SurvivorEnded(survivorCode);
        }
        Enterprise merged = service.change(code, ifMatch, enterprise -> enterprise.merge(survivor.id(), on, reason));
        tell(survivor, new EnterpriseEvent.Absorbed(on, reason));
        return merged;
    }

    /** The merger of an enterprise had not taken place: it stands for itself again. */
    @Transactional
    public Enterprise withdrawMerger(CreditCode code, String ifMatch, String reason) {
        Enterprise survivor = enterprises.resolve(code);
        enterprises.lock(code, survivor.creditCode());
        Enterprise freed = service.change(code, ifMatch, enterprise -> {
            LocalDate on = enterprise.toChange().withdrawMerger();
            return new EnterpriseEvent.MergerWithdrawn(on, reason);
        });
        tell(survivor, new EnterpriseEvent.AbsorptionWithdrawn(null, reason));
        return freed;
    }

    /** Gives an enterprise another credit code; the one it had keeps standing for it. */
    @Transactional
    public Enterprise changeCreditCode(CreditCode code, String ifMatch, String written, LocalDate on, String reason) {
        EffectiveDay.past("effective_on", on, LocalDate.now(clock));
        CreditCode next = CreditCode.of(written);
        return service.change(
                code, ifMatch, enterprise -> enterprise.changeCreditCode(next, written, kinds.of(next), on, reason));
    }

    /** The change of credit code had not taken place. */
    @Transactional
    public Enterprise withdrawCreditCodeChange(CreditCode code, String ifMatch, String reason) {
        return service.change(code, ifMatch, enterprise -> {
            enterprise.existence().requireNotMerged();
            Identity identity = enterprise.identity();
            identity.changeBack(kinds.of(identity.formerCode()));
            return new EnterpriseEvent.CreditCodeChangeWithdrawn(reason);
        });
    }

    private void tell(Enterprise survivor, EnterpriseEvent event) {
        survivor.changed(Instant.now(clock));
        enterprises.save(survivor, event);
    }
}

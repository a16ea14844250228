package cn.jiangmen.quality.enterprise;

import cn.jiangmen.quality.enterprise.events.EnterpriseMessages;
import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** All enterprises. Saving one writes its row, its version in the history and its event in one transaction. */
@ApplicationScoped
class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {
    private static final String UNIQUE_CODE = "enterprise_credit_code";

    private final Outbox outbox;
    private final EnterpriseHistory history;
    private final EnterpriseMessages messages;

    Enterprises(Outbox outbox, EnterpriseHistory history, EnterpriseMessages messages) {
        this.outbox = outbox;
        this.history = history;
        this.messages = messages;
    }

    /**
     * Finds an enterprise.
     *
     * @throws EnterpriseRefused.NotFound when none has the code
     */
    Enterprise get(CreditCode code) {
        return find("creditCode", code.value())
                .firstResultOptional()
                .orElseThrow(() -> new EnterpriseRefused.NotFound(code));
    }

    /**
     * Adds a new enterprise.
     *
     * @throws EnterpriseRefused.CreditCodeTaken when its code is registered; asking the index saves a query and a race
     */
    void add(Enterprise enterprise, EnterpriseEvent event) {
        try {
            persist(enterprise);
            flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_CODE.equals(e.getConstraintName())) {
                throw new EnterpriseRefused.CreditCodeTaken(
                        enterprise.creditCode().value());
            }
            throw e;
        }
        publish(enterprise, event);
    }

    /** Saves what an event changed. */
    void save(Enterprise enterprise, EnterpriseEvent event) {
        flush();
        publish(enterprise, event);
    }

    private void publish(Enterprise enterprise, EnterpriseEvent event) {
        Change change = messages.change(enterprise, event);
        history.append(enterprise, event, change.state());
        outbox.append(() -> change);
    }
}

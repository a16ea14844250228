package cn.jiangmen.quality.kit.lamp;

import cn.jiangmen.quality.kit.events.Outbox;
import cn.jiangmen.quality.kit.events.Republished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Every lamp's present state, after the database was restored. */
@ApplicationScoped
class LampsAgain implements Republished {
    private final EntityManager entities;
    private final Outbox outbox;

    LampsAgain(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public void republish() {
        entities.createQuery("from Lamp order by id", Lamp.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(lamp -> outbox.append(() -> lamp.changed("registered")));
    }
}

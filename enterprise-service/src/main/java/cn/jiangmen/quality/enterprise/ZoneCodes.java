package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/** Which zones and parks there are, as far as an enterprise can be put into one. */
@ApplicationScoped
class ZoneCodes {
    private final Session session;

    ZoneCodes(Session session) {
        this.session = session;
    }

    /** @throws EnterpriseRefused.ZoneUnknown when there is no such zone */
    void require(String code) {
        boolean known = !session.createNativeQuery("select 1 from zone where code = ?", Integer.class)
                .setParameter(1, code)
                .getResultList()
                .isEmpty();
        if (!known) {
            throw new EnterpriseRefused.ZoneUnknown(code);
        }
    }
}

package cn.jiangmen.quality.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/** The counties in which cases are opened, read once: the table changes with a migration only. */
@ApplicationScoped
public class Counties {
    private final Session session;
    private volatile List<String> codes;

    Counties(Session session) {
        this.session = session;
    }

    /**
     * Lets a known county pass.
     *
     * @throws CaseRefused.CountyUnknown when it is none of the city's
     */
    public void require(String county) {
        if (codes == null) {
            codes = session.createNativeQuery("select code from county", String.class)
                    .getResultList();
        }
        if (!codes.contains(county)) {
            throw new CaseRefused.CountyUnknown(county);
        }
    }
}

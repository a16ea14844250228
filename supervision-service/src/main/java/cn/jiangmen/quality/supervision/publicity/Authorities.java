package cn.jiangmen.quality.supervision.publicity;

import cn.jiangmen.quality.kit.http.Versions;
import cn.jiangmen.quality.supervision.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The authorities of the counties, as the published layouts name them. */
@ApplicationScoped
public class Authorities {
    private static final String LIST = "select county, version, name, credit_code, source, changed_by from authority ";
    private static final String SET = """
            update authority
            set name = :name, credit_code = :code, source = :source, changed_by = :by, changed_at = :now,
                version = version + 1
            where county = :county""";

    private final Session session;
    private final Clock clock;

    Authorities(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Transactional
    public List<Authority> list() {
        return session.createNativeQuery(LIST + "order by county", Tuple.class)
                .getResultStream()
                .map(Authorities::authority)
                .toList();
    }

    /** States anew how the authority of a county is called, and its code. */
    @Transactional
    public Authority set(String county, String ifMatch, String name, String creditCode, String source, String by) {
        Authority before = get(county, " for update");
        Versions.require(ifMatch, before.version());
        session.createNativeMutationQuery(SET)
                .setParameter("name", name.strip())
                .setParameter("code", Subject.code(creditCode))
                .setParameter("source", source.strip())
                .setParameter("by", by.strip())
                .setParameter("now", Instant.now(clock))
                .setParameter("county", county)
                .executeUpdate();
        return get(county, "");
    }

    void require(String county) {
        get(county, "");
    }

    private Authority get(String county, String lock) {
        return session.createNativeQuery(LIST + "where county = ?" + lock, Tuple.class)
                .setParameter(1, county)
                .getResultStream()
                .map(Authorities::authority)
                .findFirst()
                .orElseThrow(() -> new PublicityRefused.CountyUnknown(county));
    }

    private static Authority authority(Tuple row) {
        return new Authority(
                row.get("county", String.class),
                row.get("version", Number.class).longValue(),
                row.get("name", String.class),
                row.get("credit_code", String.class),
                row.get("source", String.class),
                row.get("changed_by", String.class));
    }
}

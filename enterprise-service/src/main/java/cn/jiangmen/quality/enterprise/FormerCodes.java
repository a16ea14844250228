package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Which codes stand for an enterprise beside its own, and who goes on in the place of a merged one. */
@ApplicationScoped
public class FormerCodes {
    private static final String CODES = "select c from enterprise_codes(?) as c where c <> ? order by c";

    private final Session session;

    FormerCodes(Session session) {
        this.session = session;
    }

    /**
     * Who goes on.
     *
     * @param creditCode its code when the merger was told
     * @param on from which day
     */
    public record Survivor(UUID enterpriseId, String creditCode, LocalDate on) {}

    /** None once it is merged itself: then they stand for the one that goes on. */
    public List<String> of(Enterprise enterprise) {
        if (enterprise.existence().mergedInto().isPresent()) {
            return List.of();
        }
        if (enterprise.version() == 1) { // an import registers many: nothing was merged into what is new
            return enterprise.formerCodes();
        }
        return session.createNativeQuery(CODES, String.class)
                .setParameter(1, enterprise.id())
                .setParameter(2, enterprise.creditCode().value())
                .getResultList();
    }

    public Optional<Survivor> mergedInto(Enterprise enterprise) {
        return enterprise
                .existence()
                .mergedInto()
                .map(id -> new Survivor(
                        id,
                        session.find(Enterprise.class, id).creditCode().value(),
                        enterprise.existence().mergedOn().orElseThrow()));
    }
}

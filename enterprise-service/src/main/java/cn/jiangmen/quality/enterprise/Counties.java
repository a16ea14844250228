package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** The city's counties, read once: the table changes with a migration only. */
@ApplicationScoped
public class Counties {
    private final Session session;
    private volatile List<County> all;

    Counties(Session session) {
        this.session = session;
    }

    public List<County> all() {
        if (all == null) {
            all = session.createNativeQuery(
                            "select code, name_zh, name_en, valid_from, valid_to from county order by code",
                            Tuple.class)
                    .getResultStream()
                    .map(Counties::county)
                    .toList();
        }
        return all;
    }

    /**
     * Lets a code pass that an enterprise can be attributed to from a day on; null (unknown) passes.
     *
     * @param from null is since ever
     * @throws EnterpriseRefused.CountyUnknown when it is neither a county on that day nor {@link County#OUTSIDE}
     */
    public void require(String code, LocalDate from) {
        boolean known = code == null
                || code.equals(County.OUTSIDE)
                || all().stream().anyMatch(county -> county.code().equals(code) && county.existsOn(from));
        if (!known) {
            throw new EnterpriseRefused.CountyUnknown(code);
        }
    }

    private static County county(Tuple row) {
        return new County(
                row.get("code", String.class),
                row.get("name_zh", String.class),
                row.get("name_en", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_to", LocalDate.class));
    }
}

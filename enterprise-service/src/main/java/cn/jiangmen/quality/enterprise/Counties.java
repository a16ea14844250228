package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The city's counties and how they changed. Kept until somebody records a change, here or in another instance; what another
 * one recorded is known after {@link #LATEST}.
 */
@ApplicationScoped
public class Counties {
    private static final String STAMP =
            "select cast(row(count(*), max(recorded_at), (select count(*) from county)) as text) from county_change";

    /** How long a change that another instance recorded may stay unknown. */
    public static final Duration LATEST = Duration.ofMillis(500);

    private final Session session;
    private volatile Kept kept;

    Counties(Session session) {
        this.session = session;
    }

    private record Kept(String stamp, CountyTree tree, long asked) {}

    public CountyTree tree() {
        Kept recent = kept;
        if (recent != null && System.nanoTime() - recent.asked() < LATEST.toNanos()) {
            return recent.tree();
        }
        return read();
    }

    /** The tree as it is at this moment, for who changes it. */
    public CountyTree read() {
        String stamp = session.createNativeQuery(STAMP, String.class).getSingleResult();
        Kept known = kept;
        CountyTree tree =
                known == null || !known.stamp().equals(stamp) ? new CountyTree(counties(), changes()) : known.tree();
        kept = new Kept(stamp, tree, System.nanoTime());
        return tree;
    }

    public List<County> all() {
        return tree().counties();
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

    private List<County> counties() {
        return session.createNativeQuery(
                        "select code, name_zh, name_en, valid_from, valid_to from county order by code", Tuple.class)
                .getResultStream()
                .map(row -> new County(
                        row.get("code", String.class),
                        row.get("name_zh", String.class),
                        row.get("name_en", String.class),
                        row.get("valid_from", LocalDate.class),
                        row.get("valid_to", LocalDate.class)))
                .toList();
    }

    private List<CountyChange> changes() {
        return session.createNativeQuery("select * from county_change order by effective_on, county", Tuple.class)
                .getResultStream()
                .map(row -> new CountyChange(
                        row.get("id", UUID.class),
                        CountyChange.Kind.valueOf(row.get("kind", String.class)),
                        row.get("county", String.class),
                        row.get("into_county", String.class),
                        row.get("name_zh", String.class),
                        row.get("name_en", String.class),
                        row.get("effective_on", LocalDate.class)))
                .toList();
    }
}

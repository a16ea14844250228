package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.Session;

/** What kind of subject a credit code belongs to, by its first two characters (GB 32100-2015, table 1); data, read once. */
@ApplicationScoped
public class SubjectKinds {
    /** Every authority and class that has no row. */
    public static final String OTHER = "OTHER";

    private final Session session;
    private volatile List<Prefix> all;

    SubjectKinds(Session session) {
        this.session = session;
    }

    /**
     * One row.
     *
     * @param mark FOUND in two public tables, or MEDIUM: from one source
     */
    public record Prefix(
            String prefix, String kind, String nameZh, String nameEn, String authorityZh, String mark, String source) {}

    public List<Prefix> all() {
        if (all == null) {
            all = session.createNativeQuery("select * from subject_kind order by prefix", Tuple.class)
                    .getResultStream()
                    .map(row -> new Prefix(
                            row.get("prefix", String.class),
                            row.get("kind", String.class),
                            row.get("name_zh", String.class),
                            row.get("name_en", String.class),
                            row.get("authority_zh", String.class),
                            row.get("mark", String.class),
                            row.get("source", String.class)))
                    .toList();
        }
        return all;
    }

    public String of(CreditCode code) {
        return all().stream()
                .filter(row -> row.prefix().equals(code.prefix()))
                .findFirst()
                .map(Prefix::kind)
                .orElse(OTHER);
    }
}

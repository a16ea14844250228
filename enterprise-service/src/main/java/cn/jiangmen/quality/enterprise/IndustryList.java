package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Which codes GB/T 4754-2017 has, as far as the list here goes; read once, it changes with a migration only. A well-formed
 * code that is not in it is taken with a warning: the list lacks a class, and registers hold codes of earlier editions.
 */
@ApplicationScoped
public class IndustryList {
    /** Warning of a record whose industry is not in the list. */
    static final String WARNING = "INDUSTRY_NOT_LISTED";

    private final Session session;
    private volatile Map<String, String> names;

    IndustryList(Session session) {
        this.session = session;
    }

    /** The name that the standard gives a code. */
    public Optional<String> name(String key) {
        return Optional.ofNullable(names().get(key));
    }

    /** Puts the warning on an enterprise, or takes it off. */
    void look(Enterprise enterprise) {
        enterprise.warn(
                WARNING,
                enterprise
                        .industryKey()
                        .filter(key -> !names().containsKey(key))
                        .isPresent());
    }

    private Map<String, String> names() {
        if (names == null) {
            names = session.createNativeQuery("select key, name_zh from industry", Tuple.class)
                    .getResultStream()
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get("key", String.class), row -> row.get("name_zh", String.class)));
        }
        return names;
    }
}

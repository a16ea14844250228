package cn.jiangmen.quality.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Which codes GB/T 4754-2017 has, as far as the list here goes; read once, it changes with a migration only. A well-formed
 * code that is not in it is taken with a warning: the list lacks a class, and registers hold codes of earlier editions.
 */
@ApplicationScoped
class IndustryList {
    /** Warning of a record whose industry is not in the list. */
    static final String WARNING = "INDUSTRY_NOT_LISTED";

    private final Session session;
    private volatile Set<String> keys;

    IndustryList(Session session) {
        this.session = session;
    }

    /** Puts the warning on an enterprise, or takes it off. */
    void look(Enterprise enterprise) {
        enterprise.warn(
                WARNING,
                enterprise.industryKey().filter(key -> !keys().contains(key)).isPresent());
    }

    private Set<String> keys() {
        if (keys == null) {
            keys = session.createNativeQuery("select key from industry", String.class)
                    .getResultStream()
                    .collect(Collectors.toUnmodifiableSet());
        }
        return keys;
    }
}

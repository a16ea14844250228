package cn.jiangmen.quality.supervision.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;

/**
 * Gives out the numbers of letters and matters, counted per year: {@code TS-2026-000001}. The counter is drawn in the
 * transaction of the letter, so those who hand in letters at once wait for each other for that moment.
 */
@ApplicationScoped
class Numbers {
    static final String LETTER = "LJ";

    private static final String NEXT = """
            insert into matter_counter (prefix, year, last) values (?, ?, 1)
            on conflict (prefix, year) do update set last = matter_counter.last + 1
            returning last""";

    private final Session session;

    Numbers(Session session) {
        this.session = session;
    }

    String next(String prefix, int year) {
        int count = session.createNativeQuery(NEXT, Integer.class)
                .setParameter(1, prefix)
                .setParameter(2, year)
                .getSingleResult();
        return "%s-%d-%06d".formatted(prefix, year, count);
    }
}

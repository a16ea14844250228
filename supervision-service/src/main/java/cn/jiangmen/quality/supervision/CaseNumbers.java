package cn.jiangmen.quality.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.hibernate.Session;

/**
 * Gives out case numbers, counted per county and year of opening: {@code 440703-2026-000001}. The counter is drawn in the
 * transaction of the case, so those who open cases in one county at once wait for each other for that moment.
 */
@ApplicationScoped
class CaseNumbers {
    private static final String NEXT = """
            insert into case_counter (county, year, last) values (?, ?, 1)
            on conflict (county, year) do update set last = case_counter.last + 1
            returning last""";

    private final Session session;

    CaseNumbers(Session session) {
        this.session = session;
    }

    String next(String county, LocalDate openedOn) {
        int count = session.createNativeQuery(NEXT, Integer.class)
                .setParameter(1, county)
                .setParameter(2, openedOn.getYear())
                .getSingleResult();
        return "%s-%d-%06d".formatted(county, openedOn.getYear(), count);
    }
}

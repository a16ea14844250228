package cn.jiangmen.quality.supervision.complaints;

import cn.jiangmen.quality.supervision.Counties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Tells whose matter a letter is: the county department at the place of the enterprise (Order 20 Art 12), as the register
 * knows it on the day of receipt; else the county that the writer told; else nobody's yet.
 */
@ApplicationScoped
class Routing {
    private static final String PLACE = "select enterprise_county(e.county_periods, ?) from enterprise_of(?) e";
    private static final String OUTSIDE = "outside";

    private final Session session;
    private final Counties counties;

    Routing(Session session, Counties counties) {
        this.session = session;
        this.counties = counties;
    }

    /** @throws cn.jiangmen.quality.supervision.CaseRefused.CountyUnknown when a county was told that there is not */
    String county(String creditCode, String told, LocalDate day) {
        if (told != null) {
            counties.require(told);
        }
        Optional<String> known = creditCode == null ? Optional.empty() : place(creditCode, day);
        return known.or(() -> Optional.ofNullable(told)).orElse(Origin.UNATTRIBUTED);
    }

    private Optional<String> place(String creditCode, LocalDate day) {
        return session.createNativeQuery(PLACE, String.class)
                .setParameter(1, day)
                .setParameter(2, creditCode)
                .getResultStream()
                .filter(county -> !county.equals(Origin.UNATTRIBUTED) && !county.equals(OUTSIDE))
                .findFirst();
    }
}
